import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Attacker, Target } from '../attack/attacker.ts'
import { searchOrders, suppressSecondary } from './suppress-secondary.ts'
import { key, rules, secondary, suppressing, total } from './suppressing.fixtures.ts'
import type { PricedCell, SuppressionProgram } from './suppression-program.ts'

/** What stands in for the attack and for the program that says what to suppress, and what was done with both. */
const stand = vi.hoisted(() => ({
  attacker: undefined as unknown,
  program: undefined as unknown,
  priced: [] as readonly unknown[],
  log: [] as string[],
}))
vi.mock('../attack/attacker.ts', async (original) => ({
  ...(await original()),
  openAttack: async () => stand.attacker,
}))
vi.mock('./suppression-program.ts', () => ({
  openSuppressionProgram: async (_: unknown, cells: readonly unknown[]) => {
    stand.priced = cells
    return stand.program
  },
}))
vi.mock('../attack/witness-search.ts', () => ({
  searchWitnesses: (_: unknown, targets: readonly unknown[], width: number) =>
    void stand.log.push(`search ${targets.length}, ${width} wide`),
}))
vi.mock('./unsuppress-redundant.ts', () => ({
  unsuppressRedundant: (_: unknown, __: unknown, least: number) =>
    void stand.log.push(`show again, at least ${least}`),
}))

const { log } = stand
const nameOf = (one: string) => (one === total ? 'all' : one.slice(-5, -3))
const truth = Float64Array.of(3, 40, 60)
/** A program that says these to be suppressed, and one that cannot do it. */
type Reach = (value: number, wholeNumbers: boolean) => readonly string[] | null

interface Script {
  /** Of the attack by fractions, one after the other; then no longer. */
  readonly disclosed?: readonly boolean[]
  /** Of the attack in whole numbers: how wide an interval is, one after the other; then 7. */
  readonly widths?: readonly number[]
  readonly reach?: Reach
  readonly counts?: readonly number[]
  readonly order?: (typeof searchOrders)[number]
}

/** Suppresses for the sake of the small counts of a row, by the script, and keeps what was done. */
async function suppressBy(script: Script) {
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
    isWitnessed: () => true,
    searchWitness: () => undefined,
    constrain: (of, low, high) => void log.push(`${nameOf(of)} is ${low} to ${high}`),
    witnesses: () => [truth],
    close: () => void log.push('close attack'),
  }
  const program: SuppressionProgram = {
    reach: (target, value, wholeNumbers) => {
      log.push(`reach ${value} for ${nameOf(target.key)}${wholeNumbers ? ', whole' : ''}`)
      const suppress = reach(value, wholeNumbers)
      return suppress && { suppress, witness: Float64Array.of(value) }
    },
    suppressed: (of, least) => void log.push(`suppress ${nameOf(of)}, at least ${least}`),
    close: () => void log.push('close program'),
  }
  stand.attacker = attacker
  stand.program = program
  const small = counts.flatMap((count, at) => (count < 10 ? [[key(at), {}] as const] : []))
  const row = suppressing(counts, Object.fromEntries(small))
  const found = suppressSecondary(row, truth, script.order ?? searchOrders[0]!)
  return { row, witnesses: await found }
}
const [begin, search, end] = [
  'offer 3,40,60',
  'search 1, 7 wide',
  ['show again, at least 1', 'close attack', 'close program'],
]
const [fractions, whole] = ['fractions a0, 7 wide', 'whole numbers a0']
const hidesA1 = ['suppress a1, at least 1', 'a1 is 1 to Infinity']
beforeEach(() => {
  log.length = 0
})

