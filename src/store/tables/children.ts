import type { Generated } from 'kysely'

/** From when to when sources could hold records of a kind (`migrations/v0.2/0065-source-coverage.sql.ts`). */
export interface SourceCoverageTables {
  readonly source_coverage: {
    id: Generated<number>
    source_id: string
    kind: string
    covered_from: string
    covered_until: string | null
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
