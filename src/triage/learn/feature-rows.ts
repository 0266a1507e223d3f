import type { TitledText } from '../text/count-terms.ts'
import type { SparseRows } from '../text/sparse.ts'
import { type TextOptions, vectorise } from '../text/vectorise.ts'
import { featuresOf, type RankingFacts } from './fact-features.ts'

/** A case as the ranker sees it. */
export interface RankDocument extends TitledText {
  readonly id: number
  readonly facts?: RankingFacts
  /** From 0 to 1: how much the rules or the definitions' findings speak for reading it, before any answer. */
  readonly prior?: number
}

/**
 * Everything a learner reads: text columns, then fact columns. After the cases come the row of the
 * mean case and, where one was given, that of a description.
 */
export interface FeatureRows extends SparseRows {
  /** What a column stands for, in words. */
  nameOf(column: number): string
  /** Whether a column stands for a single word of the text: not for a pair, nor a fact. */
  isWord(column: number): boolean
  /** Facts stand in the columns from here on. */
  readonly firstFact: number
  /** Row of the description in words, where one was given and shares a word with the cases. */
  readonly description: number | null
  /** Row of the mean of all cases. Rare columns are left out: hardly any of it, and most of its entries. */
  readonly mean: number
}

type Entry = readonly [column: number, value: number]

export function featureRows(
  documents: readonly RankDocument[],
  description: string,
  options: Partial<TextOptions>,
): FeatureRows {
  const text = vectorise(documents, options)
  const names: string[] = []
  const columns = new Map<string, number>()
  const columnOf = (words: string) => {
    const known = columns.get(words)
    if (known !== undefined) return known
    const column = text.columns + names.length
    names.push(words)
    columns.set(words, column)
    return column
  }
  const facts: (readonly Entry[])[] = documents.map(({ facts }) =>
    facts ? featuresOf(facts).map(([words, value]) => [columnOf(words), value] as const) : [],
  )
  const described = text.project(description)
  const matrix = joined(text, facts, described, text.columns + names.length)
  return {
    ...matrix,
    isWord: (column) => column < text.columns && !text.isPair(column),
    firstFact: text.columns,
    mean: documents.length,
    nameOf: (column) =>
      column < text.columns ? `“${text.wordsOf(column)}”` : names[column - text.columns]!,
    description: described.length > 0 ? documents.length + 1 : null,
  }
}

function joined(
  text: SparseRows,
  facts: readonly (readonly Entry[])[],
  described: readonly Entry[],
  columns: number,
): SparseRows {
  const mean = meanOf(text, facts, columns)
  const last = described.length > 0 ? [mean, described] : [mean]
  const rows = text.rows + last.length
  const size = [...facts, ...last].reduce((sum, { length }) => sum + length, text.column.length)
  const starts = new Int32Array(rows + 1)
  const column = new Int32Array(size)
  const value = new Float32Array(size)
  const own = new Float64Array(rows)
  const shared = new Float64Array(rows)
  own.set(text.own)
  shared.set(text.shared)
  let at = 0
  const append = (entries: readonly Entry[]) => {
    for (const [place, weight] of entries) {
      column[at] = place
      value[at] = weight
      at += 1
    }
  }
  const squared = (entries: readonly Entry[]) => entries.reduce((sum, [, v]) => sum + v * v, 0)
  for (let row = 0; row < text.rows; row += 1) {
    const [from, to] = [text.starts[row]!, text.starts[row + 1]!]
    column.set(text.column.subarray(from, to), at)
    value.set(text.value.subarray(from, to), at)
    at += to - from
    append(facts[row]!)
    shared[row]! += squared(facts[row]!)
    starts[row + 1] = at
  }
  last.forEach((entries, i) => {
    append(entries)
    shared[text.rows + i] = squared(entries)
    starts[text.rows + i + 1] = at
  })
  return { rows, columns, starts, column, value, own, shared }
}

/** Columns that fewer of a thousand cases have are no part of the mean. */
const rare = 5

function meanOf(
  text: SparseRows,
  facts: readonly (readonly Entry[])[],
  columns: number,
): readonly Entry[] {
  const sums = new Float64Array(columns)
  const held = new Int32Array(columns)
  const add = (column: number, value: number) => {
    sums[column]! += value
    held[column]! += 1
  }
  for (let at = 0; at < text.column.length; at += 1) add(text.column[at]!, text.value[at]!)
  for (const entries of facts) for (const [column, value] of entries) add(column, value)
  const entries: Entry[] = []
  for (let column = 0; column < columns; column += 1) {
    if (1000 * held[column]! >= rare * text.rows) entries.push([column, sums[column]! / text.rows])
  }
  return entries
}
