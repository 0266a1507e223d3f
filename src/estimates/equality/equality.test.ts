import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustProbabilities } from './adjust-probabilities.ts'
import { compareRates, missingBounds } from './compare-rates.ts'
import { exactProbability } from './exact-test.ts'
import { rateRatio } from './ratio-interval.ts'

const four = (of: number, reached: number, othersOf: number, othersReached: number) => ({
  of,
  reached,
  othersOf,
  othersReached,
})
const someCounts = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.integer({ min: 1, max: 30 }), fc.nat(30))
  .map(([of, a, othersOf, b]) => four(of, Math.min(a, of), othersOf, Math.min(b, othersOf)))

describe('the exact test', () => {
  it('is Fisher’s with half of what was seen: the lady tasting tea', () => {
    // Three of four right: 17/70 at least as good, of which 16/70 are what was seen.
    expect(exactProbability(four(4, 3, 4, 1))).toBeCloseTo((2 * (1 + 16 / 2)) / 70, 12)
    expect(exactProbability(four(4, 4, 4, 0))).toBeCloseTo(1 / 70, 12)
  })

  it('is none where what was seen is beyond all numbers', () => {
    expect(exactProbability(four(5_000, 5_000, 5_000, 0))).toBe(0)
    expect(exactProbability(four(5_000, 0, 5_000, 5_000))).toBe(0)
  })

  it('finds nothing where nobody, or everybody, reached the step', () => {
    expect(exactProbability(four(5, 0, 9, 0))).toBe(1)
    expect(exactProbability(four(5, 5, 9, 9))).toBe(1)
    expect(exactProbability(four(0, 0, 9, 3))).toBe(1)
  })

  it('is the same from either side, and for those who did not reach the step', () => {
    fc.assert(
      fc.property(someCounts, ({ of, reached, othersOf, othersReached }) => {
        const p = exactProbability(four(of, reached, othersOf, othersReached))
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(exactProbability(four(othersOf, othersReached, of, reached))).toBeCloseTo(p, 9)
        expect(
          exactProbability(four(of, of - reached, othersOf, othersOf - othersReached)),
        ).toBeCloseTo(p, 9)
      }),
    )
  })
})

describe('the exact test, counted out', () => {
  /** Every way of choosing the group from all, in whole numbers. */
  const counted = ({ of, reached, othersOf, othersReached }: ReturnType<typeof four>) => {
    const choose = (n: number, k: number): number =>
      k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k
    const yes = reached + othersReached
    const ways = (count: number) => choose(yes, count) * choose(of + othersOf - yes, of - count)
    const counts = Array.from({ length: of + 1 }, (_, count) => count)
    const sum = (some: readonly number[]) => some.reduce((all, count) => all + ways(count), 0)
    const half = ways(reached) / 2
    const below = sum(counts.filter((count) => count < reached)) + half
    const above = sum(counts.filter((count) => count > reached)) + half
    return (2 * Math.min(below, above)) / choose(of + othersOf, of)
  }

  it('is the share of all ways of choosing the group that are as far off', () => {
    for (let of = 0; of <= 6; of += 1) {
      for (let othersOf = 0; othersOf <= 6; othersOf += 1) {
        for (let reached = 0; reached <= of; reached += 1) {
          for (let othersReached = 0; othersReached <= othersOf; othersReached += 1) {
            const counts = four(of, reached, othersOf, othersReached)
            expect(exactProbability(counts)).toBeCloseTo(counted(counts), 10)
          }
        }
      }
    }
  })
})

