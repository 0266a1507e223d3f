import { type RawBuilder, sql } from 'kysely'
import type { Who } from '../../access/index.ts'
import { recordedDate } from '../../store/index.ts'
import {
  ageBands,
  type CaseFlag,
  caseFlags,
  type WorklistInput,
  type WorklistOrder,
  worklistFilterFields,
} from './contract.ts'

/** Of `case_file c`: the flag is recorded, as yes. */
const isFlagged = (flag: CaseFlag) =>
  sql`c.facts -> ${sql.lit(flag)} @> '{"known": true, "value": true}'`

/** The flags of `case_file c`, in the order of `caseFlags`. */
export const flagsOf = sql<readonly CaseFlag[]>`array_remove(array[${sql.join(
  caseFlags.map((flag) => sql`case when ${isFlagged(flag)} then ${sql.lit(flag)} end`),
)}]::text[], null)`

/** Whether anything but the state and the source narrows the list, so that no kept count fits it. */
export const isNarrowed = (input: WorklistInput): boolean =>
  (Object.keys(worklistFilterFields) as (keyof typeof worklistFilterFields)[]).some(
    // An answer narrows nothing without its definition; the kept counts know sources.
    (name) => name !== 'source' && name !== 'answer' && input[name] !== undefined,
  )

/** Of `case_file c left join case_feature f`: what the filter asks for, all of it. */
export function isAskedFor(
  input: Omit<WorklistInput, 'page' | 'state' | 'order'>,
  who: Who,
): RawBuilder<boolean> {
  const { source, definition, answer, group, area, unit, age, flag, pages, reader, batch } = input
  const asked = [
    source !== undefined && sql<boolean>`c.source_id = ${source}`,
    definition !== undefined && hasAnswer(definition, answer),
    group !== undefined &&
      sql<boolean>`c.id in (select case_id from network_group_case where group_id = ${group})`,
    area !== undefined && sql<boolean>`c.area = ${area}`,
    unit !== undefined && sql<boolean>`c.unit = ${unit}`,
    age === 'notRecorded' && sql<boolean>`f.child_age is null`,
    age !== undefined &&
      age !== 'notRecorded' &&
      sql<boolean>`f.child_age between ${ageBands[age][0]} and ${ageBands[age][1]}`,
    flag !== undefined && isFlagged(flag),
    pages !== undefined &&
      sql<boolean>`c.id in (select d.case_id from document d join document_page p on p.document_id = d.id
        where ${pages === 'doubtful' ? sql`p.doubtful and p.state = 'machine'` : sql`p.state = ${sql.lit(pages)}`})`,
    reader !== undefined && isReadBy(reader, who),
    batch !== undefined &&
      sql<boolean>`c.id in (select case_id from batch_case where batch_id = ${batch})`,
  ].filter((one) => one !== false)
  return asked.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(asked, sql` and `)}`
}

/**
 * As the last refresh left it, and as the case itself says it (the view `finding`): as recorded to whoever may not see
 * yet what was read of it.
 */
function hasAnswer(definition: string, answer: string): RawBuilder<boolean> {
  const said = sql`array(
    select e.id from explanation e join evaluated_definition d using (place)
    where d.definition_id = ${definition} and e.answer = ${answer})`
  return sql<boolean>`c.id in (
    select case_id from case_findings where explanations && ${said}
    union all
    select b.case_id from findings_by_basis b where b.basis = 'recorded' and b.explanations && ${said}
      and not exists (select from case_findings o where o.case_id = b.case_id))`
}

/**
 * Read by this account. A case the asker has taken and not read yet is left out: who read it before
 * would say that theirs is a second reading.
 */
const isReadBy = (reader: string, { accountId }: Who) => sql<boolean>`(
  exists (select from reading_head h where h.case_id = c.id and h.account_id = ${reader})
  and (not exists (select from lease l where l.case_id = c.id and l.account_id = ${accountId})
    or exists (select from reading_head h where h.case_id = c.id and h.account_id = ${accountId})))`

/** Among equals the order of reading decides. */
export const orders: Readonly<Record<WorklistOrder, RawBuilder<unknown>>> = {
  place: sql`w.place`,
  opened: sql`${recordedDate('opened')} nulls last, w.place`,
  openedLast: sql`${recordedDate('opened')} desc nulls last, w.place`,
  age: sql`f.child_age nulls last, w.place`,
  area: sql`c.area nulls last, w.place`,
  ref: sql`c.ref, w.place`,
}
