import type { ColumnType, Generated } from 'kysely'

/** Tables of published tables (`migrations/v0.1/0010-published-tables.sql.ts`). */
export interface PublishedTableTables {
  readonly published_table: {
    id: Generated<number>
    definition_id: string
    version: number
    definition_hash: string
    dimensions: string[]
    rules: ColumnType<unknown, string, never>
    body: ColumnType<unknown, string, never>
    population: number
    digest: string
    against: number[]
    ledger_root: string
    ledger_size: number
    reason: string
    proposed_by: string
    proposed_at: Generated<Date>
  }
  readonly published_table_counts: {
    table_id: number
    counted: string
    cells: ColumnType<unknown, string, never>
  }
  readonly table_step: {
    table_id: number
    step: 'published' | 'declined'
    reason: string
    taken_by: string
    taken_at: Generated<Date>
  }
}
