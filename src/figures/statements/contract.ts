import type { Bounds } from '../../definitions/index.ts'

export interface StatementInput {
  /** The day it was said. */
  readonly saidOn: string
  /** Office or person, as text. */
  readonly saidBy: string
  /** Word for word. */
  readonly words: string
  readonly publishedIn: string
  /** How the sentence is understood under the definitions; may be ''. */
  readonly note: string
  /** `ID` or `ID@VERSION`, one at least. */
  readonly definitions: readonly string[]
}

export interface StatementRow extends Omit<StatementInput, 'definitions'> {
  readonly statementId: number
  readonly definitions: readonly {
    readonly id: string
    readonly version: number
    readonly title: string
  }[]
  readonly enteredBy: string
  readonly enteredAt: string
  readonly supersedes: number | null
  readonly supersededBy: number | null
  /** Why it replaces the entry before it. */
  readonly correction: string | null
}

export interface StatementView extends StatementRow {
  /** The latest count under each definition. */
  readonly counts: readonly StatementCount[]
  readonly mayCount: boolean
}

/** Of what had happened by that day. */
export interface CountsThatDay {
  /** Shown by the sources' own dates to have been on record, each source by itself. */
  readonly surely: Bounds
  /** All that may have been on record, each source by itself. */
  readonly atMost: Bounds
  /** What the review knows now, records read together. */
  readonly now: Bounds
}

export interface StatementCount extends CountsThatDay {
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly bySource: readonly (CountsThatDay & { readonly source: string })[]
  readonly ledgerRoot: string
  readonly ledgerSize: number
  readonly countedBy: string
  readonly countedAt: string
  /** Commands that count the same: what was on record, and what is known now. */
  readonly commands: readonly string[]
}
