import type { Answer, ClauseFinding } from '../definitions/index.ts'

export interface CaseRow {
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly kind: 'crime' | 'referral'
  readonly opened: string | null
  readonly closed: string | null
  readonly category: Coded | null
  readonly outcome: Coded | null
  readonly state: CaseState
}

/** Derived from readings and decisions, never stored. */
export type CaseState = 'unread' | 'beingRead' | 'read' | 'proposed' | 'decided'

/** A source's code with its words from the code list. */
export interface Coded {
  readonly code: string
  readonly label: string
}

export interface CaseHeading {
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly kind: 'crime' | 'referral'
}

export interface FactRow {
  readonly label: string
  readonly value: string | null
  /** Plain words for why it is missing; null when recorded. */
  readonly missing: string | null
}

export interface CasePerson {
  readonly mentionId: number
  readonly personId: string | null
  readonly role: string
  readonly name: string
  readonly birth: string | null
  readonly ageAtOffence: number | null
  readonly relationship: string | null
  /** Where else this person is mentioned and how sure the join is. */
  readonly elsewhere: readonly {
    readonly source: string
    readonly mentions: number
    readonly probability: number
  }[]
}

export interface TimelineEntry {
  readonly date: string | null
  readonly end: string | null
  readonly kind: string
  readonly title: string
  readonly detail: string | null
  readonly source: string
  readonly agency: string
  readonly personId: string | null
  readonly personName: string | null
  /** False: reached this case through a person link, not through the case's own records. */
  readonly own: boolean
}

/** `marked` splits the text; parts with a mark are evidence (a name of the case, a definition's term). */
export interface CaseDocument {
  readonly documentId: number
  readonly name: string
  readonly mediaType: string
  readonly marked: readonly { readonly text: string; readonly mark: string | null }[]
}

export interface FindingView {
  readonly definitionId: string
  readonly version: number
  readonly title: string
  readonly answer: Answer
  readonly clauses: readonly ClauseFinding[]
  readonly missing: readonly string[]
  readonly restsOnLinks: boolean
  /** What other records show of the case's people, and which records: as far as the reader may see them. */
  readonly shownBy: readonly string[]
}
