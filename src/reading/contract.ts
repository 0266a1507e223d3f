import type { CaseRow } from '../cases/index.ts'

export interface WorklistFilter {
  readonly page: number
  readonly state?: 'unread' | 'read' | 'decided' | 'all'
  readonly source?: string
}

export interface WorklistRow extends CaseRow {
  readonly place: number
  readonly reasons: readonly string[]
  /** Somebody else holds it now. */
  readonly heldBy: string | null
}

export interface Question {
  readonly id: string
  readonly text: string
  readonly hint: string | null
  readonly answers: readonly {
    readonly value: string
    readonly label: string
    readonly key: string
  }[]
}

export interface QuestionSet {
  readonly id: string
  /** The question by which a case is found or set aside, and the answers that mean found. */
  readonly decides: { readonly question: string; readonly matters: readonly string[] }
  readonly questions: readonly Question[]
}

export interface ReadingInput {
  readonly answers: Readonly<Record<string, string>>
  readonly note: string
}

export interface ReadingView {
  readonly by: string
  readonly own: boolean
  readonly ordinal: 'first' | 'second' | 'arbitration'
  readonly at: string
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly note: string
  readonly superseded: boolean
}

/** Why the learner puts a case where it does: parts, rest, base and prior add up to the score. */
export interface LearntScore {
  readonly score: number
  readonly parts: readonly { readonly words: string; readonly value: number }[]
  readonly rest: number
  readonly base: number
  readonly prior: number
}
