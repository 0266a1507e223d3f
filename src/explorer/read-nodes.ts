import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import { currentPerson } from '../facts/index.ts'
import type { NodeKind } from './contract.ts'

export interface StoredNode {
  /** As it was placed; a person’s id may have changed since by a join. */
  readonly key: string
  readonly now: string
  readonly kind: NodeKind
  readonly label: string
  readonly href: string | null
  readonly day: string | null
  readonly area: string | null
}

/** What these are now, as far as the asker may see them, in their order; the others are left out. */
export async function readNodes(
  { db }: UnitOfWork,
  keys: readonly string[],
): Promise<readonly StoredNode[]> {
  if (keys.length === 0) return []
  const ids = idsIn(keys)
  // Each looked up by its own list: a join with what was asked reads the whole table.
  const { rows } = await sql<StoredNode>`
    with person_asked as materialized (
      select id, ${currentPerson('id')} as person_id from unnest(${ids('person')}::text[]) a (id))
    select 'person:' || a.id as key, 'person:' || p.id as now, p.display_name as label, '/people/' || p.id as href,
      case when exists (select from person_mention l join mention m on m.id = l.mention_id
        where l.person_id = p.id and m.role in ('victim', 'subject')) then 'child' else 'person' end as kind,
      null as day, null as area
    from person p join person_asked a on a.person_id = p.id
    where p.id = any(array(select person_id from person_asked))
    union all
    select 'case:' || c.id, 'case:' || c.id, c.ref, '/cases/' || c.id, 'case',
      to_char(coalesce(c.occurred, c.opened), 'YYYY-MM-DD'), nullif(c.area, '')
    from case_file c where c.id = any(${ids('case')}::bigint[])
    union all
    select 'thing:' || t.id, 'thing:' || t.id, t.value, null, t.kind, null, null
    from thing t where t.id = any(${ids('thing')}::bigint[]) and t.kind in ('phone', 'vehicle', 'place')`.execute(
    db,
  )
  const found = new Map(rows.map((node) => [node.key, node]))
  return keys.flatMap((key) => found.get(key) ?? [])
}

/** Cases these stand in, as far as the asker may see them. */
export async function casesOfNodes(
  { db }: UnitOfWork,
  keys: readonly string[],
): Promise<readonly number[]> {
  const ids = idsIn(keys)
  const { rows } = await sql<{ id: number }>`
    select c.id from case_file c where c.id = any(${ids('case')}::bigint[])
    union select m.case_id from person_mention p join mention m on m.id = p.mention_id
      where p.person_id = any(${ids('person')}::text[]) and m.case_id is not null
    union select coalesce(l.case_id, m.case_id) from thing_link l left join mention m on m.id = l.mention_id
      where l.thing_id = any(${ids('thing')}::bigint[]) and coalesce(l.case_id, m.case_id) is not null
    order by 1`.execute(db)
  return rows.map(({ id }) => Number(id))
}

const idsIn = (keys: readonly string[]) => (kind: string) =>
  keys.flatMap((key) => (key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : []))
