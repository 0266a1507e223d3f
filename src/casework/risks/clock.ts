import { sql } from 'kysely'
import { type Performer, systemReader, type Who } from '../../access/index.ts'
import { inContext, type Store } from '../../store/index.ts'
import { firstTerms } from '../terms/terms.ts'
import { riskLadder } from './ladder.ts'
import { type Tick, tick } from './tick.ts'

/**
 * Whether anything waits for the clock. It says yes or no and shows nothing, so that the ledger does not
 * grow by an entry a minute in which nothing happened.
 */
export const clockWaits = ({ db }: Pick<Store, 'db'>): Promise<boolean> =>
  inContext(db, systemReader, async (tx) => {
    const top = riskLadder.length - 1
    const { rows } = await sql<{ waits: boolean }>`
      select exists (select from hand_off where state = 'offered' and lapses_at <= now())
        or exists (select from item where kind = 'risk' and state = 'open' and accepted_at is null
          and rung < ${top} and raised_at <= now() - make_interval(mins => (rung + 1) * coalesce(
            (select risk_minutes from casework_terms order by id desc limit 1),
            ${firstTerms.riskMinutes}::integer))) as waits`.execute(tx)
    return rows[0]?.waits === true
  })

/** One line for each risk that climbed: whom to ring. It names no child. */
export const ringLines = ({ ring }: Tick): readonly string[] =>
  ring.map(({ itemId, minutes, people }) => {
    const whom = people.map(({ name, telephone }) => (telephone ? `${name} (${telephone})` : name))
    return `Risk ${itemId} has waited ${minutes} minutes and nobody has acknowledged it. Ring ${whom.join(' or ') || 'every lead'}.`
  })

/**
 * Turns the clock each minute, out of hours too, for as long as the program serves: offers lapse and risks
 * climb, and `ring` is told whom to ring. Returns what stops it.
 */
export function startClock(
  store: Pick<Store, 'db'>,
  review: Performer,
  who: Who,
  {
    ring,
    failed,
    every = 60_000,
  }: {
    readonly ring: (line: string) => void
    readonly failed: (error: unknown) => void
    /** Milliseconds between turns. */
    readonly every?: number
  },
): { stop(): Promise<void> } {
  let turning = Promise.resolve()
  const turn = async () => {
    if (!(await clockWaits(store))) return
    for (const line of ringLines(await review.perform({ who, session: null }, tick, {}))) ring(line)
  }
  const timer = setInterval(() => {
    turning = turning.then(turn).catch(failed)
  }, every)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await turning
    },
  }
}
