import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import type { Step } from './find-paths.ts'
import { idsOf } from './read-ties.ts'

/**
 * What leads on from these, by records alone: what linkage scored near and did not join leads nowhere. Every table is read as
 * the asker.
 *
 * @param inTime also the days of the records: of what a case is about, else of its opening
 */
export async function readSteps(
  { db }: UnitOfWork,
  keys: readonly string[],
  inTime: boolean,
): Promise<readonly Step[]> {
  const days = inTime
    ? sql`coalesce(array_agg(distinct day) filter (where day is not null), '{}') as days, bool_or(day is null) as undated`
    : sql`'{}'::integer[] as days, true as undated`
  const day = inTime ? sql`coalesce(c.occurred, c.opened) - date '1970-01-01'` : sql`null::integer`
  const dated = (column: string) =>
    inTime ? sql`left join case_file c on c.id = ${sql.ref(column)}` : sql``
  const isDrawn = sql`t.kind in ('phone', 'vehicle', 'place')`
  const { rows } = await sql<Step>`
    with own as materialized (
      select p.person_id, m.id as mention_id, m.case_id
      from person_mention p join mention m on m.id = p.mention_id
      where p.person_id = any(${[...idsOf(keys, 'person')]}::text[])),
    step ("from", "to", day) as (
      select 'person:' || own.person_id, 'case:' || own.case_id, ${day}
      from own ${dated('own.case_id')} where own.case_id is not null
      union all
      select 'person:' || own.person_id, 'thing:' || l.thing_id, ${day}
      from own join thing_link l on l.mention_id = own.mention_id join thing t on t.id = l.thing_id ${dated('own.case_id')}
      where ${isDrawn}
      union all
      select 'case:' || m.case_id, 'person:' || p.person_id, ${day}
      from mention m join person_mention p on p.mention_id = m.id ${dated('m.case_id')}
      where m.case_id = any(${[...idsOf(keys, 'case')]}::bigint[])
      union all
      select 'case:' || l.case_id, 'thing:' || l.thing_id, ${day}
      from thing_link l join thing t on t.id = l.thing_id ${dated('l.case_id')}
      where l.case_id = any(${[...idsOf(keys, 'case')]}::bigint[]) and l.mention_id is null and ${isDrawn}
      union all
      select 'thing:' || l.thing_id, case when l.mention_id is null then 'case:' || l.case_id
        else 'person:' || p.person_id end, ${day}
      from thing_link l left join mention m on m.id = l.mention_id left join person_mention p on p.mention_id = m.id
        ${inTime ? sql`left join case_file c on c.id = coalesce(m.case_id, l.case_id)` : sql``}
      where l.thing_id = any(${[...idsOf(keys, 'thing')]}::bigint[]))
    select "from", "to", ${days} from step where "to" is not null group by 1, 2 order by 1, 2`.execute(
    db,
  )
  return rows
}