describe('the ratio of two rates', () => {
  it('has the interval of Koopman’s example: 36 of 40 against 16 of 80', () => {
    const { value, low, high } = rateRatio(four(40, 36, 80, 16))
    expect(value).toBeCloseTo(4.5, 12)
    expect(low).toBeCloseTo(2.94, 2)
    expect(high).toBeCloseTo(7.15, 2)
  })

  it('has an end that is open where nobody reached the step', () => {
    expect(rateRatio(four(20, 5, 20, 0))).toMatchObject({ value: null, high: Infinity })
    expect(rateRatio(four(20, 0, 20, 5))).toMatchObject({ value: 0, low: 0 })
    expect(rateRatio(four(20, 0, 20, 5)).high).toBeLessThan(1)
    expect(rateRatio(four(20, 0, 20, 0))).toEqual({ value: null, low: 0, high: Infinity })
  })

  it('ends where the score is the deviate of 95 in a hundred', () => {
    // At the end of the interval the likeliest rates with that ratio solve a cubic whose root is taken here by search.
    const scoreAt = (
      { of, reached, othersOf, othersReached }: ReturnType<typeof four>,
      r: number,
    ) => {
      const loss = (q: number) => {
        const p = q * r
        const part = (k: number, rate: number) => (k === 0 ? 0 : k * Math.log(rate))
        return -(
          part(reached, p) +
          part(of - reached, 1 - p) +
          part(othersReached, q) +
          part(othersOf - othersReached, 1 - q)
        )
      }
      let [low, high] = [0, Math.min(1, 1 / r)]
      for (let step = 0; step < 200; step += 1) {
        const [a, b] = [low + (high - low) / 3, high - (high - low) / 3]
        if (loss(a) < loss(b)) high = b
        else low = a
      }
      const q = (low + high) / 2
      const p = q * r
      const variance = (p * (1 - p)) / of + (r * r * q * (1 - q)) / othersOf
      return (reached / of - (r * othersReached) / othersOf) / Math.sqrt(variance)
    }
    for (const counts of [
      four(40, 36, 80, 16),
      four(7, 3, 11, 2),
      four(30, 30, 20, 9),
      four(12, 1, 300, 60),
      four(9, 4, 9, 9),
    ]) {
      const { low, high } = rateRatio(counts)
      expect(scoreAt(counts, low)).toBeCloseTo(1.959964, 4)
      expect(scoreAt(counts, high)).toBeCloseTo(-1.959964, 4)
    }
    // Of one end alone where a rate is nothing.
    expect(scoreAt(four(20, 5, 20, 0), rateRatio(four(20, 5, 20, 0)).low)).toBeCloseTo(1.959964, 4)
    expect(scoreAt(four(20, 0, 20, 5), rateRatio(four(20, 0, 20, 5)).high)).toBeCloseTo(
      -1.959964,
      4,
    )
  })

  it('is one for groups that reached the step all alike', () => {
    const { value, low, high } = rateRatio(four(10, 10, 10, 10))
    expect(value).toBe(1)
    // Of ten at a rate r all of whom reach it: 10 (1 − r) / r is the deviate squared.
    expect(low).toBeCloseTo(10 / (10 + 1.959964 ** 2), 6)
    expect(high).toBeCloseTo(1 + 1.959964 ** 2 / 10, 6)
  })

  it('holds its own value, and turns round with the groups', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const { of, reached, othersOf, othersReached } = counts
        const own = rateRatio(counts)
        expect(own.low).toBeLessThanOrEqual((own.value ?? Infinity) * (1 + 1e-9))
        expect(own.high).toBeGreaterThanOrEqual((own.value ?? 0) * (1 - 1e-9))
        const turned = rateRatio(four(othersOf, othersReached, of, reached))
        if (reached > 0 && othersReached > 0) {
          expect(turned.low * own.high).toBeCloseTo(1, 4)
          expect(turned.high * own.low).toBeCloseTo(1, 4)
        }
      }),
    )
  })
})

describe('many comparisons', () => {
  it('are adjusted as Benjamini and Hochberg’s own example: four of fifteen stand', () => {
    const seen = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ]
    const adjusted = adjustProbabilities(seen)
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4)
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12)
    expect(adjustProbabilities(seen.toReversed())).toEqual(adjusted.toReversed())
    expect(adjustProbabilities([])).toEqual([])
    // The largest is left as it is, and none is adjusted above it.
    expect(adjustProbabilities([0.5, 0.4])).toEqual([0.5, 0.5])
    expect(adjustProbabilities([0.01])).toEqual([0.01])
  })
})