describe('suppressing for others’ sake', () => {
  it('is at its end once fractions and then whole numbers show nothing given away', async () => {
    const { witnesses } = await suppressBy({})
    expect(log).toEqual([begin, search, fractions, search, whole, ...end])
    expect(witnesses).toEqual([truth])
  })

  it('suppresses what lets a count be 8 values from the truth upwards, and looks again', async () => {
    const reach = () => [key(1)]
    const { row } = await suppressBy({ disclosed: [true], reach })
    const widened = ['reach 10 for a0', ...hidesA1, 'offer 10']
    expect(log).toEqual([
      ...[begin, search, fractions, ...widened],
      ...[search, fractions, search, whole, ...end],
    ])
    expect(row.state.get(key(1))).toMatchObject(secondary)
    log.length = 0
    // What whole numbers alone give away is suppressed for as well, and all is looked at from the start.
    await suppressBy({ widths: [6], reach })
    expect(log).toEqual([
      ...[begin, search, fractions, search, whole, ...widened],
      ...[search, fractions, search, whole, ...end],
    ])
  })

  it('asks for whole numbers after a round that suppressed nothing, until one does', async () => {
    const more = [key(1), key(2)]
    const reach: Reach = (_, wholeNumbers) => (wholeNumbers ? more.splice(0, 1) : [])
    await suppressBy({ disclosed: [true, true, true, true], reach })
    expect(log.filter((line) => line.startsWith('reach'))).toEqual([
      'reach 10 for a0',
      'reach 10 for a0, whole',
      'reach 10 for a0',
      'reach 10 for a0, whole',
    ])
  })

  it('is refused where two rounds after each other suppress nothing, and gives its memory back', async () => {
    const stuck = suppressBy({ disclosed: [true, true, true] })
    await expect(stuck).rejects.toMatchObject({ code: 'LB_DISCLOSURE_UNPROTECTABLE' })
    expect(log).toEqual([
      ...[begin, search, fractions, 'reach 10 for a0', 'offer 10'],
      ...[search, fractions, 'reach 10 for a0, whole', 'offer 10'],
      ...['close attack', 'close program'],
    ])
  })

  it('looks partly downwards where a count can be no more, never below none', async () => {
    const upTo = (most: number, count: number) =>
      suppressBy({
        disclosed: [true],
        reach: (value) => (value > most ? null : [key(1)]),
        counts: [count, 40, 60],
      })
    const asked = () =>
      log.filter((line) => line.startsWith('reach')).map((line) => Number(line.split(' ')[1]))
    await upTo(8, 3)
    expect(asked()).toEqual([10, 9, 2, 8, 1])
    expect(log).toContain('offer 8')
    expect(log).toContain('offer 1')
    log.length = 0
    await upTo(9, 9)
    expect(asked()).toEqual([16, 15, 8, 14, 7, 13, 6, 12, 5, 11, 4, 10, 3, 2])
    log.length = 0
    await expect(upTo(5, 3)).rejects.toMatchObject({ code: 'LB_DISCLOSURE_UNPROTECTABLE' })
    // At none, but not below; and not at the truth itself, which needs nothing.
    expect(asked()).toEqual([10, 9, 2, 8, 1, 7, 0, 6, 5, 4])
  })

  it('looks at the smallest counts first, or at the largest', async () => {
    const seen = async (largestFirst: boolean) => {
      log.length = 0
      const order = searchOrders.find((one) => one.largestFirst === largestFirst)!
      await suppressBy({ counts: [9, 3, 60], order })
      return log.filter((line) => line.startsWith('whole'))
    }
    expect(await seen(false)).toEqual(['whole numbers a1', 'whole numbers a0'])
    expect(await seen(true)).toEqual(['whole numbers a0', 'whole numbers a1'])
  })

  it('prices what it suppresses by the way it is told', async () => {
    const pricesOf = async (order: (typeof searchOrders)[number]) => {
      await suppressBy({ order })
      return (stand.priced as readonly PricedCell[]).map(({ cost }) => cost)
    }
    for (const order of searchOrders)
      expect(await pricesOf(order)).toEqual([
        order.price(103),
        null,
        order.price(40),
        order.price(60),
      ])
    expect(rules.leastValues).toBe(8)
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
