import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import {
  createPerformer,
  type Door,
  defineLongAct,
  fields,
  provide,
  serviceKey,
  type UnitOfWork,
  type Who,
} from '../../access/index.ts'
import { LookbackError } from '../../model/index.ts'
import { reclaim, type Store } from '../../store/index.ts'
import { createRanker, type RankingThread, startRankingThread } from '../../triage/index.ts'
import type { LearntScore } from '../contract.ts'
import { learn, partsShown } from './learn.ts'
import { rankingInput } from './ranking-input.ts'
import { currentTerms } from './terms.ts'

/** How the order is learnt: in this thread once, or by the learner at work beside the application. */
const ordering = serviceKey<(unit: UnitOfWork) => Promise<void>>('ordering', () => learnOnce)

/** The order of what is unread, learnt from every reading so far. */
export const learnOrder = defineLongAct({
  name: 'reading.learnOrder',
  kind: 'write',
  about: 'Learns the order of the unread cases anew from every reading so far',
  permission: 'importExtracts',
  performedAt: 'commandLine',
  input: fields.nothing,
  subject: () => 'triage:order',
  notes: ['computation'],
  run: ({ enter, service }): Promise<void> => enter(service(ordering)),
})

/** Tables whose rows are replaced with each order, and orders between two times their room is freed. */
const rewritten = ['kept_change', 'worklist', 'triage_progress', 'reader_quality'] as const
const tidyEvery = 5

/** A learner at work beside the application. */
export interface Triage {
  /** Something was decided: learn from it soon. Returns at once. */
  nudge(): void
  /** Why an unread case stands where it does; null while the learner knows nothing of it. */
  explain(caseId: number): Promise<LearntScore | null>
  /** When everything known so far is learnt and the order is written. */
  settled(): Promise<void>
  stop(): Promise<void>
}

interface Built {
  readonly key: string
  readonly learner: RankingThread
  readonly taught: Map<number, string>
}

/**
 * Starts the learner in a thread of its own. It is built anew after each refresh and whenever what is
 * looked for changes, and writes as `who` (a data manager). Between two orders it waits `pauseMs`, and no less than the last of
 * them took: what it takes of the processors and of the server is wanted by pages.
 */
export function startTriage(
  store: Store,
  door: Door,
  who: Who,
  options: {
    readonly pauseMs?: number
    readonly failed?: (error: unknown) => void
  } = {},
): Triage {
  const { pauseMs = 2000, failed = () => undefined } = options
  let built: Built | null = null
  let working: Promise<void> | null = null
  let again = false
  let stopped = false
  const stopping = new AbortController()
  let written = 0

  const learnNow = async (unit: UnitOfWork) => {
    const key = await builtFrom(unit)
    if (built?.key !== key) {
      await built?.learner.stop()
      const { lookingFor } = await currentTerms(unit)
      const input = await rankingInput(unit, lookingFor)
      built =
        input.documents.length === 0
          ? null
          : { key, learner: startRankingThread(input), taught: new Map() }
    }
    if (built) await learn(unit, built.learner, built.taught)
    else noteNothing(unit)
  }
  const performer = createPerformer(door, [provide(ordering, learnNow)])
  const once = () => performer.perform({ who, session: null }, learnOrder, {})
  const work = async () => {
    while (again && !stopped) {
      again = false
      const began = performance.now()
      try {
        await once()
        written += 1
        if (written % tidyEvery === 0) await reclaim(store, rewritten)
      } catch (error) {
        // What the learner was taught may not be what was committed: build it anew.
        await built?.learner.stop()
        built = null
        if (!stopped) failed(error)
      }
      if (again && !stopped) await pause(Math.max(pauseMs, performance.now() - began))
    }
    working = null
  }
  const pause = (milliseconds: number) =>
    setTimeout(milliseconds, undefined, { ref: false, signal: stopping.signal }).catch(
      () => undefined,
    )
  const nudge = () => {
    again = true
    if (!stopped) working ??= work()
  }
  return {
    nudge,
    async explain(caseId) {
      if (!built?.taught.size) return null
      try {
        return await built.learner.explain(caseId, partsShown)
      } catch (error) {
        // A case that came since the last refresh, or a learner that has just stopped.
        if (error instanceof LookbackError) return null
        throw error
      }
    },
    async settled() {
      while (working) await working
    },
    async stop() {
      stopped = true
      stopping.abort()
      await working
      await built?.learner.stop()
    },
  }
}

/** The order anew in this thread: after a refresh from the command line. */
export async function learnOnce(unit: UnitOfWork): Promise<void> {
  const { lookingFor } = await currentTerms(unit)
  const input = await rankingInput(unit, lookingFor)
  if (input.documents.length > 0) await learn(unit, createRanker(input), new Map())
  else noteNothing(unit)
}

const noteNothing = ({ note }: UnitOfWork) =>
  note({ action: 'computation', subject: 'triage:order', details: { cases: 0 } })

async function builtFrom(unit: UnitOfWork): Promise<string> {
  const { rows } = await sql<{ refresh: number | null }>`
    select max(id) as refresh from refresh`.execute(unit.db)
  const { lookingFor } = await currentTerms(unit)
  return JSON.stringify([rows[0]?.refresh ?? 0, lookingFor])
}
