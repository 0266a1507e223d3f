import { type Directions, directionsOf } from './directions.ts'
import type { FeatureRows } from './feature-rows.ts'
import { leastSquares } from './least-squares.ts'
import type { Lesson } from './support-vector.ts'

/**
 * The same lessons learnt a second time, from what the texts are about (`directionsOf`) in place of
 * their words. It errs elsewhere: a case that matters and shares few words with those found lies far
 * down by its words, and may yet be about the same things. The order is by the average of both.
 */
export interface CoarseModel {
  fit(lessons: readonly Lesson[]): void
  /** How to average it with scores by words, over the cases with a 1 in `among`. */
  averageWith(words: Float64Array, among: Uint8Array, found: number): Average
  /** Of a row that was among those averaged over, or of any other. */
  scoreOf(row: number): number
  readonly bias: number
  /** What a word of a row adds to the row's score, for each of its value in the matrix. */
  weightOf(row: number, column: number): number
}

/** words × score by words + coarse × coarse score + base. */
export interface Average {
  readonly words: number
  readonly coarse: number
  readonly base: number
}

export const wordsAlone: Average = { words: 1, coarse: 0, base: 0 }

/** What it weighs at most, where the score by words weighs 1. */
const mostWeight = 1
/** Cases among which it weighs half of that: a few hundred do not tell what goes together. */
const halfCases = 1000
/** Cases found at which it weighs half of that: two texts may be about the same things by chance. */
const halfFound = 10

/** Null where there are too few cases to tell what goes together. */
export function coarseModel(matrix: FeatureRows): CoarseModel | null {
  const directions = directionsOf(matrix)
  if (directions === null) return null
  const { count: alike, lengths } = directions
  /** Along the directions, then the facts. */
  const count = alike + matrix.columns - matrix.firstFact
  const cases = matrix.mean
  const fitted = leastSquares(matrix.rows, count, (row, x) => readRow(matrix, directions, row, x))
  /** One for each direction and each fact, then the base. */
  let weights: Float64Array = new Float64Array(count + 1)
  const scores = new Float64Array(matrix.rows)
  const scoreOf = (row: number) => {
    let sum = weights[count]!
    for (let d = 0; d < alike; d += 1) sum += weights[d]! * directions.rows[row * alike + d]!
    for (let at = matrix.starts[row + 1]! - 1; isFact(matrix, row, at); at -= 1) {
      sum += weights[alike + matrix.column[at]! - matrix.firstFact]! * matrix.value[at]!
    }
    return sum
  }
  return {
    fit: (lessons) => {
      weights = fitted(lessons)
      scores.fill(Number.NaN)
    },
    averageWith(words, among, found) {
      for (let row = 0; row < among.length; row += 1) {
        if (among[row] === 1) scores[row] = scoreOf(row)
      }
      const own = spread(words, among)
      const coarse = spread(scores, among)
      if (!(coarse.deviation > 0)) return wordsAlone
      const weight = (mostWeight * cases * found) / ((cases + halfCases) * (found + halfFound))
      const share = weight / (1 + weight)
      const scale = (share * own.deviation) / coarse.deviation
      return { words: 1 - share, coarse: scale, base: share * own.mean - scale * coarse.mean }
    },
    scoreOf: (row) => (Number.isNaN(scores[row]!) ? scoreOf(row) : scores[row]!),
    get bias() {
      return weights[count]!
    },
    weightOf: (row, column) =>
      column >= matrix.firstFact
        ? weights[alike + column - matrix.firstFact]!
        : lengths[row] === 0
          ? 0
          : directions.reach(column, weights) / lengths[row]!,
  }
}

/** Facts are the last entries of a row. */
const isFact = (matrix: FeatureRows, row: number, at: number) =>
  at >= matrix.starts[row]! && matrix.column[at]! >= matrix.firstFact

function readRow(matrix: FeatureRows, { count, rows }: Directions, row: number, x: Float64Array) {
  x.fill(0)
  x.set(rows.subarray(row * count, (row + 1) * count))
  for (let at = matrix.starts[row + 1]! - 1; isFact(matrix, row, at); at -= 1) {
    x[count + matrix.column[at]! - matrix.firstFact]! += matrix.value[at]!
  }
}

function spread(scores: Float64Array, among: Uint8Array) {
  let [count, sum, squares] = [0, 0, 0]
  for (let row = 0; row < among.length; row += 1) {
    if (among[row] !== 1) continue
    count += 1
    sum += scores[row]!
    squares += scores[row]! * scores[row]!
  }
  if (count === 0) return { mean: 0, deviation: 0 }
  const mean = sum / count
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) }
}
