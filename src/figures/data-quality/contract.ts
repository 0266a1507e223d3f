export interface CompletenessFilter {
  /** Null: every source. */
  readonly source: string | null
  readonly unit: string | null
  /** Of the offence or concern; null: every year. */
  readonly year: number | null
}

export interface Completeness {
  readonly sources: readonly string[]
  /** Units of the source asked for, those with most cases first. */
  readonly units: readonly string[]
  /** All there are, whichever is asked for. */
  readonly everyYear: readonly number[]
  /** Those of the fields below. */
  readonly years: readonly (number | null)[]
  readonly fields: readonly FieldCompleteness[]
}
export interface FieldCompleteness extends Filled {
  /** A case's own facts, or those of the people it names. */
  readonly of: 'case' | 'person'
  readonly field: string
  /** Why it is missing: so many each. `absent`: the source's records have no place for it. */
  readonly missing: readonly { readonly reason: string; readonly count: number }[]
  readonly years: readonly (Filled & { readonly year: number | null })[]
}
export interface Filled {
  readonly total: number
  readonly recorded: number
}

/** What one agency's records say: yes in any of the child's cases, no in all, or nothing. */
export const exploitationAnswers = ['yes', 'no', 'notRecorded'] as const
export type ExploitationAnswer = (typeof exploitationAnswers)[number]

export interface AgencyAgreement {
  /** Children linked across both kinds of records. Links may be wrong; see the page of a person. */
  readonly children: number
  readonly cells: readonly {
    readonly police: ExploitationAnswer
    readonly council: ExploitationAnswer
    readonly children: number
  }[]
}
