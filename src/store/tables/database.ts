import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type {
  CaseKind,
  EventKind,
  MentionRole,
  PersonStatements,
  SourceKind,
  ThingKind,
} from '../../model/index.ts'
import type { ImportMapTables } from './archive/import-maps.ts'
import type { PageTables } from './archive/pages.ts'
import type {
  ChildAnswerTables,
  ChildRuleTables,
  ChildSampleTables,
  SourceCoverageTables,
} from './children.ts'
import type { ClericalTables } from './clerical-review.ts'
import type { ContactTables } from './contact-plans.ts'
import type { DraftTables } from './definition-drafts.ts'
import type { DeskTables } from './desk.ts'
import type { CopyTables } from './documents/copies.ts'
import type { EarlierPartTables } from './earlier-part.ts'
import type { ChartTables } from './explorer/charts.ts'
import type { GroupFileTables } from './explorer/group-files.ts'
import type { FactsReadTables } from './facts-read.ts'
import type { FindingTables } from './findings.ts'
import type { FollowOnTables } from './follow-on-tables.ts'
import type { ItemTables } from './items.ts'
import type { JobTables } from './jobs.ts'
import type { LiveTables } from './live-cases.ts'
import type { MeasureTables } from './measures.ts'
import type { OutsideTables } from './outside.ts'
import type { PublishedTables } from './published-figures.ts'
import type { PublishedTableTables } from './published-tables.ts'
import type { RefreshTables } from './refresh.ts'
import type { BatchTables } from './review/batches.ts'
import type { PanelTables } from './review/panel.ts'
import type { RecommendationTables } from './review/recommendations.ts'
import type { WordingTables } from './review/wording.ts'
import type { RightToReviewTables } from './right-to-review.ts'
import type { SampleTables } from './samples.ts'
import type { TermListTables } from './search/term-lists.ts'
import type { WatchTables } from './search/watches.ts'

/**
 * The tables as Kysely sees them; the SQL in `migrations/` is the truth. Drivers are set so that
 * `date` reads as 'YYYY-MM-DD', `bigint` as number and `timestamptz` as Date on both engines.
 * JSON columns are written as a JSON string and read parsed.
 */
type Json<T> = ColumnType<T, string, string>
type Id = Generated<number>
type Time = Generated<Date>

