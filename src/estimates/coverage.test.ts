import { describe, expect, it } from 'vitest'
import { estimateCount } from './index.ts'

const logFactorial = (n: number) => {
  let sum = 0
  for (let each = 2; each <= n; each += 1) sum += Math.log(each)
  return sum
}
const choose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

/** P of this many met among those drawn without replacement. */
const chance = (met: number, { size, matter, drawn }: Population) =>
  met > matter || drawn - met > size - matter
    ? 0
    : Math.exp(choose(matter, met) + choose(size - matter, drawn - met) - choose(size, drawn))

interface Population {
  readonly size: number
  readonly matter: number
  readonly drawn: number
}

/** How often the interval holds the truth: every outcome of the draw, by its probability. */
function coverage(a: Population, b: Population): number {
  const truth = a.matter + b.matter
  let held = 0
  for (let inA = 0; inA <= a.drawn; inA += 1) {
    for (let inB = 0; inB <= b.drawn; inB += 1) {
      const p = chance(inA, a) * chance(inB, b)
      if (p < 1e-9) continue
      const { low, high } = estimateCount([
        { name: 'a', size: a.size, answered: a.drawn, yes: inA, unclear: 0 },
        { name: 'b', size: b.size, answered: b.drawn, yes: inB, unclear: 0 },
      ])
      if (low <= truth && truth <= high) held += p
    }
  }
  return held
}

describe('a large part of which few were read and a small one read out', () => {
  // Without a least variance, a draw of the large part in which nobody is met would count as
  // certainty that none is, and the interval would hold the truth in 53 and 57 of 100 draws.
  it.each([
    [
      { size: 2000, matter: 100, drawn: 15 },
      { size: 300, matter: 60, drawn: 300 },
    ],
    [
      { size: 2000, matter: 200, drawn: 8 },
      { size: 300, matter: 60, drawn: 300 },
    ],
  ])('gives an interval that holds the truth: %j, %j', (a, b) => {
    expect(coverage(a, b)).toBeGreaterThanOrEqual(0.95)
  })

  it('leaves open what a few answers that were alike do not show', () => {
    const readOut = { name: 'b', size: 300, answered: 300, yes: 60, unclear: 0 }
    const few = (answered: number) =>
      estimateCount([{ name: 'a', size: 2000, answered, yes: 0, unclear: 0 }, readOut])
    expect(few(15).high).toBeGreaterThan(60 + 200)
    expect(few(150).high).toBeLessThan(few(15).high)
  })
})
