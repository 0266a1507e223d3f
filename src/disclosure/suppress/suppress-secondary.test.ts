import { beforeEach, describe, expect, it } from 'vitest'
import type { Attacker, Target } from '../attack/attacker.ts'
import { searchOrders, suppressUntilSafe } from './suppress-secondary.ts'
import { key, secondary, suppressing, total } from './suppressing.fixtures.ts'
import type { SuppressionProgram } from './suppression-program.ts'

/** What was done with the attack and with the program that says what to suppress. */
const log: string[] = []
const nameOf = (one: string) => (one === total ? 'all' : one.slice(-5, -3))
/** A program that says these to be suppressed, and one that cannot do it. */
type Reach = (value: number, wholeNumbers: boolean) => readonly string[] | null

interface Script {
  /** Of the attack by fractions, one after the other; then no longer. */
  readonly disclosed?: readonly boolean[]
  /** Of the attack in whole numbers: how wide an interval is, one after the other; then 7. */
  readonly widths?: readonly number[]
  readonly reach?: Reach
  readonly counts?: readonly number[]
  readonly largestFirst?: boolean
}

/** Suppresses for the sake of the small counts of a row, by the script, and keeps what was done. */
function suppressBy(script: Script) {
  const { disclosed = [], widths = [], reach = () => [], counts = [3, 40, 60] } = script
  const [byFractions, byWholeNumbers] = [[...disclosed], [...widths]]
  const attacker: Attacker = {
    offerWitness: (point) => void log.push(`offer ${[...point]}`),
    isDisclosive: (target: Target, width) => {
      log.push(`fractions ${nameOf(target.key)}, ${width} wide`)
      return byFractions.shift() ?? false
    },
    bounds: (target) => {
      log.push(`whole numbers ${nameOf(target.key)}`)
      return { low: 0, high: byWholeNumbers.shift() ?? 7 }
    },
    isWitnessed: (_, width) => {
      if (counts.length >= 60) log.push(`shown already? ${width} wide`)
      return true
    },
    searchWitness: () => undefined,
    constrain: (of, low, high) => void log.push(`${nameOf(of)} is ${low} to ${high}`),
    witnesses: () => [],
    close: () => undefined,
  }
  const program: SuppressionProgram = {
    reach: (target, value, wholeNumbers) => {
      log.push(`reach ${value} for ${nameOf(target.key)}${wholeNumbers ? ', whole' : ''}`)
      const suppress = reach(value, wholeNumbers)
      return suppress && { suppress, witness: Float64Array.of(value) }
    },
    suppressed: (of, least) => void log.push(`suppress ${nameOf(of)}, at least ${least}`),
    close: () => undefined,
  }
  const small = counts.flatMap((count, at) => (count < 10 ? [[key(at), {}] as const] : []))
  const row = suppressing(counts, Object.fromEntries(small))
  suppressUntilSafe(row, attacker, program, script.largestFirst ?? false)
  return row
}
const unprotectable = expect.objectContaining({ code: 'LB_DISCLOSURE_UNPROTECTABLE' })
const [fractions, whole] = ['fractions a0, 7 wide', 'whole numbers a0']
const hidesA1 = ['suppress a1, at least 1', 'a1 is 1 to Infinity']
beforeEach(() => {
  log.length = 0
})