export interface Database
  extends ClericalTables,
    PublishedTables,
    PublishedTableTables,
    ContactTables,
    CopyTables,
    DeskTables,
    FactsReadTables,
    DraftTables,
    EarlierPartTables,
    FindingTables,
    FollowOnTables,
    BatchTables,
    PanelTables,
    RecommendationTables,
    RefreshTables,
    ImportMapTables,
    JobTables,
    RightToReviewTables,
    SourceCoverageTables,
    ChildAnswerTables,
    ChildRuleTables,
    ChildSampleTables,
    OutsideTables,
    PageTables,
    ChartTables,
    GroupFileTables,
    LiveTables,
    MeasureTables,
    ItemTables,
    SampleTables,
    TermListTables,
    WatchTables,
    WordingTables {
  readonly source: {
    id: string
    name: string
    agency: string
    kind: SourceKind
    /** A hand-off of a case came from it: where it has none of another, none is taken to have been. */
    records_hand_offs: Generated<boolean>
  }
  readonly extract: {
    id: string
    source_id: string
    file: string
    format: string
    map: string | null
    received_at: Time
    received_by: string
    bytes: number
    received: number
    imported: number
    unchanged: number
    quarantined: number
    /** What it held and nothing read. */
    not_read: ColumnType<readonly UnreadPart[], string | undefined, never>
    noted: Generated<number>
    dates: ColumnType<unknown, string | null | undefined, string | null>
  }
  readonly record: {
    id: Id
    source_id: string
    kind: string
    key: string
    version: number
    current: Generated<boolean>
    hash: string
    raw: Json<Readonly<Record<string, unknown>>>
    extract_id: string
    line: number
    /** Of the import map that read it (`import_map`); null: none did, or it was kept before they said so. */
    map_hash: ColumnType<string | null, string | null | undefined, never>
  }
  readonly quarantine: {
    id: Id
    extract_id: string
    line: number
    kind: string
    key: string | null
    raw: Json<Readonly<Record<string, unknown>>>
    reasons: Json<readonly QuarantineReason[]>
  }
  readonly record_note: {
    record_id: number
    extract_id: string
    line: number
    notes: Json<readonly QuarantineReason[]>
  }
  readonly case_file: {
    id: Id
    source_id: string
    ref: string
    kind: CaseKind
    opened: string | null
    closed: string | null
    occurred: string | null
    category: string | null
    outcome: string | null
    unit: string | null
    area: string | null
    facts: Json<Readonly<Record<string, unknown>>>
    /** What records without its reference know it by: of a referral its child and day. */
    known_by: Generated<string[]>
  }
  readonly mention: {
    id: Id
    source_id: string
    key: string
    ref: string
    case_id: number | null
    role: MentionRole
    person: Json<PersonStatements>
  }
  readonly event: {
    id: Id
    source_id: string
    key: string
    kind: EventKind
    case_id: number | null
    mention_id: number | null
    starts: string | null
    ends: string | null
    /** The month or year, where no day is recorded. */
    starts_in: ColumnType<string | null, string | null | undefined, string | null>
    ends_in: ColumnType<string | null, string | null | undefined, string | null>
    code: string | null
    code_list: string | null
    text: string | null
    details: ColumnType<Readonly<Record<string, string>>, string | undefined, string>
  }
  readonly thing: { id: Id; kind: ThingKind; value: string }
  readonly thing_link: {
    id: Id
    source_id: string
    key: string
    thing_id: number
    case_id: number | null
    mention_id: number | null
  }
  readonly case_staff: {
    id: Id
    source_id: string
    key: string
    case_id: number
    staff_id: string
    name: string | null
    unit: string | null
    part: string
  }
  readonly document: {
    id: Id
    source_id: string
    key: string
    case_id: number
    name: string
    media_type: string
    text: string
    content: Uint8Array | null
    search: GeneratedAlways<string>
    /** SHA-256 of it as it came (`document_original`); null: its text is all there is. */
    original: string | null
    /** The document it stood in, such as the mail it was attached to. */
    attached_to: number | null
    /** Of a mail, what its head gives: its number, and those of what it answers, with a blank between. */
    message_id: string | null
    refers_to: string | null
  }
  readonly provenance: {
    record_id: number
    /** Each by its number (`lookback_item`), the lowest first. */
    items: readonly number[]
  }
  readonly person: { id: string; display_name: string; birth: string | null; mentions: number }
  readonly person_mention: { mention_id: number; person_id: string; probability: number }
  readonly link: {
    a: number
    b: number
    weight: number
    probability: number
    evidence: Json<readonly LinkEvidence[]>
    vetoed: Generated<boolean>
  }
  readonly link_decision: {
    id: Id
    kind: 'join' | 'split'
    left_mentions: number[]
    right_mentions: number[]
    reason: string
    decided_by: string
    decided_at: Time
    undone_by: string | null
    undone_at: Date | null
    undo_reason: string | null
  }
  readonly network_group: {
    id: string
    strength: number
    sources: string[]
    cross_source: boolean
    basis: Json<unknown>
  }
  readonly network_group_member: { group_id: string; person_id: string; part: string }
  readonly network_group_case: { group_id: string; case_id: number }
  readonly definition: {
    id: string
    version: number
    title: string
    authority: string
    published: string | null
    yaml: string
    hash: string
    registered_at: Time
  }
  readonly worklist: {
    case_id: number
    place: number
    score: number
    reasons: Json<readonly string[]>
    /** The learner's score; null until it has learnt. */
    margin: ColumnType<number | null, number | null | undefined, number | null>
    /** The parts of that score, which add up to it. */
    explanation: ColumnType<unknown, string | null | undefined, string | null>
  }
  readonly case_feature: {
    case_id: number
    facts: Json<unknown>
    prior: number
    reasons: Json<readonly string[]>
    score: Generated<number>
    tie: Generated<string>
    opened: Generated<string>
    chips: ColumnType<readonly string[], string | undefined, string>
    child_age: number | null
    read: Generated<boolean>
  }
  readonly triage_terms: {
    id: Id
    target: number
    alpha: number
    second_share: number
    doubted_share: number
    cost_per_reading: number | null
    most_a_day: number | null
    most_hard_in_row: number | null
    looking_for: string
    stopping: string
    seed: string
    set_by: string
    set_at: Time
  }
  readonly tail: {
    id: Id
    terms_id: number
    seed: string
    alpha: number
    reason: string
    frozen_by: string
    frozen_at: Time
  }
  readonly tail_case: { tail_id: number; case_id: number; draw: number; stratum: string }
  readonly second_reading: { case_id: number; why: 'random' | 'disagreement'; assigned_at: Time }
  readonly known_case: {
    case_id: number
    matters: boolean
    reason: string
    named_by: string
    named_at: Time
  }
  readonly triage_progress: { id: Id; body: Json<unknown>; counted_at: Time }
  readonly reader_quality: { id: Id; body: Json<unknown>; counted_at: Time }
  /** View, for the lead: every unread case and the part of a tail it belongs to. */
  readonly unread_case: { case_id: number; stratum: string }
  /** View, for auditors: every tail as it was drawn. */
  readonly tail_draw: { tail_id: number; case_id: number; draw: number; stratum: string }
  readonly lease: { case_id: number; account_id: string; taken_at: Time; expires_at: Date }
  readonly reading: {
    id: Id
    case_id: number
    account_id: string
    ordinal: 'first' | 'second' | 'arbitration'
    question_set: string
    answers: Json<Readonly<Record<string, string>>>
    note: Generated<string>
    submitted_at: Time
    supersedes: number | null
    /** The learner's score when it was read, before this answer could teach it. */
    margin: ColumnType<number | null, number | null | undefined, never>
  }
  /**
   * One row a reading, without answers and note: visible to all who may see the case, where row
   * security still hides another officer's reading. Kept by a trigger.
   */
  readonly reading_head: {
    reading_id: GeneratedAlways<number>
    case_id: GeneratedAlways<number>
    account_id: GeneratedAlways<string>
    ordinal: GeneratedAlways<'first' | 'second' | 'arbitration'>
    submitted_at: GeneratedAlways<Date>
    supersedes: GeneratedAlways<number | null>
  }
  readonly decision: {
    id: Id
    case_id: number
    outcome: 'reinvestigate' | 'referToSafeguarding' | 'furtherEnquiry' | 'noFurtherAction'
    reason: string
    status: 'proposed' | 'authorised' | 'returned' | 'reopened'
    proposed_by: string
    proposed_at: Time
    settled_by: string | null
    settled_at: Date | null
    settled_reason: string | null
  }
  readonly refresh: { id: Id; finished_at: Time; findings_digest: string; counts: Json<unknown> }
  readonly account: {
    id: string
    username: string
    name: string
    role:
      | 'reader'
      | 'reviewer'
      | 'authoriser'
      | 'dataManager'
      | 'auditor'
      | 'administrator'
      | 'panel'
    staff_ids: string[]
    password_hash: string
    created_at: Time
    disabled_at: Date | null
    manager: ColumnType<string | null, string | null | undefined, string | null>
    team: Generated<string>
    telephone: Generated<string>
    specialisms: Generated<string[]>
    /** Of the pages, as its holder chose; null: as their browser asks. */
    language: ColumnType<string | null, string | null | undefined, string | null>
    /** Somebody else chose the password: its holder has yet to replace it. */
    password_due: Generated<boolean>
    /** A one-time password is good for a sign-in until then; null: it is the holder’s own. */
    password_until: Date | null
    /** What an authenticator app shares; null: no code is asked for. */
    second_factor: ColumnType<Uint8Array | null, Uint8Array | null | undefined, Uint8Array | null>
    /** Since when a code is asked for; null while it is set up. */
    second_factor_since: ColumnType<Date | null, Date | null | undefined, Date | null>
    /** How an OpenID Connect provider names its holder; null: bound to nobody. */
    identity_issuer: ColumnType<string | null, string | null | undefined, string | null>
    identity_subject: ColumnType<string | null, string | null | undefined, string | null>
  }
  readonly session: {
    token_hash: string
    account_id: string
    created_at: Time
    expires_at: Date
    end_at_provider: string | null
  }
  readonly case_opening: {
    session_hash: string
    case_id: number
    purpose: string
    reason: string
    opened_at: Time
  }
  readonly ledger_entry: {
    index: number
    body: string
    leaf: Uint8Array
    at: Date
    /** Read out of the body; null where somebody wrote a body that does not say. */
    account_id: GeneratedAlways<string | null>
    action: GeneratedAlways<string | null>
    subject: GeneratedAlways<string | null>
  }
  /** Read by `lookback_words_digests` alone. */
  readonly search_key: { one: Generated<boolean>; key: Uint8Array; made_at: Time }
  readonly ledger_head: {
    only: Generated<boolean>
    size: number
    root: Uint8Array
    edge: Json<unknown>
  }
  /** View: who people are, for everybody at the door. */
  readonly account_name: { id: string; name: string; role: string }
  /** View: findings counted over all cases, whoever asks and whatever they may not see. */
  readonly figure_count: {
    definition_id: string
    version: number
    answer: 'met' | 'notMet' | 'undetermined'
    cases: number
  }
  /** A count that changed by so much, of what and, where it is kept by source, of which. */
  readonly kept_change: { what: string; source_id: Generated<string>; change: number }
  /** View: cases of the order of reading by source, as far as who asks may see them. */
  readonly worklist_count: {
    source_id: string
    cases: number
    listed: number
    read: number
    decided: number
  }
  /** View: one row of totals over all cases, whoever asks. */
  readonly review_count: {
    cases: number
    mentions: number
    people: number
    groups: number
    read: number
    decided: number
    awaiting: number
    extracts: number
    quarantined: number
  }
}

/** One thing an extract held and nothing read: what kind of thing, its name, where it stood, how often. */
export interface UnreadPart {
  readonly what: string
  readonly name: string
  readonly where?: string
  readonly count: number | null
}

/** One reason a row was not taken: which field, what it held, what rule it broke, what mends it. */
export interface QuarantineReason {
  readonly field: string
  readonly value: string
  readonly rule: string
  readonly code: string
  readonly remedy: string
}

/** One comparison's part in a link; the parts and the prior add up to the link's weight. */
export interface LinkEvidence {
  readonly comparison: string
  readonly level: string
  readonly weight: number
  readonly left: string | null
  readonly right: string | null
}