describe('what is not recorded', () => {
  it('leaves a rate where it is if nothing is missing, and bounds what is not there by what may be', () => {
    const none = { of: 0, reached: 0 }
    expect(missingBounds(four(4, 1, 8, 4), none)).toEqual({
      rate: { low: 0.25, high: 0.25 },
      ratio: { low: 0.5, high: 0.5 },
    })
    for (const reached of [0, 1])
      expect(missingBounds(four(4, reached, 8, 0), none).ratio).toEqual({ low: 0, high: Infinity })
    expect(missingBounds(four(0, 0, 8, 4), none).rate).toEqual({ low: 0, high: 0 })
    // Five missing, of whom two reached the step: all three others ours, or both who did.
    expect(missingBounds(four(4, 1, 8, 4), { of: 5, reached: 2 })).toEqual({
      rate: { low: 1 / 7, high: 3 / 6 },
      ratio: { low: 1 / 7 / (6 / 10), high: 3 / 6 / (4 / 11) },
    })
  })

  it('bounds rate and ratio tightly: no way of giving the missing to groups goes beyond, and two reach them', () => {
    const few = fc.integer({ min: 0, max: 4 })
    const group = fc.tuple(few, few).map(([reached, not]) => ({ of: reached + not, reached }))
    fc.assert(
      fc.property(group, group, group, (own, others, missing) => {
        fc.pre(own.of > 0 && others.of > 0)
        const { rate, ratio } = missingBounds(
          four(own.of, own.reached, others.of, others.reached),
          missing,
        )
        const rates: number[] = []
        const ratios: number[] = []
        for (let yes = 0; yes <= missing.reached; yes += 1) {
          for (let no = 0; no <= missing.of - missing.reached; no += 1) {
            const mine = (own.reached + yes) / (own.of + yes + no)
            const left = missing.reached - yes
            const theirs =
              (others.reached + left) / (others.of + left + missing.of - missing.reached - no)
            rates.push(mine)
            if (theirs > 0) ratios.push(mine / theirs)
            else ratios.push(Number.POSITIVE_INFINITY)
          }
        }
        expect(Math.min(...rates)).toBeCloseTo(rate.low, 12)
        expect(Math.max(...rates)).toBeCloseTo(rate.high, 12)
        if (Math.min(...ratios) !== Number.POSITIVE_INFINITY) {
          expect(Math.min(...ratios)).toBeCloseTo(ratio.low, 12)
        }
        if (Number.isFinite(ratio.high)) expect(Math.max(...ratios)).toBeCloseTo(ratio.high, 12)
        else expect(Math.max(...ratios)).toBe(Number.POSITIVE_INFINITY)
      }),
    )
  })
})

