import type { ColumnType, Generated } from 'kysely'

/** Tables of samples of what cannot be determined (`migrations/v0.1/0013-samples.sql.ts`). */
export interface SampleTables {
  readonly estimate_sample: {
    id: Generated<number>
    definition_id: string
    version: number
    seed: string
    counts: ColumnType<unknown, string, never>
    parts: ColumnType<unknown, string, never>
    reason: string
    drawn_by: string
    drawn_at: Generated<Date>
  }
  readonly sample_case: { sample_id: number; case_id: number; part: string; draw: number }
  readonly sample_answer: {
    sample_id: number
    case_id: number
    answer: 'met' | 'notMet' | 'cannotTell'
    note: Generated<string>
    answered_by: string
    answered_at: Generated<Date>
  }
  readonly sample_progress: {
    sample_id: number
    part: string
    draw: number
    answer: 'met' | 'notMet' | 'cannotTell' | null
    /** No officer answered: the findings settle it since. */
    settled: boolean
  }
}
