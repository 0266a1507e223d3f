import type { ColumnType, Generated } from 'kysely'

/** Tables of published figures and public statements (`migrations/v0.1/0005-published-figures.sql.ts`). */
export interface PublishedTables {
  readonly published_figure: {
    id: Generated<number>
    definition_id: string
    version: number
    definition_hash: string
    true_on: string | null
    on_record: string | null
    received_by: ColumnType<Date, string, never>
    links: boolean
    /** Null where there is a body; `migrations/v0.1/0017-hidden-figures.sql.ts`. */
    surely: ColumnType<unknown, string | undefined, never>
    at_most: ColumnType<unknown, string | undefined, never>
    body: ColumnType<unknown, string, never>
    digest: string
    ledger_root: string
    ledger_size: number
    suppression: string
    reason: string
    proposed_by: string
    proposed_at: Generated<Date>
  }
  readonly published_answers: {
    figure_id: number
    surely: string
    at_most: string
    salt: Generated<string>
  }
  readonly published_figure_counts: {
    figure_id: number
    counts: ColumnType<unknown, string, never>
    because: ColumnType<unknown, string, never>
  }
  readonly figure_step: {
    figure_id: number
    step: 'published' | 'declined' | 'withdrawn'
    reason: string
    taken_by: string
    taken_at: Generated<Date>
  }
  readonly public_statement: {
    id: Generated<number>
    said_on: string
    said_by: string
    words: string
    published_in: string
    note: Generated<string>
    supersedes: number | null
    correction: string | null
    entered_by: string
    entered_at: Generated<Date>
  }
  readonly public_statement_definition: {
    statement_id: number
    definition_id: string
    version: number
  }
  readonly statement_count: {
    id: Generated<number>
    statement_id: number
    definition_id: string
    version: number
    counts: ColumnType<unknown, string, never>
    ledger_root: string
    ledger_size: number
    counted_by: string
    counted_at: Generated<Date>
  }
}
