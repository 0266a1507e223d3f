import { sql } from 'kysely'
import type { DoorAct, Who } from '../../access/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import { readAsOf } from './as-of.ts'
import type { CountAsked, FigureQuestion, FigureThen, KnownReview } from './contract.ts'

/** One question being counted, or counted. */
interface Asked {
  share: number
  figures: readonly FigureThen[] | null
  readonly counted: Promise<readonly FigureThen[]>
}

/** So many counts are kept. */
const mostKept = 50
/** A count that is done by then is answered with at once. */
const patience = 1_500

/**
 * Counts as of a date for somebody who does not want to wait without a word: the first asking starts
 * the count, later ones say how far it is, and once it is there it is kept as long as nothing that
 * it was counted from has changed. One is counted after the other.
 */
export function askedBefore(
  enter: DoorAct,
  count: (
    who: Who,
    question: FigureQuestion,
    progress: (share: number) => void,
  ) => Promise<readonly FigureThen[]>,
  lastChange: () => Promise<string>,
): KnownReview['countThen'] {
  const kept = new Map<string, Asked>()
  let last: Promise<unknown> = Promise.resolve()
  return async (who, question) => {
    const asOf = readAsOf(question)
    const details = { definition: question.definition, ...asOf, links: question.links }
    await enter(who, { permission: 'readFigures', subject: 'figures' }, async ({ note }) =>
      note({ action: 'consultation', subject: 'figures', details }),
    )
    const key = JSON.stringify([details, await lastChange()])
    let asked = kept.get(key)
    if (asked === undefined) {
      const started = start(last, (progress) => count(who, question, progress))
      last = started.counted.catch(() => kept.delete(key))
      kept.set(key, started)
      for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old)
      asked = started
    }
    await Promise.race([asked.counted, soon(patience)])
    return told(asked)
  }
}

function start(
  before: Promise<unknown>,
  count: (progress: (share: number) => void) => Promise<readonly FigureThen[]>,
): Asked {
  const asked: Asked = {
    share: 0,
    figures: null,
    counted: before.then(async () => {
      const figures = await count((share) => {
        asked.share = share
      })
      asked.figures = figures
      return figures
    }),
  }
  return asked
}

const told = ({ figures, share }: Asked): CountAsked =>
  figures === null ? { state: 'counting', share } : { state: 'counted', figures }

const soon = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

/**
 * The last entry of the ledger that can have changed what a count gives: files, joins and splits,
 * erasures, a refresh; and how many definitions there are. That somebody looked changes nothing.
 */
export const lastChangeIn = (store: Store) => (): Promise<string> =>
  inContext(store.db, { accountId: 'verifier', role: 'ledgerReader', staffIds: [] }, async (tx) => {
    const { rows } = await sql<{ change: string }>`
      select (select coalesce(max(index), -1) from ledger_entry
          where action in ('combination', 'collection', 'erasure') or subject like 'refresh:%'
            or subject like 'definition draft:%') as change`.execute(tx)
    return String(rows[0]?.change ?? '')
  })
