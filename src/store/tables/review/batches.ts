import type { ColumnType, Generated } from 'kysely'

/** Cases given to some officers (`migrations/v0.2/reading/0132-batches.sql.ts`). */
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
  /** View: what each account is good at. */
  readonly account_specialism: { account_id: string; specialism: string }
  /** View: to whom a case of a batch that runs is closed. */
  readonly batch_conflict: { case_id: number; account_id: string }
}
