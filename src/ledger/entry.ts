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

/**
 * The hashed body of an entry without its place: the texts before the time, from there to the index, and
 * after the root before it. Its members stand in the order of canonical JSON.
 */
export function entryParts(
  { accountId, role }: LedgerAuthor,
  { action, subject, purpose, reason, details }: LedgerNote,
): readonly [string, string, string] {
  const first = canonicalJson({ account: accountId, action })
  const last = canonicalJson({ purpose, reason, role, subject } satisfies Partial<EntryBody>)
  const detailed = details === undefined ? '' : `,"details":${canonicalJson(details)}`
  return [`${first.slice(0, -1)},"at":`, `${detailed},"index":`, `,${last.slice(1)}`]
}
