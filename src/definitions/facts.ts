import type { CaseKind, Recorded, RecordedSet, Relationship, Setting } from '../model/index.ts'

/**
 * What a definition is evaluated over: one case, its records and what linkage found, as plain data.
 * `sources` on a fact says where it rests, so that a finding can say whether it rests on a link.
 */
export interface PersonFacts {
  /** Stable within the case: a person id where linked, else the mention's. */
  readonly id: string
  /** Whole years at the day of the offence or concern. */
  readonly ageAtOffence: Recorded<number>
  /** Suspect to victim. Missing for victims. */
  readonly relationship: Recorded<Relationship>
  /** Somebody has a name or identifier for this person. */
  readonly identified: boolean
  /** Facts above that came from another record through a link, with that link's probability. */
  readonly viaLinks: readonly { readonly field: string; readonly probability: number }[]
}

export interface CaseFacts {
  readonly caseId: number
  readonly kind: CaseKind
  readonly category: Recorded<string>
  readonly outcome: Recorded<string>
  readonly sexual: Recorded<boolean>
  readonly exchange: Recorded<boolean>
  readonly advantage: Recorded<boolean>
  readonly imbalance: Recorded<boolean>
  readonly exploitationFlag: Recorded<boolean>
  readonly setting: Recorded<Setting>
  readonly victims: RecordedSet<PersonFacts>
  readonly suspects: RecordedSet<PersonFacts>
  /** Suspects known to or associated with one another: stated by the source, or shown by the network. */
  readonly suspectsAssociated: Recorded<boolean>
}

export type Answer = 'met' | 'notMet' | 'undetermined'

export interface ClauseFinding {
  readonly id: string
  /** The clause in plain words, from the definition. */
  readonly words: string
  readonly answer: Answer
}

export interface Finding {
  readonly definitionId: string
  readonly version: number
  readonly answer: Answer
  readonly clauses: readonly ClauseFinding[]
  /** Facts that would settle it, in words an officer can act on; empty when determined. */
  readonly missing: readonly { readonly fact: string; readonly words: string }[]
  /** Person ids and fields the answer rests on through links. */
  readonly basis: { readonly viaLinks: readonly string[] }
}
