import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'

/** One node tied to another, as far as the asker may see the records that tie them. */
export interface StoredTie {
  readonly from: string
  readonly to: string
  readonly words: string
  readonly records: number
  readonly probability: number | null
  readonly near: boolean
}

const idsOf = (keys: readonly string[], kind: string): readonly string[] =>
  keys.flatMap((key) => (key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : []))

/** Scored no lower than an even chance, and not joined. */
const leastNear = 0.5

/**
 * All that these are tied to: people to the cases they stand in, to their telephones, vehicles and places, and to whom linkage
 * scored near them; cases to people and things; things to both. Every table is read as the asker, so that what is closed to
 * them ties nothing.
 */
export async function readTies(
  { db }: UnitOfWork,
  keys: readonly string[],
): Promise<readonly StoredTie[]> {
  const people = idsOf(keys, 'person')
  const cases = idsOf(keys, 'case')
  const things = idsOf(keys, 'thing')
  const { rows } = await sql<StoredTie>`
    with own as materialized (
      select p.person_id, p.probability, m.id as mention_id, m.case_id, m.role
      from person_mention p join mention m on m.id = p.mention_id
      where p.person_id = any(${[...people]}::text[])),
    standing as materialized (
      select p.person_id, p.probability, m.case_id, m.role
      from mention m join person_mention p on p.mention_id = m.id
      where m.case_id = any(${[...cases]}::bigint[])),
    holding as materialized (
      select l.thing_id, l.case_id, p.person_id, p.probability
      from thing_link l left join person_mention p on p.mention_id = l.mention_id
      where l.thing_id = any(${[...things]}::bigint[])),
    pair as (
      select own.person_id, k.b as other, k.probability from own join link k on k.a = own.mention_id
      union all
      select own.person_id, k.a, k.probability from own join link k on k.b = own.mention_id)
    select 'person:' || person_id as "from", 'case:' || case_id as "to",
      string_agg(distinct role, ', ' order by role) as words, count(*) as records,
      nullif(min(probability), 1) as probability, false as near
    from own where case_id is not null group by 1, 2
    union all
    select 'person:' || own.person_id, 'thing:' || l.thing_id, 'recorded with them', count(*),
      nullif(min(own.probability), 1), false
    from own join thing_link l on l.mention_id = own.mention_id join thing t on t.id = l.thing_id
    where t.kind in ('phone', 'vehicle', 'place') group by 1, 2
    union all
    select 'person:' || pair.person_id, 'person:' || o.person_id, 'may be one person', count(*),
      max(pair.probability), true
    from pair join person_mention o on o.mention_id = pair.other
    where o.person_id <> pair.person_id and pair.probability >= ${leastNear} group by 1, 2
    union all
    select 'case:' || case_id, 'person:' || person_id, string_agg(distinct role, ', ' order by role), count(*),
      nullif(min(probability), 1), false
    from standing group by 1, 2
    union all
    select 'case:' || l.case_id, 'thing:' || l.thing_id, 'recorded in the case', count(*), null, false
    from thing_link l join thing t on t.id = l.thing_id
    where l.case_id = any(${[...cases]}::bigint[]) and l.mention_id is null
      and t.kind in ('phone', 'vehicle', 'place') group by 1, 2
    union all
    select 'thing:' || thing_id, 'case:' || case_id, 'recorded in the case', count(*), null, false
    from holding where case_id is not null and person_id is null group by 1, 2
    union all
    select 'thing:' || thing_id, 'person:' || person_id, 'recorded with them', count(*),
      nullif(min(probability), 1), false
    from holding where person_id is not null group by 1, 2
    order by 1, 2`.execute(db)
  return rows
}

/** Those of them that stand in more than so many records, as far as the asker may see them. */
export async function hubsAmong(
  { db }: UnitOfWork,
  keys: readonly string[],
  most: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select 'person:' || p.person_id as key from person_mention p
    where p.person_id = any(${[...idsOf(keys, 'person')]}::text[])
    group by p.person_id having count(*) > ${most}
    union all
    select 'case:' || m.case_id from mention m
    where m.case_id = any(${[...idsOf(keys, 'case')]}::bigint[])
    group by m.case_id having count(*) > ${most}
    union all
    select 'thing:' || l.thing_id from thing_link l
    where l.thing_id = any(${[...idsOf(keys, 'thing')]}::bigint[])
    group by l.thing_id having count(*) > ${most}`.execute(db)
  return rows.map(({ key }) => key)
}
