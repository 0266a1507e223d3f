import { type CountOptions, countTerms, type TitledText, type Vocabulary } from './count-terms.ts'
import type { SparseRows } from './sparse.ts'

export interface TextOptions extends CountOptions {
  /** Terms in a larger share of the texts than this tell little and are dropped. */
  readonly maxShare: number
  /** Occurrences that give a term half its greatest weight, in a text of average length (BM25's k1). */
  readonly saturation: number
}

const textDefaults: TextOptions = {
  pairs: true,
  withhold: new Set(),
  titleWeight: 3,
  maxShare: 0.5,
  saturation: 2,
}

/** How far twice the length asks for twice the occurrences: 0 not at all, 1 wholly (BM25's b). */
const lengthShare = 0.75

export interface TextFeatures extends SparseRows {
  /** The words of a column. */
  wordsOf(column: number): string
  /** Whether a column is one of two words. */
  isPair(column: number): boolean
  /** Columns and weights of a text that was not among those counted; its length is 1 or 0. */
  project(text: string): readonly (readonly [column: number, weight: number])[]
}

/**
 * TF-IDF over one- and two-word terms, each row of length 1 (0 for a text without terms). Occurrences
 * count as in BM25 (Robertson et al., TREC-3): each further one less, up to a limit, and less in a
 * longer text, where a word comes up more often by the way. Rarity is 1 + ln((1 + N) / (1 + df)), as
 * scikit-learn words it. Terms of a single text go into `own` instead of a column.
 */
export function vectorise(
  texts: readonly TitledText[],
  options: Partial<TextOptions> = {},
): TextFeatures {
  const chosen = { ...textDefaults, ...options }
  const counted = countTerms(texts, chosen)
  const { starts, terms, counts, lengths, frequency, vocabulary } = counted
  const rows = texts.length
  const limit = Math.max(chosen.maxShare * rows, 10)

  const columnOf = new Int32Array(vocabulary.size).fill(-1)
  const weightOf = Float64Array.from(frequency, (df) =>
    df > limit ? 0 : 1 + Math.log((1 + rows) / (1 + df)),
  )
  const termOf = commonFirst(frequency, weightOf)
  let entries = 0
  termOf.forEach((term, column) => {
    columnOf[term] = column
    entries += frequency[term]!
  })

  const matrix = {
    rows,
    columns: termOf.length,
    starts: new Int32Array(rows + 1),
    column: new Int32Array(entries),
    value: new Float32Array(entries),
    own: new Float64Array(rows),
    shared: new Float64Array(rows),
  }
  const average = lengths.reduce((sum, length) => sum + length, 0) / rows || 1
  let at = 0
  for (let row = 0; row < rows; row += 1) {
    const begin = at
    let own = 0
    let shared = 0
    const half = chosen.saturation * (1 + lengthShare * (lengths[row]! / average - 1))
    for (let entry = starts[row]!; entry < starts[row + 1]!; entry += 1) {
      const term = terms[entry]!
      const n = counts[entry]!
      const weight = (weightOf[term]! * n) / (n + half)
      const column = columnOf[term]!
      if (column === -1) own += weight * weight
      else {
        shared += weight * weight
        matrix.column[at] = column
        matrix.value[at] = weight
        at += 1
      }
    }
    const length = Math.sqrt(own + shared) || 1
    for (let entry = begin; entry < at; entry += 1) matrix.value[entry]! /= length
    matrix.own[row] = own / length ** 2
    matrix.shared[row] = shared / length ** 2
    matrix.starts[row + 1] = at
  }

  return {
    ...matrix,
    wordsOf: (column) => vocabulary.wordsOf(termOf[column]!),
    isPair: (column) => vocabulary.isPair(termOf[column]!),
    project: (text) => project(text, vocabulary, columnOf, weightOf, chosen.saturation),
  }
}

/** Terms of two texts or more, most common first, so that the weights read most lie side by side. */
function commonFirst(frequency: Int32Array, weightOf: Float64Array): Int32Array {
  const most = frequency.reduce((max, df) => Math.max(max, df), 0)
  const kept = (term: number) => frequency[term]! > 1 && weightOf[term]! > 0
  const startOf = new Int32Array(most + 2)
  for (let term = 0; term < frequency.length; term += 1) {
    if (kept(term)) startOf[most - frequency[term]! + 1]! += 1
  }
  for (let i = 1; i < startOf.length; i += 1) startOf[i]! += startOf[i - 1]!
  const terms = new Int32Array(startOf[most + 1]!)
  for (let term = 0; term < frequency.length; term += 1) {
    if (kept(term)) terms[startOf[most - frequency[term]!]!++] = term
  }
  return terms
}

/** Of a text that is taken to be of average length. */
function project(
  text: string,
  vocabulary: Vocabulary,
  columnOf: Int32Array,
  weightOf: Float64Array,
  saturation: number,
): readonly (readonly [number, number])[] {
  const weighted = [...vocabulary.countsOf(text)]
    .filter(([term]) => columnOf[term] !== -1)
    .map(([term, n]) => [columnOf[term]!, (weightOf[term]! * n) / (n + saturation)] as const)
  const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1
  return weighted.map(([column, weight]) => [column, weight / length] as const)
}
