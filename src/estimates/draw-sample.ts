import { createHash } from 'node:crypto'
import { refusal } from '../model/index.ts'
import { estimateErrors } from './errors.ts'

/** A part of the population that is drawn from by itself. */
export interface SampledPart {
  readonly name: string
  readonly ids: readonly number[]
}
export interface DrawnPart {
  readonly name: string
  readonly size: number
  /** The cases drawn, in the order drawn: any run from the start is a random sample too. */
  readonly order: readonly number[]
}

/**
 * How many to draw from each part: in proportion to its size, by largest remainders, but from each at
 * least `least` or all it holds. The total may come out above what was asked by what `least` adds.
 *
 * @throws LB_ESTIMATE_SAMPLE
 */
export function allocate(sizes: readonly number[], total: number, least = 5): readonly number[] {
  const whole = [...sizes, total, least].every((n) => Number.isSafeInteger(n) && n >= 0)
  if (!whole) throw refusal(estimateErrors, 'LB_ESTIMATE_SAMPLE', 'Sizes must be whole numbers.')
  const all = sizes.reduce((sum, size) => sum + size, 0)
  if (all === 0) return sizes.map(() => 0)
  const wanted = Math.min(total, all)
  const exact = sizes.map((size) => (size * wanted) / all)
  const given = exact.map(Math.floor)
  const left = wanted - given.reduce((sum, n) => sum + n, 0)
  const byRemainder = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    // Of equal ones the first stays first.
    .sort((a, b) => b.rest - a.rest)
  for (const { at } of byRemainder.slice(0, left)) given[at]! += 1
  return given.map((n, at) => Math.min(sizes[at]!, Math.max(n, least)))
}

/**
 * Draws from each part at random without replacement: the cases with the smallest SHA-256 of
 * `seed:case`, so that anybody with the seed can draw again.
 */
export function drawSample(
  seed: string,
  parts: readonly SampledPart[],
  total: number,
  least?: number,
): readonly DrawnPart[] {
  const sizes = allocate(
    parts.map(({ ids }) => ids.length),
    total,
    least,
  )
  const key = (id: number) => createHash('sha256').update(`${seed}:${id}`).digest('hex')
  return parts.map(({ name, ids }, at) => {
    const keyed = ids.map((id) => ({ id, key: key(id) }))
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
    return { name, size: ids.length, order: keyed.slice(0, sizes[at]).map(({ id }) => id) }
  })
}
