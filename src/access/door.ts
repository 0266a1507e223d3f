import type { Transaction } from 'kysely'
import type { Language } from '../model/index.ts'
import type { ContextOptions, Database } from '../store/index.ts'
import type { OriginalsKey } from './keys/originals-key.ts'
import type { Purpose, Role } from './roles.ts'

/** The person (or the operator at the command line) on whose word something is read or written. */
export interface Who {
  readonly accountId: string
  readonly username: string
  readonly name: string
  readonly role: Role
  /** Collar and payroll numbers; row security hides the cases these worked on. */
  readonly staffIds: readonly string[]
  /** Signed in with a password that somebody else chose: nothing else is done before there is one of their own. */
  readonly mustChangePassword?: true
  /** Of the pages, where they chose one; shown to nobody else. */
  readonly language?: Language
}

/** DPA 2018 s.62 names the first six; the rest are the review's own acts. */
export const ledgerActions = [
  'collection',
  'alteration',
  'consultation',
  'disclosure',
  'combination',
  'erasure',
  'signIn',
  'signOut',
  'signInRefused',
  'refused',
  'computation',
] as const
export type LedgerAction = (typeof ledgerActions)[number]

/** One line of the ledger, before it has a place in it. */
export interface Note {
  readonly action: LedgerAction
  /** What it is about: `case:12`, `person:P7`, `extract:<id>`, `refresh:3`, `figures`. */
  readonly subject: string
  readonly purpose?: Purpose
  readonly reason?: string
  /** Plain JSON without personal content: counts, ids, digests. */
  readonly details?: Readonly<Record<string, unknown>>
  /**
   * It settles something in a second person's name: a decision authorised, a figure, table or definition published. Not part of
   * the entry; a signed checkpoint follows it.
   */
  readonly signsOff?: boolean
}

/**
 * One act at the door to case data: a transaction that runs under row security as `who`, and that
 * commits only with at least one note, appended to the ledger in the same transaction.
 */
export interface UnitOfWork {
  readonly who: Who
  readonly db: Transaction<Database>
  /** What originals of documents are encrypted with, where a key is given. */
  readonly originalsKey?: OriginalsKey
  note(note: Note): void
}

export interface Door {
  /**
   * Runs `act`; commits with its notes or leaves nothing. Statements of an act that happens often are kept
   * prepared by the server.
   */
  enter<T>(who: Who, act: (work: UnitOfWork) => Promise<T>, options?: ContextOptions): Promise<T>
}
