import type { ColumnType, Generated } from 'kysely'

/** Cases given to some officers (`migrations/v0.2/reading/0132-batches.sql.ts`, `0134-source-rules.sql.ts`). */
export interface BatchTables {
  readonly batch: {
    id: Generated<number>
    team: Generated<string>
    officers: Generated<string[]>
    specialism: Generated<string>
    until: string
    reason: string
    chosen: ColumnType<unknown, string, never>
    given_by: string
    given_at: Generated<Date>
    ended_by: string | null
    ended_at: Date | null
    ended_reason: string | null
  }
  readonly batch_case: { batch_id: number; case_id: number }
  readonly source_rule: {
    id: Generated<number>
    source_id: string
    specialism: string
    reason: string
    given_by: string
    given_at: Generated<Date>
    ended_by: string | null
    ended_at: Date | null
    ended_reason: string | null
  }
  /** View: what each account is good at. */
  readonly account_specialism: { account_id: string; specialism: string }
  /** View: to whom a case of a batch that runs, or of a source that is theirs to read, is closed. */
  readonly batch_conflict: { case_id: number; account_id: string }
}
