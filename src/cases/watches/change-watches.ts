import { sql } from 'kysely'
import type { Purpose, UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import type { WatchStepName } from '../../store/index.ts'
import { casesErrors } from '../errors.ts'
import type { Meant } from '../search/case-hits.ts'
import type { Query } from '../search/query/query.ts'
import { longestWatch } from './contract.ts'
import { runNewWatch, runs } from './run-watches.ts'

/** What the ledger keeps of a watch after something was done to it: whose it is, and whether it runs on. */
export interface WatchEntry {
  readonly watch: number
  readonly owner: string
  readonly open: boolean
}

export interface NewWatch {
  readonly words: string
  readonly query: Query
  readonly meant: readonly Meant[]
  readonly purpose: Purpose
  readonly reason: string
  readonly endsOn: string
}

/** Keeps a search, with what it finds now. @throws LB_WATCH_WORDS, LB_WATCH_ENDS_ON */
export async function saveWatch(unit: UnitOfWork, watch: NewWatch): Promise<number> {
  const { db, who } = unit
  const { words, query, meant, purpose, reason, endsOn } = watch
  if (words.trim() === '') throw refusal(casesErrors, 'LB_WATCH_WORDS', { field: 'words' })
  await needLastDay(unit, endsOn)
  const { id } = await db
    .insertInto('watch')
    .values({
      words,
      owner: who.accountId,
      purpose,
      reason,
      ends_on: endsOn,
      saved_by: who.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordStep(unit, id, 'save', reason)
  await runNewWatch(unit, { id, query, meant })
  return id
}

/** Gives a watch of one's own another last day; what came meanwhile is found when watches run next. @throws LB_WATCH_NOT_FOUND, LB_WATCH_OVER, LB_WATCH_ENDS_ON */
export async function renewWatch(
  unit: UnitOfWork,
  watchId: number,
  { endsOn, reason }: { readonly endsOn: string; readonly reason: string },
): Promise<WatchEntry> {
  await needWatch(unit, watchId)
  await needLastDay(unit, endsOn)
  await unit.db
    .updateTable('watch')
    .set({ ends_on: endsOn, run_in_full: false })
    .where('id', '=', watchId)
    .execute()
  await recordStep(unit, watchId, 'renew', reason)
  return { watch: watchId, owner: unit.who.accountId, open: true }
}

/** Ends a watch of one's own. @throws LB_WATCH_NOT_FOUND, LB_WATCH_OVER */
export async function endWatch(
  unit: UnitOfWork,
  watchId: number,
  reason: string,
): Promise<WatchEntry> {
  await needWatch(unit, watchId)
  await recordStep(unit, watchId, 'end', reason)
  await unit.db
    .updateTable('watch')
    .set({ ended_by: unit.who.accountId, ended_at: new Date(), end_reason: reason })
    .where('id', '=', watchId)
    .execute()
  return { watch: watchId, owner: unit.who.accountId, open: false }
}

/** Marks as seen what was found up to a match, as far as the asker sees it; what came after stays new. @returns how many */
export async function seeMatches(
  { db, who }: UnitOfWork,
  watchId: number,
  upTo: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update watch_match set seen_by = ${who.accountId}, seen_at = now()
    where watch_id = ${watchId} and id <= ${upTo} and seen_at is null`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Gives every watch of somebody that has not ended to another person, who answers for it from now. */
export async function handOverWatches(
  unit: UnitOfWork,
  from: string,
  to: string,
  reason: string,
): Promise<readonly WatchEntry[]> {
  const { rows } = await sql<{ id: number; runs: boolean }>`
    select w.id, ${runs} as runs from watch w where w.owner = ${from} and w.ended_at is null
    order by w.id for update`.execute(unit.db)
  for (const { id } of rows) {
    await unit.db.updateTable('watch').set({ owner: to }).where('id', '=', id).execute()
    await recordStep(unit, id, 'handOver', reason)
  }
  return rows.map(({ id, runs: open }) => ({ watch: id, owner: to, open }))
}

async function needWatch({ db, who }: UnitOfWork, watchId: number): Promise<void> {
  const found = await db
    .selectFrom('watch')
    .select('ended_at')
    .where('id', '=', watchId)
    .where('owner', '=', who.accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refusal(casesErrors, 'LB_WATCH_NOT_FOUND')
  if (found.ended_at !== null) throw refusal(casesErrors, 'LB_WATCH_OVER')
}

/** From today, as the database says it, to a year on. */
async function needLastDay({ db }: UnitOfWork, endsOn: string): Promise<void> {
  const { rows } = await sql<{ fits: boolean }>`
    select ${endsOn}::date between current_date and current_date + ${longestWatch}::integer as fits`.execute(
    db,
  )
  if (!rows[0]?.fits) throw refusal(casesErrors, 'LB_WATCH_ENDS_ON', { field: 'endsOn' })
}

const recordStep = (
  { db, who }: UnitOfWork,
  watchId: number,
  step: WatchStepName,
  reason: string,
) =>
  sql`insert into watch_step (watch_id, step, reason, owner, ends_on, taken_by)
    select w.id, ${step}, ${reason}, w.owner, w.ends_on, ${who.accountId} from watch w where w.id = ${watchId}`.execute(
    db,
  )
