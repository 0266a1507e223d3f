import { givenBy } from '../../model/index.ts'
import type { ActContext, ActUnit } from './act.ts'
import { mentionsInAll, smallArchive } from './all-cases.ts'
import * as outputs from './outputs.ts'
import { serviceKey } from './services.ts'

/** What all cases give together: worked out by the system, kept in the store, and shown with its day. */
export interface Work<T> {
  /** What it is kept under. With another shape of what is kept comes another name: an earlier version may have kept the last. */
  readonly what: string
  /** The ledger’s subject. */
  readonly subject: string
  /** Names, as of now and at next to no cost, all that it is worked out from. */
  ground(unit: ActUnit): Promise<string>
  /** Plain data, as JSON has it. */
  workOut(unit: ActUnit): Promise<T>
}

export const workedOutFields = {
  /** When it was worked out; null: it is being worked out for the first time, and there is nothing to show. */
  workedOutAt: outputs.text.nullable(),
  /** Something it was worked out from has changed since; it is being worked out anew. */
  isOld: outputs.flag,
} as const

export interface WorkedOut<T> {
  /** Null: not yet. */
  readonly value: T | null
  readonly workedOutAt: string | null
  readonly isOld: boolean
}

/** Milliseconds: what is worked out by then is waited for. */
const patience = 1_500

interface Kept {
  readonly value: unknown
  readonly ground: string
  readonly at: Date
}
interface Works {
  /** As last read from the store: a page reads megabytes once. */
  readonly read: Map<string, Kept>
  /** One at a time: it holds a connection as long as it takes, and pages want theirs. */
  running: Promise<unknown> | null
  /** Why one failed that nobody waited for any more: whoever asks next is told. */
  readonly failed: Map<string, unknown>
  readonly smallArchive: number
}
export const worksOf = serviceKey<Works>('what was worked out', () => ({
  ...{ read: new Map(), running: null, failed: new Map(), smallArchive },
}))

/**
 * What was worked out last. Where that no longer stands, whoever asks first begins it anew: a reader waits a moment for it, and is
 * shown the last with its day meanwhile. It is the same whoever asks, so what a reader may see of it is to be asked of the store.
 * Each asking leaves an entry of the system's own, saying for whom.
 */
export async function workedOut<T>(context: ActContext, work: Work<T>): Promise<WorkedOut<T>> {
  const works = context.service(worksOf)
  for (let looks = 1; ; looks += 1) {
    const { running } = works
    const { isSmall, ...shown } = await look(context, work)
    if (!shown.isOld || running === null) return shown
    // Another work, or the same for somebody else, was under way.
    if (!isSmall && looks > 1) return shown
    await (isSmall ? running : givenBy(running, patience))
  }
}

async function look<T>(
  context: ActContext,
  work: Work<T>,
): Promise<WorkedOut<T> & { readonly isSmall: boolean }> {
  const works = context.service(worksOf)
  const looked = Promise.withResolvers<{ readonly last: Kept | null; readonly isSmall: boolean }>()
  const ended = Promise.withResolvers<void>()
  let isOwn = false
  const whole = context.enterAsSystem(async (unit): Promise<Kept | null> => {
    const { what, subject } = work
    unit.note({
      action: 'computation',
      subject,
      details: { part: what, for: context.who.accountId },
    })
    const ground = await work.ground(unit)
    const last = await lastKept(unit, works, what)
    looked.resolve({ last, isSmall: (await mentionsInAll(unit)) < works.smallArchive })
    if (last?.ground === ground) return last
    if (works.running !== null) return null
    const failure = works.failed.get(what)
    if (works.failed.delete(what)) throw failure
    works.running = ended.promise
    isOwn = true
    return workAnew(unit, work, ground)
  })
  let isWaitedFor = true
  const fail = (error: unknown) => {
    looked.reject(error)
    if (!isWaitedFor) works.failed.set(work.what, error)
  }
  // Under way until it is committed. One that failed is begun anew once somebody was told so.
  whole.catch(fail).finally(() => {
    if (isOwn) works.running = null
    ended.resolve()
  })
  const { last, isSmall } = await looked.promise
  const now = await (isSmall ? whole : givenBy(whole, patience))
  isWaitedFor = now !== null
  const shown = now ?? last
  return {
    value: shown === null ? null : (shown.value as T),
    workedOutAt: shown?.at.toISOString() ?? null,
    isOld: now === null,
    isSmall,
  }
}

async function lastKept({ db }: ActUnit, works: Works, what: string): Promise<Kept | null> {
  const kept = db.selectFrom('worked_out').where('what', '=', what)
  const head = await kept.select(['ground', 'worked_out_at as at']).executeTakeFirst()
  if (head === undefined) return null
  const before = works.read.get(what)
  if (before?.ground === head.ground && before.at.getTime() === head.at.getTime()) return before
  const { value } = await kept.select('value').executeTakeFirstOrThrow()
  const read = { ...head, value }
  works.read.set(what, read)
  return read
}

async function workAnew<T>(unit: ActUnit, work: Work<T>, ground: string): Promise<Kept> {
  const value = await work.workOut(unit)
  const at = new Date()
  const { what } = work
  await unit.db.deleteFrom('worked_out').where('what', '=', what).execute()
  // Another process may have kept the same meanwhile.
  await unit.db
    .insertInto('worked_out')
    .values({ what, ground, value: JSON.stringify(value), worked_out_at: at })
    .onConflict((row) => row.doNothing())
    .execute()
  return { value, ground, at }
}
