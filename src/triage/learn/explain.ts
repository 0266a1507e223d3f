import type { FeatureRows } from './feature-rows.ts'

/** Why a case stands where it does: parts that add up to the score exactly. */
export interface Explanation {
  readonly score: number
  /** The strongest parts, for or against, strongest first. */
  readonly parts: readonly Part[]
  /** All parts not listed, together. */
  readonly rest: number
  /** The same for every case. */
  readonly base: number
  /** From the rules and the definitions' findings, before any answer. */
  readonly prior: number
}

export interface Part {
  /** `“missing episode”` for words of the text, else the fact in words. */
  readonly words: string
  readonly value: number
}

/** How a row is scored: the weight of each column, and what every row has. */
export interface Scoring {
  weightOf(row: number, column: number): number
  readonly base: number
}

export function explain(
  matrix: FeatureRows,
  { weightOf, base }: Scoring,
  row: number,
  prior: number,
  most: number,
): Explanation {
  const parts: Part[] = []
  for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at += 1) {
    const column = matrix.column[at]!
    const value = matrix.value[at]! * weightOf(row, column)
    if (value !== 0) parts.push({ words: matrix.nameOf(column), value })
  }
  parts.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (a.words < b.words ? -1 : 1))
  const sum = (some: readonly Part[]) => some.reduce((total, { value }) => total + value, 0)
  return {
    score: sum(parts) + base + prior,
    parts: parts.slice(0, most),
    rest: sum(parts.slice(most)),
    base,
    prior,
  }
}
