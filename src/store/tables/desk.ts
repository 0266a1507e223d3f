import type { ColumnType, Generated } from 'kysely'

/** Tables of an officer’s desk (`migrations/v0.2/desk/0070-desk.sql.ts`). */
export interface DeskTables {
  readonly reading_draft: {
    case_id: number
    account_id: string
    page: string
    question_set: string
    answers: ColumnType<Readonly<Record<string, string>>, string, string>
    note: Generated<string>
    risk: ColumnType<Readonly<Record<string, string>>, string | undefined, string>
    kept_at: Generated<Date>
  }
  readonly case_set_aside: {
    id: Generated<number>
    case_id: number
    account_id: string
    how: 'conflict' | 'waiting' | 'notToday' | 'keep' | 'pass' | 'notThisKind'
    note: Generated<string>
    until: string | null
    passed_to: string | null
    set_at: Generated<Date>
  }
  readonly declared_conflict: {
    account_id: string
    case_id: number
    declared_at: Generated<Date>
  }
}
