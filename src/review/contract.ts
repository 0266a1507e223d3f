import type {
  CaseDocument,
  CasePerson,
  CaseRow,
  FactRow,
  FindingView,
  TimelineEntry,
} from '../cases/index.ts'
import type { DecisionRow } from '../casework/index.ts'
import type { GroupRow } from '../people/index.ts'
import type { LearntScore, QuestionSet, ReadingView } from '../reading/index.ts'

export interface ReviewStatus {
  readonly cases: number
  readonly read: number
  readonly decided: number
  readonly awaitingAuthorisation: number
  readonly quarantined: number
  readonly extracts: number
  readonly mentions: number
  readonly people: number
  readonly groups: number
  readonly ledgerEntries: number
  readonly ledgerRoot: string
  readonly refreshedAt: string | null
}

export interface CaseView extends CaseRow {
  readonly agency: string
  readonly unit: string | null
  readonly area: string | null
  readonly occurred: string | null
  readonly place: number | null
  readonly reasons: readonly string[]
  /** The learner's score in parts that add up to it; null before it has learnt. */
  readonly learnt: LearntScore | null
  /** Header facts with what is missing said as such: `{label, value, missing}`. */
  readonly facts: readonly FactRow[]
  readonly people: readonly CasePerson[]
  readonly timeline: readonly TimelineEntry[]
  readonly documents: readonly CaseDocument[]
  readonly findings: readonly FindingView[]
  readonly groups: readonly GroupRow[]
  readonly questions: QuestionSet
  /** This officer's own readings first; another's only once this officer's own is in. */
  readonly readings: readonly ReadingView[]
  readonly mayRead: boolean
  readonly decision: DecisionRow | null
  readonly mayPropose: boolean
  readonly maySettle: boolean
}
