import { sql } from 'kysely'
import { systemReader, type UnitOfWork } from '../../access/index.ts'
import { enterContext } from '../../store/index.ts'
import type { Meant } from '../search/case-hits.ts'
import type { Leaf, Query } from '../search/query/query.ts'
import { keepMatches } from './keep-matches.ts'
import { readable } from './readable.ts'
import { type DueWatch, keepDueMatches } from './run-due-watches.ts'

/** A watch runs while it has not ended and its last day is not over. Of `watch w`. */
export const runs = sql<boolean>`(w.ended_at is null and w.ends_on >= current_date)`

/** What a part of the words may mean besides what was typed. */
export type MeantBy = (leaf: Leaf) => Meant

interface Running extends DueWatch {
  /** It is to be run over everything once. */
  readonly inFull: boolean
}

/**
 * Runs every watch over the cases in which something came or changed: part of the transaction that brought it, so that what was
 * imported and what was told are one. Sees every case; whoever looks is shown what they may see. One that was saved since is run over everything once.
 */
export const runDueWatches = (unit: UnitOfWork): Promise<void> =>
  asReview(unit, async () => {
    const running = await runningNow(unit)
    const inFull = running.filter((watch) => watch.inFull)
    await keepMatches(unit, { watches: inFull, meantBy: nothingElse, by: 'import' })
    await keepDueMatches(
      unit,
      running.filter((watch) => !watch.inFull),
    )
    await clear(unit)
  })

/** Runs every watch over everything: who is who may be another after a refresh. */
export const runAllWatches = (unit: UnitOfWork, open: () => Promise<MeantBy>): Promise<void> =>
  asReview(unit, async () => {
    const watches = await runningNow(unit)
    if (watches.length > 0) {
      await keepMatches(unit, { watches, meantBy: await open(), by: 'refresh' })
    }
    await clear(unit)
  })

/** Keeps what a watch finds as it is saved: seen by whoever saves it, so that what comes later is new. */
export const runNewWatch = (
  unit: UnitOfWork,
  {
    id,
    query,
    meant,
  }: { readonly id: number; readonly query: Query; readonly meant: readonly Meant[] },
): Promise<void> =>
  asReview(unit, () =>
    keepMatches(unit, {
      watches: [{ id, query }],
      meantBy: (leaf) => meant[query.leaves.indexOf(leaf)] ?? nothingElse(leaf),
      by: 'save',
      seenBy: unit.who.accountId,
    }),
  )

const nothingElse: MeantBy = () => ({ alike: [], likeThings: [] })

/** Within the same transaction, as the review itself that sees every case. */
async function asReview<T>(unit: UnitOfWork, work: () => Promise<T>): Promise<T> {
  await enterContext(unit.db, systemReader)
  const done = await work()
  await enterContext(unit.db, unit.who)
  return done
}

/** Those whose words this version can read. */
async function runningNow({ db }: UnitOfWork): Promise<readonly Running[]> {
  const { rows } = await sql<{ id: number; words: string; inFull: boolean }>`
    select w.id, w.words, not w.run_in_full as "inFull" from watch w where ${runs} order by w.id`.execute(
    db,
  )
  return rows.flatMap(({ id, words, inFull }) => {
    const query = readable(words)
    return query === null ? [] : [{ id, query, inFull }]
  })
}

async function clear({ db }: UnitOfWork): Promise<void> {
  await sql`delete from watch_due`.execute(db)
}
