import type { LedgerFilter, LedgerRow, Purpose, Who } from '../access/index.ts'
import type { ExtractRow, QuarantineRow } from '../archive/index.ts'
import type {
  CaseDocument,
  CaseHeading,
  CasePerson,
  CaseRow,
  FactRow,
  FindingView,
  TimelineEntry,
} from '../cases/index.ts'
import type { DecisionInput, DecisionRow, DecisionStatus } from '../casework/index.ts'
import type { Answer } from '../definitions/index.ts'
import type {
  CompareReview,
  DataQualityReview,
  DefinitionRow,
  DefinitionView,
  DraftReview,
  Figure,
  KnownReview,
  PublishReview,
  SampleReview,
  StatementReview,
  TableReview,
} from '../figures/index.ts'
import type { Page } from '../model/index.ts'
import type {
  ClericalReview,
  GroupRow,
  GroupView,
  PersonRow,
  PersonView,
  ResemblingReview,
} from '../people/index.ts'
import type {
  LearntScore,
  QuestionSet,
  ReadingInput,
  ReadingView,
  TriageReview,
  WorklistFilter,
  WorklistRow,
} from '../reading/index.ts'

/**
 * What people do in a review, as the pages and the command line see it. Every function takes who
 * asks; what they may not see is not there, and what they may not do is refused with a code.
 * Views are plain data: dates are 'YYYY-MM-DD', times ISO strings.
 */
export interface Review
  extends ClericalReview,
    CompareReview,
    DraftReview,
    KnownReview,
    PublishReview,
    ResemblingReview,
    StatementReview,
    TableReview,
    TriageReview,
    SampleReview,
    DataQualityReview {
  status(who: Who): Promise<ReviewStatus>
  worklist(who: Who, filter: WorklistFilter): Promise<Page<WorklistRow>>
  /** Leases the first unread case nobody else holds, and opens it for review. */
  takeNext(who: Who, session: string): Promise<{ readonly caseId: number } | null>
  /** What may be said about a case before a purpose is given: its reference and source. */
  caseHeading(who: Who, caseId: number): Promise<CaseHeading>
  /** Records why this session opens this case; reads after it carry the purpose. */
  openCase(
    who: Who,
    session: string,
    caseId: number,
    purpose: Purpose,
    reason: string,
  ): Promise<void>
  /** Null: no purpose was given in this session yet (ask). Refused where a conflict is recorded. */
  caseView(who: Who, session: string, caseId: number): Promise<CaseView | null>
  submitReading(who: Who, session: string, caseId: number, input: ReadingInput): Promise<void>
  proposeDecision(who: Who, session: string, caseId: number, input: DecisionInput): Promise<void>
  settleDecision(
    who: Who,
    decisionId: number,
    input: { readonly step: 'authorise' | 'return' | 'reopen'; readonly reason: string },
  ): Promise<void>
  decisions(who: Who, status: DecisionStatus | 'all', page: number): Promise<Page<DecisionRow>>

  searchPeople(who: Who, query: string, page: number): Promise<Page<PersonRow>>
  personView(who: Who, personId: string): Promise<PersonView | null>
  /** One human being: the mentions of both people. Takes effect at once; can be undone. */
  joinPeople(who: Who, a: string, b: string, reason: string): Promise<{ readonly personId: string }>
  /** The named mentions are not the rest of this person. */
  splitPerson(
    who: Who,
    personId: string,
    mentionIds: readonly number[],
    reason: string,
  ): Promise<{ readonly personId: string }>
  undoLinkDecision(
    who: Who,
    linkDecisionId: number,
    reason: string,
  ): Promise<{ readonly personId: string }>

  groups(who: Who, page: number): Promise<Page<GroupRow>>
  groupView(who: Who, groupId: string): Promise<GroupView | null>

  searchCases(who: Who, query: string, page: number): Promise<Page<CaseRow>>

  figures(who: Who, definitionId?: string): Promise<readonly Figure[]>
  casesBehindFigure(
    who: Who,
    definitionId: string,
    version: number,
    answer: Answer,
    page: number,
  ): Promise<Page<CaseRow>>
  definitions(who: Who): Promise<readonly DefinitionRow[]>
  definitionView(who: Who, id: string, version: number): Promise<DefinitionView | null>

  extracts(who: Who): Promise<readonly ExtractRow[]>
  quarantine(who: Who, extractId: string, page: number): Promise<Page<QuarantineRow>>
  ledger(who: Who, filter: LedgerFilter): Promise<Page<LedgerRow> & { readonly root: string }>
}

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
