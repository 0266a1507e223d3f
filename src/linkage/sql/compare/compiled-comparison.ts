import type { Dialect } from '../dialect.ts'
import type { Columns } from '../sql-columns.ts'

/** A level as compiled: `m` and `u` are what is assumed before any data are seen. */
export interface CompiledLevel {
  readonly name: string
  readonly m: number
  readonly u: number
  /** Share of the term-frequency adjustment this level takes; 0 for none. */
  readonly frequency: number
}

/**
 * One comparison as SQL over the columns of both records (`l_c0`, `r_c0`). Its outcome is a whole
 * number: 0 no evidence, else the place of the level, from 1, strongest first.
 */
export interface CompiledComparison {
  readonly name: string
  readonly fields: readonly string[]
  readonly levels: readonly CompiledLevel[]
  /** CASE branches that need no string function, in order; `present` false gives 0. */
  readonly present: string
  readonly cheap: readonly { readonly level: number; readonly when: string }[]
  /** Evaluated once, where no cheap branch decided, over the words of both (`leftWords`). */
  readonly similarity?: string
  /** Column whose words the similarity reads. */
  readonly words?: string
  /** What the similarity costs, in Jaro-Winklers; 1 unless said. */
  readonly similarityCost?: number
  /** Over the similarity, in order; where none holds, the last level. */
  readonly ladder: readonly { readonly level: number; readonly when: (value: string) => string }[]
  /** Column whose value frequencies adjust the levels that take a share. */
  readonly frequencyColumn?: string
  /** Level whose u is the chance that two values are equal, and so known exactly. */
  readonly equalLevel?: number
  /** Weights given rather than trained. */
  readonly fixed?: readonly number[]
}

export interface Compiling {
  readonly columns: Columns
  readonly dialect: Dialect
}

export const leftWords = (column: string): string => `lw_${column}`
export const rightWords = (column: string): string => `rw_${column}`
export const left = (column: string): string => `l_${column}`
export const right = (column: string): string => `r_${column}`
export const same = (column: string): string => `${left(column)} = ${right(column)}`
export const both = (column: string): string =>
  `(${left(column)} IS NOT NULL AND ${right(column)} IS NOT NULL)`

export const level = (name: string, m: number, u: number, frequency = 0): CompiledLevel => ({
  name,
  m,
  u,
  frequency,
})
