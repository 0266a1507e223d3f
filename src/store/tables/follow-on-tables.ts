import type { ColumnType, Generated } from 'kysely'

/** Versions of what an authorised decision makes (`migrations/v0.2/casework/0086-follow-on-tables.sql.ts`). */
export interface FollowOnTables {
  readonly follow_on_table: {
    id: Generated<number>
    body: ColumnType<unknown, string, never>
    based_on: Generated<number>
    reason: string
    status: Generated<'proposed' | 'authorised' | 'returned'>
    proposed_by: string
    proposed_at: Generated<Date>
    settled_by: string | null
    settled_at: Date | null
    settled_reason: Generated<string>
  }
}