describe('comparing groups', () => {
  const question = (
    id: string,
    groups: readonly (readonly [number, number])[],
    missing = [0, 0],
  ) => ({
    id,
    groups: groups.map(([of, reached], at) => ({ name: `${at}`, of, reached })),
    missing: { of: missing[0]!, reached: missing[1]! },
  })

  it('says which group differs, with those not recorded as a group of their own', () => {
    const [found] = compareRates([
      question(
        'read',
        [
          [400, 240],
          [600, 240],
          [5, 5],
        ],
        [300, 60],
      ),
    ])
    expect(found!.groups.map(({ differs }) => differs)).toEqual([true, true, false])
    expect(found!.missing).toMatchObject({
      of: 300,
      reached: 60,
      rate: 0.2,
      differs: true,
      ifMissing: null,
    })
    expect(found!.groups[0]!.ratio!.value).toBeCloseTo(0.6 / (245 / 605), 12)
    expect(found!.groups[2]).toMatchObject({ ratio: null, adjusted: null, differs: false })
    expect(found!.groups[0]!.ifMissing!.ratio.low).toBeLessThan(1)
  })

  it('compares a group of ten with ten others and no smaller one, or of as many as is asked for', () => {
    const isCompared = (of: number, othersOf: number, least?: number) => {
      const groups = [
        [of, 1],
        [othersOf, 2],
      ] as const
      const options = least === undefined ? {} : { least }
      const [found] = compareRates([question('read', groups, [30, 3])], options)
      return [...found!.groups, found!.missing].map(({ ratio, adjusted, ifMissing }) => [
        ratio !== null,
        adjusted !== null,
        ifMissing !== null,
      ])
    }
    const [yes, no] = [
      [true, true, true],
      [false, false, false],
    ]
    const ofMissing = [true, true, false]
    expect(isCompared(10, 10)).toEqual([yes, yes, ofMissing])
    expect(isCompared(9, 12)).toEqual([no, no, ofMissing])
    expect(isCompared(12, 9)).toEqual([no, no, ofMissing])
    expect(isCompared(3, 4, 3)).toEqual([yes, yes, ofMissing])
    expect(isCompared(3, 4, 4)).toEqual([no, no, ofMissing])
  })

  it('gives what each was, beside what they are compared by', () => {
    const groups = [
      [12, 3],
      [20, 10],
      [0, 0],
    ] as const
    const [found] = compareRates([question('read', groups, [10, 4])])
    expect([...found!.groups, found!.missing].map(({ name, rate }) => [name, rate])).toEqual([
      ['0', 0.25],
      ['1', 0.5],
      ['2', null],
      ['', 0.4],
    ])
    const own = four(12, 3, 20, 10)
    expect(found!.groups[0]!.ratio).toEqual(rateRatio(own))
    expect(found!.groups[0]!.ifMissing).toEqual(missingBounds(own, { of: 10, reached: 4 }))
    expect(found!.missing.ratio).toEqual(rateRatio(four(10, 4, 32, 13)))
    // Three are compared.
    const each = [own, four(20, 10, 12, 3), four(10, 4, 32, 13)].map(exactProbability)
    const adjusted = [...found!.groups.slice(0, 2), found!.missing].map((one) => one.adjusted)
    expect(adjusted).toEqual(adjustProbabilities(each))
  })

  it('says that a group differs up to the share of false alarms that is allowed, one in twenty', () => {
    const groups = [
      [200, 90],
      [200, 116],
    ] as const
    const differs = (falseAlarms?: number) =>
      compareRates([question('read', groups)], falseAlarms === undefined ? {} : { falseAlarms })[0]!
        .groups[0]!
    const p = differs().adjusted!
    expect(p).toBeLessThan(0.05)
    expect([differs(p).differs, differs(p * 0.999).differs]).toEqual([true, false])
    const near = (reached: number) =>
      compareRates([
        question('read', [
          [200, 90],
          [200, reached],
        ]),
      ])[0]!.groups[0]!
    // The two counts between which one in twenty lies.
    const first = Array.from({ length: 60 }, (_, more) => near(90 + more)).find(
      ({ differs }) => differs,
    )!
    expect(first.adjusted).toBeLessThanOrEqual(0.05)
    expect(first.adjusted).toBeGreaterThan(0.03)
  })

  it('compares nothing where there is one person, or nobody', () => {
    for (const groups of [[[1, 1]], [[0, 0]], []] as const) {
      const [found] = compareRates([question('read', groups, [1, 0])])
      for (const each of [...found!.groups, found!.missing]) {
        expect(each).toMatchObject({ ratio: null, adjusted: null, differs: false, ifMissing: null })
      }
    }
    expect(compareRates([])).toEqual([])
  })

  it('counts every comparison: what stands alone does not among many', () => {
    const one = question('read', [
      [200, 90],
      [200, 116],
    ])
    expect(compareRates([one])[0]!.groups[0]!.differs).toBe(true)
    const others = Array.from({ length: 30 }, (_, at) =>
      question(`${at}`, [
        [200, 100],
        [200, 100],
      ]),
    )
    expect(compareRates([one, ...others])[0]!.groups[0]!.differs).toBe(false)
  })

  it('hardly ever raises an alarm where nothing differs, and finds a group of 400 that differs by half', () => {
    // Mulberry32, so that the worlds are the same in every run.
    let state = 1
    const random = () => {
      state = (state + 0x6d2b79f5) | 0
      let t = Math.imul(state ^ (state >>> 15), 1 | state)
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
    }
    const counted = (of: number, rate: number): readonly [number, number] => {
      let reached = 0
      for (let one = 0; one < of; one += 1) reached += Number(random() < rate)
      return [of, reached]
    }
    const sizes = [900, 400, 250, 60, 12]
    const world = (times: number) =>
      compareRates(
        Array.from({ length: 12 }, (_, at) =>
          question(
            `${at}`,
            sizes.map((of, group) => counted(of, at === 0 && group === 1 ? 0.3 * times : 0.3)),
            [...counted(300, 0.3)],
          ),
        ),
      )
    let [alarms, found] = [0, 0]
    for (let one = 0; one < 100; one += 1) {
      const cells = world(1).flatMap(({ groups, missing }) => [...groups, missing])
      alarms += Number(cells.some(({ differs }) => differs))
      found += Number(world(1.5)[0]!.groups[1]!.differs)
    }
    // bench/estimates/equality.ts measures both over more worlds and characteristics.
    expect(alarms).toBeLessThanOrEqual(10)
    expect(found).toBeGreaterThanOrEqual(90)
  })

  it('refuses counts that contradict themselves', () => {
    for (const wrong of [
      [3, 4],
      [1.5, 1],
      [-1, 0],
      [Number.NaN, 0],
    ] as const) {
      expect(() => compareRates([question('read', [wrong])])).toThrow('LB_ESTIMATE_GROUPS')
      expect(() => compareRates([question('read', [], [...wrong])])).toThrow('LB_ESTIMATE_GROUPS')
    }
    expect(() => compareRates([question('read', [[3, 3]], [1, 1])])).not.toThrow()
  })
})
