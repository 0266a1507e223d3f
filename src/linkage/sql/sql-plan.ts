import type { LinkPlan } from '../plan/link-plan.ts'
import { type ComparisonSql, compileComparison } from './compare/compile-comparison.ts'
import { type Dialect, duckdb } from './dialect.ts'
import { type BlockingSql, compileRules } from './rule-sql.ts'
import { SqlColumns } from './sql-columns.ts'

/** A plan in the words of one database: what is computed of a record, compared, and blocked on. */
export interface SqlPlan extends Pick<LinkPlan, 'settings' | 'fields'> {
  readonly plan: LinkPlan
  readonly dialect: Dialect
  readonly columns: SqlColumns
  readonly comparisons: readonly ComparisonSql[]
  /** Columns the comparisons read. */
  readonly compared: readonly string[]
  readonly rules: readonly BlockingSql[]
}

export function sqlPlan(plan: LinkPlan, dialect: Dialect = duckdb): SqlPlan {
  const { settings, fields } = plan
  const columns = new SqlColumns(plan, dialect)
  const comparisons = settings.comparisons.map((each, at) =>
    compileComparison(each, { columns, dialect, comparison: plan.comparisons[at]! }),
  )
  const compared = columns.names
  const rules = compileRules(plan.rules, columns, dialect)
  for (const { field, form, names, births } of plan.overShared) {
    columns.use(field, form)
    columns.key(names, 'first')
    columns.key(births, 'date')
  }
  return { plan, settings, fields, dialect, columns, comparisons, compared, rules }
}
