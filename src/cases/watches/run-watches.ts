import { sql } from 'kysely'
import { systemReader, type UnitOfWork } from '../../access/index.ts'
import { enterContext } from '../../store/index.ts'
import { caseHits, casesMet, type Meant } from '../search/case-hits.ts'
import { type Leaf, type Query, soughtIn } from '../search/query/query.ts'
import { readable } from './readable.ts'
import { type DueWatch, keepDueMatches } from './run-due-watches.ts'

/** A watch runs while it has not ended and its last day is not over. Of `watch w`. */
export const runs = sql<boolean>`(w.ended_at is null and w.ends_on >= current_date)`

/** What a part of the words may mean besides what was typed. */
export type MeantBy = (leaf: Leaf) => Meant

interface Running {
  readonly id: number
  readonly words: string
  /** It is to be run over everything once. */
  readonly inFull: boolean
}

/**
 * Runs every watch over the cases in which something came or changed: part of the transaction that brought it, so that what was
 * imported and what was told are one. Sees every case; whoever looks is shown what they may see. One that was saved since is run over everything once.
 */
export const runDueWatches = (unit: UnitOfWork): Promise<void> =>
  asReview(unit, async () => {
    const due: DueWatch[] = []
    for (const { id, words, inFull } of await runningNow(unit)) {
      const query = readable(words)
      if (query === null) continue
      if (inFull) await keepMatches(unit, { id, query, meant: [], by: 'import' })
      else due.push({ id, query })
    }
    await keepDueMatches(unit, due)
    await clear(unit)
  })

/** Runs every watch over everything: who is who may be another after a refresh. */
export const runAllWatches = (unit: UnitOfWork, open: () => Promise<MeantBy>): Promise<void> =>
  asReview(unit, async () => {
    const running = await runningNow(unit)
    const meantBy = running.length === 0 ? null : await open()
    for (const { id, words } of running) {
      const query = readable(words)
      if (query === null || meantBy === null) continue
      const meant = query.leaves.map(meantBy)
      await keepMatches(unit, { id, query, meant, by: 'refresh' })
    }
    await clear(unit)
  })

/** Keeps what a watch finds as it is saved: seen by whoever saves it, so that what comes later is new. */
export const runNewWatch = (
  unit: UnitOfWork,
  watch: { readonly id: number; readonly query: Query; readonly meant: readonly Meant[] },
): Promise<void> =>
  asReview(unit, () => keepMatches(unit, { ...watch, by: 'save', seenBy: unit.who.accountId }))

/** Within the same transaction, as the review itself that sees every case. */
async function asReview<T>(unit: UnitOfWork, work: () => Promise<T>): Promise<T> {
  await enterContext(unit.db, systemReader)
  const done = await work()
  await enterContext(unit.db, unit.who)
  return done
}

async function runningNow({ db }: UnitOfWork): Promise<readonly Running[]> {
  const { rows } = await sql<Running>`
    select w.id, w.words, not w.run_in_full as "inFull" from watch w where ${runs} order by w.id`.execute(
    db,
  )
  return rows
}

interface Keep {
  readonly id: number
  readonly query: Query
  readonly meant: readonly Meant[]
  readonly by: 'save' | 'import' | 'refresh'
  readonly seenBy?: string
}

/** Every place that was not told before: each is told once, and none is left out. */
async function keepMatches(unit: UnitOfWork, keep: Keep): Promise<void> {
  const { id, query, meant, by, seenBy } = keep
  const sought = soughtIn(query.condition)
  await sql`
    with ${caseHits({ leaves: query.leaves, meant, most: null })},
    ${casesMet(query.condition)}
    insert into watch_match (watch_id, case_id, place, leaf, cases, found_by, seen_by, seen_at)
    select distinct on (hit.case_id, hit.place) ${id}::bigint, hit.case_id, hit.place, hit.leaf, hit.cases, ${by}::text,
      ${seenBy ?? null}::text, case when ${seenBy !== undefined}::boolean then now() end
    from hit join met on met.case_id = hit.case_id
    where hit.leaf = any(${[...sought]}::integer[])
    order by hit.case_id, hit.place, hit.leaf
    on conflict (watch_id, case_id, place) do nothing`.execute(unit.db)
  if (by !== 'save') {
    await sql`update watch set run_in_full = true where id = ${id} and not run_in_full`.execute(
      unit.db,
    )
  }
}

async function clear({ db }: UnitOfWork): Promise<void> {
  await sql`delete from watch_due`.execute(db)
}
