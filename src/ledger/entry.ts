import { canonicalJson } from './canonical-json.ts'

/** What somebody did, before it has a place in the ledger. */
export interface LedgerNote {
  readonly action: string
  readonly subject: string
  readonly purpose?: string
  readonly reason?: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** On whose word. */
export interface LedgerAuthor {
  readonly accountId: string
  readonly role: string
}

/** The hashed body of an entry. `prior` is the root (hex) of all entries before it. */
export interface EntryBody extends LedgerNote {
  readonly index: number
  readonly prior: string
  /** ISO 8601, UTC, milliseconds; never before the entry before it. */
  readonly at: string
  readonly account: string
  readonly role: string
}

export interface Place {
  readonly index: number
  readonly prior: string
  readonly at: string
}

export const entryBody = (
  { accountId, role }: LedgerAuthor,
  { action, subject, purpose, reason, details }: LedgerNote,
  { index, prior, at }: Place,
): string =>
  canonicalJson({
    index,
    prior,
    at,
    account: accountId,
    role,
    action,
    subject,
    purpose,
    reason,
    details,
  } satisfies EntryBody)
