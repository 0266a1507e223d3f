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
}

/** What these are now, as far as the asker may see them; the others are left out. */
export async function readNodes(
  { db }: UnitOfWork,
  keys: readonly string[],
): Promise<readonly StoredNode[]> {
  const { rows } = await sql<StoredNode>`
    with asked as (select key, split_part(key, ':', 1) as of, split_part(key, ':', 2) as id, nth
      from unnest(${[...keys]}::text[]) with ordinality a (key, nth)),
    person_asked as (
      select key, nth, ${currentPerson('id')} as person_id from asked where of = 'person')
    select key, now, kind, label, href, day from (
      select a.key, a.nth, 'person:' || p.id as now, p.display_name as label, '/people/' || p.id as href,
        case when exists (select from person_mention l join mention m on m.id = l.mention_id
          where l.person_id = p.id and m.role in ('victim', 'subject')) then 'child' else 'person' end as kind,
        null as day
      from person_asked a join person p on p.id = a.person_id
      union all
      select a.key, a.nth, a.key, c.ref, '/cases/' || c.id, 'case',
        to_char(coalesce(c.occurred, c.opened), 'YYYY-MM-DD')
      from asked a join case_file c on a.of = 'case' and c.id = a.id::bigint
      union all
      select a.key, a.nth, a.key, t.value, null, t.kind, null
      from asked a join thing t on a.of = 'thing' and t.id = a.id::bigint
      where t.kind in ('phone', 'vehicle', 'place')) n
    order by nth`.execute(db)
  return rows
}

/** Cases these stand in, as far as the asker may see them. */
export async function casesOfNodes(
  { db }: UnitOfWork,
  keys: readonly string[],
): Promise<readonly number[]> {
  const ids = (kind: string) =>
    keys.flatMap((key) => (key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : []))
  const { rows } = await sql<{ id: number }>`
    select c.id from case_file c where c.id = any(${ids('case')}::bigint[])
    union select m.case_id from person_mention p join mention m on m.id = p.mention_id
      where p.person_id = any(${ids('person')}::text[]) and m.case_id is not null
    union select coalesce(l.case_id, m.case_id) from thing_link l left join mention m on m.id = l.mention_id
      where l.thing_id = any(${ids('thing')}::bigint[]) and coalesce(l.case_id, m.case_id) is not null
    order by 1`.execute(db)
  return rows.map(({ id }) => Number(id))
}
