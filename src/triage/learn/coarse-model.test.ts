import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { below, randomFrom } from '../random.ts'
import { rowDot } from '../text/sparse.ts'
import { directionsOf } from './directions.ts'
import { featureRows } from './feature-rows.ts'
import { leastSquares } from './least-squares.ts'
import { createRanker } from './ranker.ts'
import type { Lesson } from './support-vector.ts'

/** Two kinds of case, each with sixty words of its own, of which a case has eight drawn at random. */
const random = randomFrom(7)
const drawn = (kind: string) =>
  Array.from({ length: 8 }, () => `${kind}${10 + below(random, 60)}`).join(' ')
const texts = Array.from({ length: 300 }, (_, at) => drawn(at % 2 ? 'shed' : 'hotel'))
const [found, alike, other, empty] = [300, 301, 302, 303]
const last = ['hotel10 hotel11', 'hotel12 hotel13', 'shed12 shed13', '']
const documents = [...texts, ...last].map((text, id) => ({ id, title: '', text }))

describe('what texts are about', () => {
  const matrix = featureRows(documents, '', {})
  const directions = directionsOf(matrix)!
  const likeness = (a: number, b: number) => {
    const { count, rows } = directions
    let sum = 0
    for (let d = 0; d < count; d += 1) sum += rows[a * count + d]! * rows[b * count + d]!
    return sum
  }

  it('texts without a word in common are near where their words keep the same company', () => {
    expect(likeness(found, found)).toBeCloseTo(1, 6)
    expect(likeness(found, alike)).toBeGreaterThan(likeness(found, other) + 0.3)
    expect(likeness(found, empty)).toBe(0)
  })

  it('is the same each time', () => {
    expect(directionsOf(matrix)!.rows).toEqual(directions.rows)
  })

  it('a row is what its words reach, over its length', () => {
    const weights = Float64Array.from({ length: directions.count }, (_, d) => d - 3)
    const reach = Float64Array.from({ length: matrix.columns }, (_, column) =>
      directions.reach(column, weights),
    )
    documents.slice(0, empty).forEach((_, row) => {
      const { count, rows, lengths } = directions
      const along = rows.subarray(row * count, (row + 1) * count)
      const score = along.reduce((sum, part, d) => sum + part * weights[d]!, 0)
      expect(rowDot(matrix, row, reach) / lengths[row]!).toBeCloseTo(score, 9)
    })
  })

  it('of one case, or of texts without words, is nothing', () => {
    expect(directionsOf(featureRows(documents.slice(0, 1), '', {}))).toBeNull()
    expect(
      directionsOf(
        featureRows(
          documents.map((each) => ({ ...each, text: '' })),
          '',
          {},
        ),
      ),
    ).toBeNull()
  })

  it('puts a case that shares no word with what was found before one that is about other things', () => {
    const ranker = createRanker({ documents })
    ranker.answer([
      { id: found, matters: true },
      { id: empty, matters: false },
    ])
    ranker.retrain()
    const order = ranker.order().map(({ id }) => id)
    expect(order.indexOf(alike)).toBeLessThan(order.indexOf(other))
    const parts = ranker.explain(alike).parts.map(({ words }) => words)
    expect(parts).toContain('“hotel12”')
  })
})

it('sums kept from fit to fit give what one fit gives', () => {
  const row = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
  const lesson = fc.record({
    row: fc.nat(7),
    sign: fc.constantFrom<1 | -1>(1, -1),
    cost: fc.double({ min: 0.01, max: 2, noNaN: true }),
  })
  const lessons = fc.uniqueArray(lesson, { selector: (each) => each.row, maxLength: 8 })
  const rounds = fc.array(lessons, { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 8, maxLength: 8 }), rounds, (rows, each) => {
      const flat = Float64Array.from(rows.flat())
      const fits = () => leastSquares(8, 3, (at, x) => x.set(flat.subarray(3 * at, 3 * at + 3)))
      const kept = fits()
      for (const lessons of each) {
        const weights = kept(lessons)
        const once = fits()(lessons)
        weights.forEach((weight, d) => {
          expect(weight).toBeCloseTo(once[d]!, 8)
        })
        expect(largestSlope(flat, weights, lessons)).toBeLessThan(1e-8)
      }
    }),
  )
})

/** How far the weights are from where the sum they are to minimise is level. */
function largestSlope(rows: Float64Array, weights: Float64Array, lessons: readonly Lesson[]) {
  const slope = Float64Array.from(weights)
  for (const { row, sign, cost } of lessons) {
    const x = [...rows.subarray(row * 3, row * 3 + 3), 1]
    const score = x.reduce((sum, each, d) => sum + each * weights[d]!, 0)
    x.forEach((each, d) => {
      slope[d]! -= 2 * cost * (sign - score) * each
    })
  }
  return Math.max(...slope.map(Math.abs))
}
