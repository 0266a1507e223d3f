import { type Kysely, sql, type Transaction } from 'kysely'
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

/** Holds for the rest of the transaction. A pooled connection forgets it at commit. */
export async function enterContext(tx: Kysely<Database>, context: Context): Promise<void> {
  await sql`select lookback_enter(
    ${context.accountId}, ${context.role}, ${[...context.staffIds]}::text[])`.execute(tx)
}

const afterwards = new WeakMap<object, (() => void)[]>()

/**
 * One transaction, in a context from its start. What was put off with `afterCommit` runs once it is
 * committed, and never where it is not.
 */
export async function inContext<T>(
  db: Kysely<Database>,
  context: Context,
  act: (tx: Transaction<Database>) => Promise<T>,
): Promise<T> {
  const later: (() => void)[] = []
  const result = await db.transaction().execute(async (tx) => {
    afterwards.set(tx, later)
    await enterContext(tx, context)
    return act(tx)
  })
  for (const run of later) run()
  return result
}

/** Puts `run` off until a transaction of `inContext` is committed; of any other nobody knows when. */
export const afterCommit = (tx: Kysely<Database>, run: () => void): void => {
  afterwards.get(tx)?.push(run)
}
