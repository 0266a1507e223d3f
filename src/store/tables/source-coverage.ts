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
