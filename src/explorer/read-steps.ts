import { type RawBuilder, sql } from 'kysely'
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
  const isDrawn = sql`t.kind in ('phone', 'vehicle', 'place')`
  const [people, cases, things] = ['person', 'case', 'thing'].map((kind) => [...idsOf(keys, kind)])
  const parts: RawBuilder<unknown>[] = []
  // Only what leads on from these is planned: under row security that takes longer than many a read.
  if (people!.length > 0) {
    parts.push(
      sql`
      select 'person:' || own.person_id, 'case:' || own.case_id, own.case_id
      from own where own.case_id is not null`,
      sql`
      select 'person:' || own.person_id, 'thing:' || l.thing_id, own.case_id
      from own join thing_link l on l.mention_id = own.mention_id join thing t on t.id = l.thing_id
      where ${isDrawn}`,
    )
  }
  if (cases!.length > 0) {
    parts.push(
      sql`
      select 'case:' || m.case_id, 'person:' || p.person_id, m.case_id
      from mention m join person_mention p on p.mention_id = m.id where m.case_id = any(${cases}::bigint[])`,
      sql`
      select 'case:' || l.case_id, 'thing:' || l.thing_id, l.case_id
      from thing_link l join thing t on t.id = l.thing_id
      where l.case_id = any(${cases}::bigint[]) and l.mention_id is null and ${isDrawn}`,
    )
  }
  if (things!.length > 0) {
    parts.push(sql`
      select 'thing:' || l.thing_id, case when l.mention_id is null then 'case:' || l.case_id
        else 'person:' || p.person_id end, coalesce(m.case_id, l.case_id)
      from thing_link l left join mention m on m.id = l.mention_id left join person_mention p on p.mention_id = m.id
      where l.thing_id = any(${things}::bigint[])`)
  }
  if (parts.length === 0) return []
  const steps = sql`
    with own as materialized (
      select p.person_id, m.id as mention_id, m.case_id
      from person_mention p join mention m on m.id = p.mention_id
      where p.person_id = any(${people}::text[])),
    step ("from", "to", case_id) as materialized (${sql.join(parts, sql` union all `)})`
  // Each case is looked up once: a join would rather read every case of the review.
  const { rows } = await (inTime
    ? sql<Step>`${steps},
    dated as materialized (
      select c.id, coalesce(c.occurred, c.opened) - date '1970-01-01' as day from case_file c
      where c.id = any(array(select distinct case_id from step where case_id is not null)))
    select "from", "to", coalesce(array_agg(distinct day) filter (where day is not null), '{}') as days,
      bool_or(day is null) as undated
    from step left join dated on dated.id = step.case_id where "to" is not null group by 1, 2 order by 1, 2`
    : sql<Step>`${steps}
    select distinct "from", "to", '{}'::integer[] as days, true as undated
    from step where "to" is not null order by 1, 2`
  ).execute(db)
  return rows
}
