import { type RawBuilder, sql } from 'kysely'
import { systemReader, type UnitOfWork } from '../../access/index.ts'
import { enterContext } from '../../store/index.ts'
import {
  caseHits,
  type DocumentsAsked,
  everyDocument,
  isMet,
  type Meant,
  type OfCases,
} from '../search/case-hits.ts'
import { mostDocuments } from '../search/case-order.ts'
import { type Leaf, type Query, soughtIn } from '../search/query/query.ts'
import { readable } from './readable.ts'

/** A watch runs while it has not ended and its last day is not over. Of `watch w`. */
export const runs = sql<boolean>`(w.ended_at is null and w.ends_on >= current_date)`

/** What a part of the words may mean besides what was typed. */
export type MeantBy = (leaf: Leaf) => Meant

interface Running {
  readonly id: number
  readonly words: string
  readonly inFull: boolean
}

/**
 * Runs every watch over the cases in which something came or changed: part of the transaction that brought it, so that what was
 * imported and what was told are one. Sees every case; whoever looks is shown what they may see.
 */
export const runDueWatches = (unit: UnitOfWork): Promise<void> =>
  asReview(unit, async () => {
    for (const { id, words, inFull } of await runningNow(unit)) {
      const query = readable(words)
      if (query === null) continue
      const within = inFull ? null : isDue
      await keepMatches(unit, { id, query, meant: [], within, by: 'import' })
    }
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
      await keepMatches(unit, { id, query, meant, within: null, by: 'refresh' })
    }
    await clear(unit)
  })

/** Keeps what a watch finds as it is saved: seen by whoever saves it, so that what comes later is new. */
export const runNewWatch = (
  unit: UnitOfWork,
  watch: { readonly id: number; readonly query: Query; readonly meant: readonly Meant[] },
): Promise<void> =>
  asReview(unit, () =>
    keepMatches(unit, { ...watch, within: null, by: 'save', seenBy: unit.who.accountId }),
  )

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

const isDue = (column: RawBuilder<unknown>) => sql`${column} in (select case_id from watch_due)`

interface Keep {
  readonly id: number
  readonly query: Query
  readonly meant: readonly Meant[]
  readonly within: OfCases | null
  readonly by: 'save' | 'import' | 'refresh'
  readonly seenBy?: string
}

/** Every place that was not told before: each is told once, and none is left out. */
async function keepMatches(unit: UnitOfWork, keep: Keep): Promise<void> {
  const { id, within, by } = keep
  // Words that very many documents hold are looked for in those of the cases that came or changed.
  const common =
    within === null
      ? await inserted(unit, keep, everyDocument)
      : await inserted(unit, keep, { ...everyDocument, most: mostDocuments })
  if (common.length > 0) {
    await inserted(unit, keep, {
      most: null,
      common: { leaves: common, cases: sql`select case_id from watch_due` },
    })
  }
  if (within === null && by !== 'save') {
    await sql`update watch set run_in_full = true where id = ${id} and not run_in_full`.execute(
      unit.db,
    )
  }
}

/** @returns the leaves of which more documents hold the words than were looked at; nothing is kept where there are any */
async function inserted(
  { db }: UnitOfWork,
  { id, query, meant, within, by, seenBy }: Keep,
  documents: DocumentsAsked,
): Promise<readonly number[]> {
  const sought = soughtIn(query.condition)
  const { rows } = await sql<{ common: readonly number[] }>`
    with ${caseHits({ leaves: query.leaves, meant, within, documents })},
    met as (select case_id from hit group by case_id having ${isMet(query.condition)}),
    kept as (
      insert into watch_match (watch_id, case_id, place, leaf, cases, found_by, seen_by, seen_at)
      select distinct on (hit.case_id, hit.place) ${id}::bigint, hit.case_id, hit.place, hit.leaf, hit.cases, ${by}::text,
        ${seenBy ?? null}::text, case when ${seenBy !== undefined}::boolean then now() end
      from hit join met on met.case_id = hit.case_id
      where hit.leaf = any(${[...sought]}::integer[]) and not exists (select from common)
      order by hit.case_id, hit.place, hit.leaf
      on conflict (watch_id, case_id, place) do nothing)
    select array(select leaf from common) as common`.execute(db)
  return rows[0]!.common
}

async function clear({ db }: UnitOfWork): Promise<void> {
  await sql`delete from watch_due`.execute(db)
}
