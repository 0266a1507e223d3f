import type { ColumnType, Generated } from 'kysely'

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cutOff'

/** Why a job came to nothing, as a refusal says it. */
export interface JobFailure {
  readonly code: string
  readonly cause: string
  readonly remedy: string
}

/** Work in the background (`migrations/v0.2/0046-jobs.sql.ts`). */
export interface JobTables {
  readonly job: {
    id: Generated<number>
    kind: string
    lane: string
    subject: string
    account_id: string
    /** The name of whoever started it, as others are to read it. */
    started_by: string
    state: Generated<JobState>
    created_at: Generated<Date>
    started_at: Date | null
    ended_at: Date | null
    process: string
    beat_at: Generated<Date>
    stage: string | null
    done: number | null
    total: number | null
    input: ColumnType<unknown, string, never>
    result: ColumnType<unknown, string | null | undefined, string>
    failure: ColumnType<JobFailure | null, string | null | undefined, string>
  }
}
