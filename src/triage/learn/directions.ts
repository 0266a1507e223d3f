import { randomFrom } from '../random.ts'
import type { SparseRows } from '../text/sparse.ts'
import { cholesky, forward } from './cholesky.ts'
import type { FeatureRows } from './feature-rows.ts'

/**
 * What texts are about, coarsely: the few directions in which their words vary together (the right
 * singular vectors of the columns of single words, as in latent semantic analysis). Two texts that share no word
 * lie near each other where their words keep the same company elsewhere, read or not.
 */
export interface Directions {
  readonly count: number
  /**
   * Each row of the matrix along the directions, `count` numbers, together of length 1 (0 without a
   * known word); the mean row is the cases' mean.
   */
  readonly rows: Float64Array
  /** Length of each row along the directions, before it was made 1. */
  readonly lengths: Float64Array
  /** What a column of the matrix adds to a score along the directions, before a row's length. */
  reach(column: number, weights: Float64Array): number
}

const mostDirections = 20
/** Cases to learn the directions from: more would change them little. */
const mostLearnt = 10_000
const rounds = 3

/** Null where there are too few cases or words to tell what goes together. */
export function directionsOf(matrix: FeatureRows): Directions | null {
  const { mean: cases } = matrix
  const { wordOf, words } = singleWords(matrix)
  const count = Math.min(mostDirections, Math.floor(cases / 3), words)
  if (count < 1) return null
  const { vectors, factor } = learn(matrix, wordOf, words, count)
  const rows = new Float64Array(matrix.rows * count)
  const lengths = new Float64Array(matrix.rows)
  const along = new Float64Array(count)
  const mean = new Float64Array(count)
  for (let row = 0; row < matrix.rows; row += 1) {
    if (row === cases) continue
    alongOf(matrix, row, wordOf, vectors, along)
    forward(factor, along)
    const length = Math.hypot(...along)
    if (length === 0) continue
    lengths[row] = length
    for (let d = 0; d < count; d += 1) {
      const part = along[d]! / length
      rows[row * count + d] = part
      if (row < cases) mean[d]! += part / cases
    }
  }
  rows.set(mean, cases * count)
  return {
    count,
    rows,
    lengths,
    reach(column, weights) {
      const word = wordOf[column]!
      if (word === none) return 0
      for (let d = 0; d < count; d += 1) along[d] = vectors[word * count + d]!
      forward(factor, along)
      return along.reduce((sum, part, d) => sum + part * weights[d]!, 0)
    },
  }
}

/** Stands for a column that is no single word. */
const none = -1

/** A number for each column that is a single word: pairs keep the company of their words. */
function singleWords(matrix: FeatureRows) {
  let words = 0
  const wordOf = new Int32Array(matrix.columns).map((_, column) =>
    matrix.isWord(column) ? words++ : none,
  )
  return { wordOf, words }
}

/**
 * Randomised subspace iteration (Halko, Martinsson and Tropp 2011), always the same for the same
 * cases. Only the short side, cases by directions, is made orthonormal: `factor` is what makes the
 * vectors so, as a Cholesky factor of their products.
 */
function learn(matrix: FeatureRows, wordOf: Int32Array, words: number, count: number) {
  const random = randomFrom(1)
  const { learnt, starts, word, value } = wordsLearnt(matrix, wordOf)
  const vectors = new Float32Array(words * count)
  let before = Float64Array.from({ length: learnt * count }, () => random() - 0.5)
  for (let round = 1; ; round += 1) {
    vectors.fill(0)
    for (let i = 0; i < learnt; i += 1) {
      const along = before.subarray(i * count, (i + 1) * count)
      for (let at = starts[i]!; at < starts[i + 1]!; at += 1) {
        const begin = word[at]! * count
        const weight = value[at]!
        for (let d = 0; d < count; d += 1) vectors[begin + d]! += weight * along[d]!
      }
    }
    const after = new Float64Array(before.length)
    for (let i = 0; i < learnt; i += 1) {
      const along = after.subarray(i * count, (i + 1) * count)
      for (let at = starts[i]!; at < starts[i + 1]!; at += 1) {
        const begin = word[at]! * count
        const weight = value[at]!
        for (let d = 0; d < count; d += 1) along[d]! += weight * vectors[begin + d]!
      }
    }
    if (round === rounds)
      return { vectors, factor: cholesky(products(before, after, count), count) }
    const factor = cholesky(products(after, after, count), count)
    for (let i = 0; i < learnt; i += 1) forward(factor, after.subarray(i * count, (i + 1) * count))
    before = after
  }
}

/** The single words of the cases that the directions are learnt from, without what lies between. */
function wordsLearnt(matrix: FeatureRows, wordOf: Int32Array) {
  const step = Math.max(1, matrix.mean / mostLearnt)
  const learnt = Math.ceil(matrix.mean / step)
  const rowOf = (i: number) => Math.floor(i * step)
  let most = 0
  for (let i = 0; i < learnt; i += 1) {
    most += matrix.starts[rowOf(i) + 1]! - matrix.starts[rowOf(i)]!
  }
  const starts = new Int32Array(learnt + 1)
  const word = new Int32Array(most)
  const value = new Float32Array(most)
  let end = 0
  for (let i = 0; i < learnt; i += 1) {
    for (let at = matrix.starts[rowOf(i)]!; at < matrix.starts[rowOf(i) + 1]!; at += 1) {
      const known = wordOf[matrix.column[at]!]!
      if (known === none) continue
      word[end] = known
      value[end] = matrix.value[at]!
      end += 1
    }
    starts[i + 1] = end
  }
  return { learnt, starts, word, value }
}

/** A row's part along each vector. */
function alongOf(
  matrix: SparseRows,
  row: number,
  wordOf: Int32Array,
  vectors: Float32Array,
  along: Float64Array,
) {
  const count = along.length
  along.fill(0)
  for (let at = matrix.starts[row]!; at < matrix.starts[row + 1]!; at += 1) {
    const word = wordOf[matrix.column[at]!]!
    if (word === none) continue
    const begin = word * count
    const value = matrix.value[at]!
    for (let d = 0; d < count; d += 1) along[d]! += value * vectors[begin + d]!
  }
}

/** Products of the columns of two tables of `count` numbers a row. */
function products(a: Float64Array, b: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count * count)
  for (let at = 0; at < a.length; at += count) {
    for (let d = 0; d < count; d += 1) {
      for (let e = 0; e <= d; e += 1) sums[d * count + e]! += a[at + d]! * b[at + e]!
    }
  }
  return sums
}
