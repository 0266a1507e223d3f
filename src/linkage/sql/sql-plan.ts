import type { LinkSettings } from '../settings/link-settings.ts'
import { type CompiledComparison, compileComparison } from './compare/compile-comparison.ts'
import { type Dialect, duckdb } from './dialect.ts'
import { type CompiledRule, compileRules } from './rule-pairs.ts'
import { Columns } from './sql-columns.ts'

/** Settings compiled for one engine: what is computed for a record, compared, and blocked on. */
export interface Plan {
  readonly settings: LinkSettings
  readonly dialect: Dialect
  readonly columns: Columns
  readonly comparisons: readonly CompiledComparison[]
  /** Columns the comparisons read. */
  readonly compared: readonly string[]
  readonly rules: readonly CompiledRule[]
}

export function makePlan(settings: LinkSettings, dialect: Dialect = duckdb): Plan {
  const columns = new Columns(dialect, settings.missingWords)
  const comparisons = settings.comparisons.map((each) =>
    compileComparison(each, { columns, dialect }),
  )
  const compared = columns.names
  const rules = compileRules(settings.blocking, columns, dialect)
  return { settings, dialect, columns, comparisons, compared, rules }
}
