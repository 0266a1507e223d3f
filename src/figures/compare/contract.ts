import type { Answer } from '../../definitions/index.ts'
import type { DefinitionRow } from '../contract.ts'

export interface ComparedCell {
  /** `id@version`. */
  readonly a: string
  readonly b: string
  readonly answerA: Answer
  readonly answerB: Answer
}

export interface Comparison {
  readonly a: DefinitionRow
  readonly b: DefinitionRow
  readonly cases: number
  /** Cases by what each of the two says: nine cells. */
  readonly cells: readonly {
    readonly a: Answer
    readonly b: Answer
    readonly cases: number
  }[]
  /** Clauses by which the one leaves out what the other counts. A case may stand under several. */
  readonly clauses: readonly {
    readonly leftOutBy: 'a' | 'b'
    readonly clause: string
    readonly words: string
    /** Cases in which the clause is not met. */
    readonly denied: number
    /** Cases in which no clause denies, and this one cannot be determined. */
    readonly open: number
  }[]
  /** By the year of the offence or concern; null where no day is recorded. */
  readonly years: readonly CountedApart<number | null>[]
  readonly sources: readonly CountedApart<string>[]
}

/** Cases counted (met) by both, or by one alone. */
export interface CountedApart<K> {
  readonly key: K
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
}
