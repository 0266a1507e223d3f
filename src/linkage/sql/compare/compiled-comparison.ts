import type { ComparisonPlan } from '../../plan/comparison-plan.ts'
import type { Dialect } from '../dialect.ts'
import type { SqlColumns } from '../sql-columns.ts'

/**
 * One comparison as SQL over the columns of both records (`l_c0`, `r_c0`). Its outcome is a whole
 * number: 0 for no evidence, else the place of the level, from 1.
 */
export interface ComparisonSql extends ComparisonPlan {
  /** Whether both records have a value; else the outcome is 0. */
  readonly present: string
  /** CASE branches that need no string function, in order. */
  readonly quick: readonly QuickBranch[]
  /** Evaluated once, where no quick branch decides, over the words of both (`leftWords`). */
  readonly similarity?: string
  /** Column whose words the similarity reads. */
  readonly words?: string
  /** Whether a similarity reaches a threshold from above, or a distance from below. */
  readonly rises?: boolean
  /** Column whose value frequencies adjust the levels that take a share. */
  readonly frequencyColumn?: string
}

export interface QuickBranch {
  readonly level: number
  readonly when: string
}

/** What a comparison is compiled with. */
export interface Compiling {
  readonly comparison: ComparisonPlan
  readonly columns: SqlColumns
  readonly dialect: Dialect
}

export const leftWords = (column: string): string => `lw_${column}`
export const rightWords = (column: string): string => `rw_${column}`
export const left = (column: string): string => `l_${column}`
export const right = (column: string): string => `r_${column}`
export const same = (column: string): string => `${left(column)} = ${right(column)}`
export const both = (column: string): string =>
  `(${left(column)} IS NOT NULL AND ${right(column)} IS NOT NULL)`

/** Has the values of the column counted, where the comparison takes account of their frequency. */
export function countValues({ comparison, columns }: Compiling, column: string) {
  const { termFrequency } = comparison
  if (!termFrequency) return {}
  columns.count(column, termFrequency)
  return { frequencyColumn: column }
}
