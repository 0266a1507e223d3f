import type { Purpose, Role, Who } from '../access/index.ts'
import type { Answer, ClauseFinding } from '../definitions/index.ts'
import type { LinkEvidence, QuarantineReason } from '../store/index.ts'
import type { ClericalReview } from './clerical/contract.ts'
import type { CompareReview } from './compare/contract.ts'
import type { DataQualityReview } from './data-quality/contract.ts'
import type { DraftReview } from './drafts/contract.ts'
import type { KnownReview } from './known/contract.ts'
import type { PublishReview } from './publish/contract.ts'
import type { ResemblingReview } from './resembling/contract.ts'
import type { SampleReview } from './samples/contract.ts'
import type { StatementReview } from './statements/contract.ts'
import type { TableReview } from './tables-published/contract.ts'
import type { LearntScore, TriageReview } from './triage/contract.ts'

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

export interface Page<T> {
  readonly rows: readonly T[]
  readonly page: number
  readonly pages: number
  readonly total: number
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

export interface WorklistFilter {
  readonly page: number
  readonly state?: 'unread' | 'read' | 'decided' | 'all'
  readonly source?: string
}

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

export interface WorklistRow extends CaseRow {
  readonly place: number
  readonly reasons: readonly string[]
  /** Somebody else holds it now. */
  readonly heldBy: string | null
}

export interface CaseHeading {
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly kind: 'crime' | 'referral'
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
  readonly shownBy?: readonly string[]
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

export const decisionOutcomes = {
  reinvestigate: 'Reinvestigate',
  referToSafeguarding: 'Refer to safeguarding',
  furtherEnquiry: 'Further enquiry',
  noFurtherAction: 'No further action',
} as const
export type DecisionOutcome = keyof typeof decisionOutcomes
export type DecisionStatus = 'proposed' | 'authorised' | 'returned' | 'reopened'
export interface DecisionInput {
  readonly outcome: DecisionOutcome
  readonly reason: string
}
export interface DecisionRow {
  readonly decisionId: number
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly outcome: DecisionOutcome
  readonly reason: string
  readonly status: DecisionStatus
  readonly proposedBy: string
  readonly proposedAt: string
  readonly settledBy: string | null
  readonly settledAt: string | null
  readonly settledReason: string | null
  /** This officer may authorise or return it (never their own). */
  readonly maySettle: boolean
}

export interface PersonRow {
  readonly personId: string
  readonly name: string
  readonly birth: string | null
  readonly mentions: number
  readonly sources: readonly string[]
}
export interface PersonView extends PersonRow {
  readonly mentionsList: readonly MentionView[]
  readonly links: readonly LinkView[]
  readonly linkDecisions: readonly LinkDecisionView[]
  readonly groups: readonly GroupRow[]
  /** Other people scored near this one, not joined: what an officer might join. */
  readonly near: readonly (PersonRow & { readonly probability: number })[]
}
export interface MentionView {
  readonly mentionId: number
  readonly source: string
  readonly agency: string
  readonly ref: string
  readonly role: string
  readonly caseId: number | null
  readonly caseRef: string | null
  readonly name: string
  readonly aliases: readonly string[]
  readonly birth: string | null
  readonly address: string | null
  readonly identifiers: readonly string[]
  readonly phones: readonly string[]
  readonly vehicles: readonly string[]
  /** Files and lines it came from. */
  readonly from: readonly { readonly file: string; readonly line: number }[]
  readonly probability: number
}
/** Why two mentions were joined; evidence and prior add up to weight. */
export interface LinkView {
  readonly a: number
  readonly b: number
  readonly weight: number
  readonly probability: number
  readonly evidence: readonly LinkEvidence[]
}
export interface LinkDecisionView {
  readonly linkDecisionId: number
  readonly kind: 'join' | 'split'
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly undone: { readonly by: string; readonly at: string; readonly reason: string } | null
}

export interface GroupRow {
  readonly groupId: string
  readonly label: string
  readonly people: number
  readonly cases: number
  readonly sources: readonly string[]
  /** No single source shows it. */
  readonly crossSource: boolean
  readonly strength: number
}
export interface GroupView extends GroupRow {
  readonly members: readonly {
    readonly personId: string
    readonly name: string
    readonly part: string
    readonly cases: number
  }[]
  readonly casesList: readonly CaseRow[]
  /** The records behind each tie, in words. A group is a lead, never a finding. */
  readonly ties: readonly {
    readonly a: string
    readonly b: string
    readonly kind: string
    readonly words: string
    readonly sources: readonly string[]
  }[]
}

export interface Figure {
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly authority: string
  readonly population: number
  readonly met: number
  readonly notMet: number
  readonly undetermined: number
  readonly lower: number
  readonly upper: number
  readonly ledgerRoot: string
  readonly ledgerSize: number
  /** The command that gives the same numbers from the archive. */
  readonly recompute: string
}
export interface DefinitionRow {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly authority: string
  readonly published: string | null
  readonly current: boolean
}
export interface DefinitionView extends DefinitionRow {
  readonly yaml: string
  /** Whose words these are, what is to be known of them, and between which days they held. */
  readonly provenance?: {
    readonly source: string
    readonly page: string | null
    readonly notes: string
    readonly from: string | null
    readonly until: string | null
  }
  readonly clauses: readonly {
    readonly id: string
    readonly words: string
    readonly expression: string
  }[]
}

export interface ExtractRow {
  readonly extractId: string
  readonly file: string
  readonly source: string
  readonly format: string
  readonly receivedAt: string
  readonly received: number
  readonly imported: number
  readonly unchanged: number
  readonly quarantined: number
}
export interface QuarantineRow {
  readonly line: number
  readonly kind: string
  readonly key: string | null
  readonly reasons: readonly QuarantineReason[]
}
export interface LedgerFilter {
  readonly page: number
  readonly subject?: string
  readonly account?: string
}
export interface LedgerRow {
  readonly index: number
  readonly at: string
  readonly account: string
  readonly role: Role | 'system'
  readonly action: string
  readonly subject: string
  readonly purpose: string | null
  readonly leaf: string
}
