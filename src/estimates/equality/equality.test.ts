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
  })
})

describe('what is not recorded', () => {
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
  })
})