describe('suppressing for others’ sake', () => {
  it('is at its end once fractions and then whole numbers show nothing given away', () => {
    suppressBy({})
    expect(log).toEqual([fractions, whole])
  })

  it('suppresses what lets a count be 8 values from the truth upwards, looks again, and shows what need not be hidden', () => {
    const reach = () => [key(1)]
    const widened = ['reach 10 for a0', ...hidesA1, 'offer 10']
    const shownAgain = ['a1 is 40 to 40', fractions, whole]
    const row = suppressBy({ disclosed: [true], reach })
    expect(log).toEqual([fractions, ...widened, fractions, whole, ...shownAgain])
    expect(row.state.get(key(1))?.published).toMatchObject({ hidden: false, value: 40 })
    log.length = 0
    // Not shown again where that would give the count away.
    const kept = suppressBy({ disclosed: [true, false, true], reach })
    expect(log).toEqual([
      ...[fractions, ...widened, fractions, whole],
      ...['a1 is 40 to 40', fractions, 'a1 is 1 to Infinity'],
    ])
    expect(kept.state.get(key(1))).toMatchObject(secondary)
    log.length = 0
    // What whole numbers alone give away is suppressed for as well, and all is looked at from the start.
    suppressBy({ widths: [6], reach })
    expect(log).toEqual([fractions, whole, ...widened, fractions, whole, ...shownAgain])
  })

  it('asks for whole numbers after a round that suppressed nothing, until one does', () => {
    const more = [key(1), key(2)]
    const reach: Reach = (_, wholeNumbers) => (wholeNumbers ? more.splice(0, 1) : [])
    suppressBy({ disclosed: [true, true, true, true], reach })
    expect(log.filter((line) => line.startsWith('reach'))).toEqual([
      'reach 10 for a0',
      'reach 10 for a0, whole',
      'reach 10 for a0',
      'reach 10 for a0, whole',
    ])
  })

  it('is refused where two rounds after each other suppress nothing', () => {
    expect(() => suppressBy({ disclosed: [true, true, true] })).toThrow(unprotectable)
    expect(log).toEqual([
      ...[fractions, 'reach 10 for a0', 'offer 10'],
      ...[fractions, 'reach 10 for a0, whole', 'offer 10'],
    ])
  })

  it('looks partly downwards where a count can be no more, never below none', () => {
    const upTo = (most: number, count: number) =>
      suppressBy({
        disclosed: [true],
        reach: (value) => (value > most ? null : [key(1)]),
        counts: [count, 40, 60],
      })
    const asked = () =>
      log.filter((line) => line.startsWith('reach')).map((line) => Number(line.split(' ')[1]))
    upTo(8, 3)
    expect(asked()).toEqual([10, 9, 2, 8, 1])
    expect(log).toContain('offer 8')
    expect(log).toContain('offer 1')
    log.length = 0
    upTo(9, 9)
    expect(asked()).toEqual([16, 15, 8, 14, 7, 13, 6, 12, 5, 11, 4, 10, 3, 2])
    log.length = 0
    expect(() => upTo(5, 3)).toThrow(unprotectable)
    // At none, but not below; and not at the truth itself, which needs nothing.
    expect(asked()).toEqual([10, 9, 2, 8, 1, 7, 0, 6, 5, 4])
  })

  it('looks at the smallest counts first, or at the largest', () => {
    const seen = (largestFirst: boolean) => {
      log.length = 0
      suppressBy({ counts: [9, 3, 60], largestFirst })
      return log.filter((line) => line.startsWith('whole'))
    }
    expect(seen(false)).toEqual(['whole numbers a1', 'whole numbers a0'])
    expect(seen(true)).toEqual(['whole numbers a0', 'whole numbers a1'])
  })

  it('looks at many counts at once first', () => {
    const row = Array<number>(60).fill(3)
    suppressBy({ counts: row })
    // Each is asked for whether it is shown to be wide already: by fractions, and in whole numbers.
    expect(log.filter((line) => line === 'shown already? 7 wide').length).toBe(2 * row.length)
  })
})

it('the ways to look are by what is lost, by the number of cells and by roots of counts, each from both ends', () => {
  const ways = searchOrders.map(({ price, largestFirst }) => [price(15), price(63), largestFirst])
  expect(ways).toEqual([
    [5, 7, false],
    [5, 7, true],
    [1, 1, false],
    [1, 1, true],
    [Math.sqrt(15), Math.sqrt(63), false],
    [Math.sqrt(15), Math.sqrt(63), true],
  ])
})
