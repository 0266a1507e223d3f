import type { ColumnType, Generated } from 'kysely'

/** From when to when sources could hold records of a kind (`migrations/v0.2/0065-source-coverage.sql.ts`). */
export interface SourceCoverageTables {
  readonly source_coverage: {
    id: Generated<number>
    source_id: string
    kind: string
    covered_from: string
    covered_until: string | null
    areas: string[] | null
    basis: string
    withdrawn: Generated<boolean>
    stated_by: string
    stated_at: Generated<Date>
  }
}

export type ChildAnswerWord = 'agreed' | 'notAgreed'
export type ChildUrgency = 'today' | 'thisWeek' | 'later'

/** What officers say of children whom a rule lists (`migrations/v0.2/children/0120-child-answers.sql.ts`). */
export interface ChildAnswerTables {
  readonly child_answer: {
    id: Generated<number>
    rule_id: string
    rule_version: number
    source_id: string
    mention_key: string
    answer: ChildAnswerWord
    urgency: ChildUrgency | null
    reason: string
    answered_by: string
    answered_at: Generated<Date>
  }
}

/** The answer a rule gives for a child whom it does not list. */
export type UnlistedPart = 'notMet' | 'undetermined'
export type ChildSampleAnswer = 'shouldBe' | 'shouldNot' | 'cannotTell'

/** Samples of children whom a rule does not list (`migrations/v0.2/children/0126-child-samples.sql.ts`). */
export interface ChildSampleTables {
  readonly child_sample: {
    id: Generated<number>
    rule_id: string
    rule_version: number
    seed: string
    parts: ColumnType<unknown, string, never>
    reason: string
    drawn_by: string
    drawn_at: Generated<Date>
  }
  readonly child_sample_child: {
    sample_id: number
    source_id: string
    mention_key: string
    part: UnlistedPart
    draw: number
  }
  readonly child_sample_answer: {
    sample_id: number
    source_id: string
    mention_key: string
    answer: ChildSampleAnswer
    reason: string
    answered_by: string
    answered_at: Generated<Date>
  }
  readonly child_sample_progress: {
    sample_id: number
    part: UnlistedPart
    draw: number
    answer: ChildSampleAnswer | null
  }
}

/** What two people do to withdraw a rule (`migrations/v0.2/children/0127-rule-withdrawal-steps.sql.ts`). */
export type ChildRuleStep = 'proposed' | 'kept' | 'withdrawn'

/** Rules about children of the review's own, and those withdrawn (`migrations/v0.2/children/0109-child-rules.sql.ts`). */
export interface ChildRuleTables {
  readonly child_rule: {
    id: string
    version: number
    title: string
    authority: string
    published: string | null
    yaml: string
    hash: string
    registered_at: Generated<Date>
  }
  readonly child_rule_withdrawal: {
    rule_id: string
    rule_version: number
    counts: ColumnType<unknown, string, never>
    reason: string
    withdrawn_by: string
    withdrawn_at: Generated<Date>
  }
  readonly child_rule_withdrawal_step: {
    rule_id: string
    number: number
    rule_version: number
    step: ChildRuleStep
    reason: string
    taken_by: string
    taken_at: Generated<Date>
  }
  readonly child_rule_withdrawn_child: {
    rule_id: string
    source_id: string
    mention_key: string
  }
}
