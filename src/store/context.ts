import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import { isPipelined, pipelined } from './engines/transaction.ts'
import type { LockName } from './lock.ts'
import type { Database } from './tables/database.ts'

/**
 * What row security asks about. Besides the six roles of an account, `gate` is sign-in and
 * sign-out, and `ledgerReader` is verification: neither is anybody's account.
 */
export interface Context {
  readonly accountId: string
  readonly role: string
  readonly staffIds: readonly string[]
}

const entering = 'select lookback_enter($1, $2, $3::text[])'
// The statements of a page look a few rows up by their keys: to plan them takes longer than to run them.
const enteringPage = `${entering}, set_config('plan_cache_mode', 'force_generic_plan', true)`
const valuesOf = ({ accountId, role, staffIds }: Context) => [accountId, role, [...staffIds]]

/** Holds for the rest of the transaction. A pooled connection forgets it at commit. */
export async function enterContext(tx: Kysely<Database>, context: Context): Promise<void> {
  const [account, role, staffIds] = valuesOf(context)
  await sql`select lookback_enter(${account}, ${role}, ${staffIds}::text[])`.execute(tx)
}

const afterwards = new WeakMap<object, (() => void)[]>()

const clocks = new WeakMap<Kysely<Database>, () => Date>()
const times = new WeakMap<object, Date>()

/**
 * Whatever `inContext` does through `db` from now on happens at the time `clock` says; null: at the time it is. For made-up
 * archives, whose past weeks are lived through in minutes: the ledger, which never goes back, must not have begun yet.
 */
export function setClock(db: Kysely<Database>, clock: (() => Date) | null): void {
  if (clock) clocks.set(db, clock)
  else clocks.delete(db)
}

/** When this transaction happens. */
export const timeOf = (tx: Kysely<Database>): Date => times.get(tx) ?? new Date()

export interface Ending<T, R> {
  /**
   * The last statement of the transaction. On a server it leaves together with the commit, so that what it
   * locks is kept from others no longer than the server itself needs.
   */
  readonly last: (result: T, at: Date) => RawBuilder<R>
  /** Once it is committed. */
  readonly committed: (result: T, rows: readonly R[]) => void
}

export interface ContextOptions {
  /** The statements are those of a page and look rows up by keys: a server plans them once a connection. */
  readonly often?: boolean
  /** The lock that it takes first and that those like it wait for: they wait for each other before they are let in. */
  readonly inTurn?: LockName
}

/**
 * One transaction, in a context from its start. What was put off with `afterCommit` runs once it is
 * committed, and never where it is not. Statements asked for together (`Promise.all`) cost one wait on a
 * server.
 */
export async function inContext<T, R = unknown>(
  db: Kysely<Database>,
  context: Context,
  act: (tx: Transaction<Database>) => Promise<T>,
  { often = false, inTurn, ...ending }: ContextOptions & Partial<Ending<T, R>> = {},
): Promise<T> {
  const later: (() => void)[] = []
  const at = clocks.get(db)?.()
  const noting = async (tx: Transaction<Database>) => {
    afterwards.set(tx, later)
    if (at) {
      times.set(tx, at)
      await sql`select set_config('lookback.made_up_at', ${at.toISOString()}, true)`.execute(tx)
    }
    return act(tx)
  }
  const lastOf = ending.last && ((result: T) => ending.last!(result, at ?? new Date()))
  const committed = (result: T, rows: readonly R[]) => {
    for (const run of later) run()
    ending.committed?.(result, rows)
  }
  if (isPipelined(db)) {
    const first = { text: often ? enteringPage : entering, values: valuesOf(context) }
    return pipelined(db, {
      first,
      act: noting,
      last: lastOf,
      committed,
      often,
      inTurn: inTurn ?? null,
    })
  }
  const [result, rows] = await db.transaction().execute(async (tx) => {
    await enterContext(tx, context)
    const done = await noting(tx)
    return [done, (await lastOf?.(done).execute(tx))?.rows ?? []] as const
  })
  committed(result, rows)
  return result
}

/** Puts `run` off until a transaction of `inContext` is committed; of any other nobody knows when. */
export const afterCommit = (tx: Kysely<Database>, run: () => void): void => {
  afterwards.get(tx)?.push(run)
}
