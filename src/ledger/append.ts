import { type RawBuilder, sql, type Transaction } from 'kysely'
import { afterCommit, type Database, timeOf } from '../store/index.ts'
import { entryParts, type LedgerAuthor, type LedgerNote } from './entry.ts'
import type { Head } from './head.ts'
import { traceEntries } from './trace.ts'

/**
 * The statement that appends notes, to be the last of a transaction. The lock on the head's row, kept until
 * the transaction ends, is what orders the ledger: no isolation level is trusted with it. Its one row is
 * the head as the notes leave it.
 */
export const appending = (
  author: LedgerAuthor,
  notes: readonly LedgerNote[],
  at: Date,
): RawBuilder<Head> => {
  const parts = notes.map((note) => entryParts(author, note))
  return sql<Head>`select size, root
    from lookback_append(${JSON.stringify(parts)}::jsonb, ${at.toISOString()})`
}

/** Appends notes in the caller's transaction, last before it commits. */
export async function append(
  tx: Transaction<Database>,
  author: LedgerAuthor,
  notes: readonly LedgerNote[],
): Promise<Head> {
  const head = headOf((await appending(author, notes, timeOf(tx)).execute(tx)).rows)
  afterCommit(tx, () => traceAppended(head, notes))
  return head
}

/** The head an `appending` answered with. */
export function headOf([head]: readonly Head[]): Head {
  if (!head) throw new Error('the ledger gave no head back')
  return head
}

/** To be called once the notes are committed. */
export const traceAppended = ({ size }: Head, { length }: readonly LedgerNote[]): void =>
  traceEntries(size - length, length)
