import type { ColumnType, Generated } from 'kysely'

/** What readers find in files (`migrations/v0.2/reading/0090-facts-read.sql.ts`). */
export interface FactsReadTables {
  readonly reading_fact: {
    id: Generated<number>
    case_id: number
    reading_id: number | null
    account_id: string
    fact: string
    says: ColumnType<
      { readonly value?: boolean | string; readonly least?: number; readonly most?: number },
      string,
      never
    >
    document: Generated<string>
    words: Generated<string>
    stated_at: Generated<Date>
  }
}
