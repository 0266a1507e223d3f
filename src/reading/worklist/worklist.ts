import { sql } from 'kysely'
import { defineLongAct, may, type UnitOfWork } from '../../access/index.ts'
import { caseColumns, caseRow, type StoredCase } from '../../cases/index.ts'
import { pageOf, pageRows, pageStart, refusal } from '../../model/index.ts'
import { readingErrors } from '../errors.ts'
import { flagsOf, isAskedFor, isNarrowed, orders } from './conditions.ts'
import {
  type WorklistInput,
  type WorklistPage,
  type WorklistRow,
  worklistInput,
  worklistPageSchema,
} from './contract.ts'
import { countListed } from './count-listed.ts'
import { type ChoicesNow, choicesNow } from './kept-choices.ts'
import { listedIn } from './listed-in.ts'

type Listed = StoredCase &
  Pick<WorklistRow, 'place' | 'area' | 'unit' | 'childAge' | 'flags' | 'chips' | 'beingReadBy'> & {
    readonly reasons: readonly string[]
    readonly total: number | null
  }

export const worklist = defineLongAct({
  name: 'reading.worklist',
  kind: 'read',
  about: 'Cases in the order they should be read, with the reasons',
  permission: 'readCase',
  input: worklistInput,
  output: worklistPageSchema,
  subject: () => 'worklist',
  notes: ['consultation'],
  run: ({ enter, service }, input): Promise<WorklistPage> =>
    enter((unit) => pageFor(unit, input, service(choicesNow)), { often: true }),
})

async function pageFor(
  unit: UnitOfWork,
  input: WorklistInput,
  choicesFor: ChoicesNow,
): Promise<WorklistPage> {
  const { page, state, source = null } = input
  if (input.batch !== undefined && !may(unit.who.role, 'leadReview')) {
    throw refusal(readingErrors, 'LB_BATCH_LEADS')
  }
  const [listed, counts, review] = await Promise.all([
    rowsOf(unit, input),
    countListed(unit, source),
    unit.db
      .selectFrom('review_count')
      .select(({ selectFrom }) => [
        'cases',
        'read',
        selectFrom('refresh')
          .select((of) => of.fn.max('refresh.id').as('id'))
          .as('refreshed'),
        sql<string>`md5(lookback_conflicts()::text)`.as('closed'),
      ])
      .executeTakeFirstOrThrow(),
  ])
  const [groups, choices] = await Promise.all([
    groupsOf(
      unit,
      listed.map(({ caseId }) => caseId),
    ),
    choicesFor(unit, review),
  ])
  unit.note({
    action: 'consultation',
    subject: 'worklist',
    details: { page, state, cases: listed.map(({ caseId }) => caseId) },
  })
  const rows = listed.map((stored) => {
    const { place, area, unit, childAge, flags, chips, reasons, beingReadBy } = stored
    return {
      ...caseRow(stored),
      ...{ place, area, unit, childAge, flags, chips, reasons, beingReadBy },
      groups: groups.get(stored.caseId) ?? [],
    }
  })
  const total = isNarrowed(input) ? (listed[0]?.total ?? 0) : counts[state]
  const { read, cases } = review
  return { ...pageOf(rows, page, total), read, left: cases - read, choices }
}

/**
 * Rows in their order. Where nothing narrows them the kept counts say how many there are, and the
 * store stops at the last one shown.
 */
async function rowsOf({ db, who }: UnitOfWork, input: WorklistInput): Promise<readonly Listed[]> {
  const order = orders[input.order]
  const total = isNarrowed(input) ? sql`count(*) over ()` : sql`null::bigint`
  const { rows } = await sql<Listed>`
    with chosen as (
      select c.id, w.place, w.reasons, f.child_age, f.chips, ${total} as total,
        row_number() over (order by ${order}) as nth
      from worklist w join case_file c on c.id = w.case_id
        left join case_feature f on f.case_id = w.case_id
      where ${listedIn[input.state]} and ${isAskedFor(input, who)}
      order by ${order} limit ${sql.lit(pageRows())} offset ${pageStart(input.page)}::integer)
    select ${caseColumns}, chosen.place, chosen.reasons, c.area, c.unit,
      chosen.child_age as "childAge", coalesce(chosen.chips, '[]') as chips, ${flagsOf} as flags,
      chosen.total, (
        select coalesce((select name from account_name where id = l.account_id), l.account_id)
        from lease l
        where l.case_id = c.id and l.expires_at > now() and l.account_id <> ${who.accountId}
        limit 1) as "beingReadBy"
    from chosen join case_file c on c.id = chosen.id
    order by chosen.nth`.execute(db)
  return rows
}

/** The groups of each of these cases, and how many of a group’s cases are read by now. */
async function groupsOf(
  { db }: UnitOfWork,
  ids: readonly number[],
): Promise<ReadonlyMap<number, WorklistRow['groups']>> {
  const { rows } = await sql<WorklistRow['groups'][number] & { caseId: number }>`
    with shown as (
      select group_id, case_id from network_group_case where case_id = any(${[...ids]}::bigint[])),
    counted as (
      select n.group_id, count(*) as cases, count(*) filter (
        where exists (select from reading_head h where h.case_id = n.case_id)) as read
      from network_group_case n where n.group_id in (select group_id from shown) group by 1)
    select shown.case_id as "caseId", group_id as "groupId", cases, read
    from shown join counted using (group_id) order by cases desc, group_id`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ caseId }) => caseId)].map(([caseId, all]) => [
      caseId,
      all.map(({ groupId, cases, read }) => ({ groupId, cases, read })),
    ]),
  )
}
