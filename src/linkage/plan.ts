import { type CompiledRule, compileRules } from './blocking.ts'
import { Columns } from './columns.ts'
import { type CompiledComparison, compileComparison } from './comparisons/index.ts'
import { type Dialect, duckdb } from './dialect.ts'
import type { LinkSettings } from './settings/link-settings.ts'

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
