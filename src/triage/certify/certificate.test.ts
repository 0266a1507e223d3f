import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { below, randomFrom } from '../random.ts'
import { type CertificateInput, certify } from './certificate.ts'
import { clopperPearson } from './clopper-pearson.ts'
import { countDraw, drawOrder } from './draw.ts'
import { binomialAtMost, hypergeometric, hypergeometricAtMost } from './log-factorial.ts'
import {
  consecutiveVerdict,
  hypergeometricCriterion,
  hypergeometricVerdict,
  quantileToMeet,
  quantileVerdict,
} from './other-criteria.ts'
import { leastMissed, readingIfFrozen, tailShare, worthFreezing } from './price-list.ts'
import { boundTails, logMixtureOf } from './strata.ts'
import { logEvidence, logLikelihood, mostInTail, type TailCounts } from './tail-test.ts'

const one = (size: number, drawn: number, hits: number) => [{ name: 'all', size, drawn, hits }]
const asked = (input: Partial<CertificateInput>): CertificateInput => ({
  target: 0.95,
  alpha: 0.05,
  foundBefore: 100,
  strata: one(1000, 0, 0),
  ...input,
})

describe('probabilities', () => {
  it('equal published hypergeometric values', () => {
    // Urn of 50, 5 green, 10 drawn, exactly 4 green; all 5 (Wikipedia, "Hypergeometric distribution").
    expect(hypergeometric(4, 10, 5, 50)).toBeCloseTo(0.003964583, 9)
    expect(hypergeometric(5, 10, 5, 50)).toBeCloseTo(0.0001189375, 10)
    // A lady tasting tea: all 4 of 8 cups right, 1 in 70.
    expect(hypergeometric(4, 4, 4, 8)).toBeCloseTo(1 / 70, 12)
    expect(hypergeometricAtMost(5, 10, 5, 50)).toBeCloseTo(1, 12)
  })

  it('equal the published sizes for QBCB: 59, 29 and 14 positives at 95, 90 and 80 %', () => {
    expect(quantileToMeet(58, 0.95, 0.05)).toBeNull()
    expect(quantileToMeet(59, 0.95, 0.05)).toBe(59)
    expect(quantileToMeet(29, 0.9, 0.05)).toBe(29)
    expect(quantileToMeet(14, 0.8, 0.05)).toBe(14)
  })

  it('Clopper and Pearson: 10 of 100 gives 4.90 to 17.62 %', () => {
    const { lower, upper } = clopperPearson(10, 100)
    expect(lower).toBeCloseTo(0.049, 4)
    expect(upper).toBeCloseTo(0.1762, 4)
    expect(clopperPearson(0, 10).lower).toBe(0)
    expect(clopperPearson(10, 10).upper).toBe(1)
    expect(binomialAtMost(2, 4, 0.5)).toBeCloseTo(11 / 16, 12)
  })
})

describe('the tail test', () => {
  const counts = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60))
    .map(([size, d, h]) => ({ size, drawn: d % (size + 1), hits: h % ((d % (size + 1)) + 1) }))

  it('evidence has mean 1 under every truth, so it is a fair bet', () => {
    for (const m of [0, 1, 3, 10]) {
      for (const drawn of [0, 1, 5, 11, 20]) {
        let mean = 0
        for (let hits = 0; hits <= Math.min(m, drawn); hits += 1) {
          const p = hypergeometric(hits, drawn, m, 20)
          if (p > 0) mean += p * Math.exp(logEvidence({ size: 20, drawn, hits })[m]!)
        }
        expect(mean).toBeLessThanOrEqual(1 + 1e-9)
      }
    }
  })

  it('never bounds below what was seen nor above what is possible', () => {
    fc.assert(
      fc.property(counts, (tail) => {
        const most = mostInTail(tail, 0.05)
        expect(most).toBeGreaterThanOrEqual(tail.hits)
        expect(most).toBeLessThanOrEqual(tail.size - tail.drawn + tail.hits)
      }),
    )
  })

  it('a further draw without a hit never raises the bound; a hit never lowers it', () => {
    fc.assert(
      fc.property(counts, (tail) => {
        if (tail.drawn === tail.size) return
        const most = mostInTail(tail, 0.05)
        const drawn = tail.drawn + 1
        expect(mostInTail({ ...tail, drawn }, 0.05)).toBeLessThanOrEqual(most)
        expect(mostInTail({ ...tail, drawn, hits: tail.hits + 1 }, 0.05)).toBeGreaterThanOrEqual(
          Math.min(most, tail.size - drawn + tail.hits + 1),
        )
      }),
    )
  })

  it('a stronger demand never gives a lower bound', () => {
    fc.assert(
      fc.property(counts, (tail) => {
        expect(mostInTail(tail, 0.01)).toBeGreaterThanOrEqual(mostInTail(tail, 0.05))
      }),
    )
  })

  it('evidence against what several parts hold is a fair bet too, drawn from however unevenly', () => {
    const parts = [
      { size: 12, matter: 2 },
      { size: 5, matter: 3 },
    ]
    for (const drawn of [
      [0, 0],
      [3, 4],
      [12, 0],
      [6, 2],
    ]) {
      let mean = 0
      for (let a = 0; a <= 2; a += 1) {
        for (let b = 0; b <= 3; b += 1) {
          const p = hypergeometric(a, drawn[0]!, 2, 12) * hypergeometric(b, drawn[1]!, 3, 5)
          if (p === 0) continue
          const tails = [a, b].map((hits, i) => ({ size: parts[i]!.size, drawn: drawn[i]!, hits }))
          const truth = tails.reduce(
            (sum, tail, i) => sum + logLikelihood(tail)[parts[i]!.matter]!,
            0,
          )
          mean += p * Math.exp(logMixtureOf(tails) - truth)
        }
      }
      expect(mean).toBeLessThanOrEqual(1 + 1e-9)
    }
  })

  it('parts are bounded as by trying every split of every total', () => {
    const bySplits = (a: TailCounts, b: TailCounts) => {
      const [ofA, ofB] = [logLikelihood(a), logLikelihood(b)]
      const mixture = logMixtureOf([a, b])
      let [most, inA, inB] = [a.hits + b.hits, a.hits, b.hits]
      for (let m = a.hits; m <= a.size - a.drawn + a.hits; m += 1) {
        for (let n = b.hits; n <= b.size - b.drawn + b.hits; n += 1) {
          if (mixture - ofA[m]! - ofB[n]! >= Math.log(20)) continue
          most = Math.max(most, m + n)
          inA = Math.max(inA, m)
          inB = Math.max(inB, n)
        }
      }
      return { most, parts: [inA, inB] }
    }
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        expect(boundTails([a, b], 0.05)).toEqual(bySplits(a, b))
      }),
      { numRuns: 50 },
    )
  })

  it('parts are bounded in whatever order they come; a single one as on its own', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const { most, parts } = boundTails([a, b], 0.05)
        expect(boundTails([b, a], 0.05)).toEqual({ most, parts: parts.toReversed() })
        expect(most).toBeGreaterThanOrEqual(a.hits + b.hits)
        expect(boundTails([a], 0.05).most).toBe(mostInTail(a, 0.05))
      }),
      { numRuns: 50 },
    )
  })

  it('six parts drawn alike cost hardly more than the whole', () => {
    const sizes = [2000, 1500, 900, 400, 150, 50]
    const strata = sizes.map((size, i) => ({ name: `part ${i}`, size, drawn: 0, hits: 0 }))
    const { price } = certify(asked({ foundBefore: 900, strata }))
    const whole = certify(asked({ foundBefore: 900, strata: one(5000, 0, 0) }))
    expect(price! / whole.price!).toBeLessThan(1.07)
  })

  it('a part nobody has drawn from keeps the whole uncertified, and says which', () => {
    const drawn = { name: 'with text', size: 4000, drawn: 1000, hits: 0 }
    const unseen = { name: 'without text', size: 200, drawn: 0, hits: 0 }
    const { certified, parts } = certify(asked({ foundBefore: 900, strata: [drawn, unseen] }))
    expect(certified).toBe(false)
    expect(parts.map(({ unreadAtMost }) => unreadAtMost)).toEqual([parts[0]!.unreadAtMost, 200])
    expect(parts[0]!.unreadAtMost).toBeLessThan(20)
  })
})

describe('the certificate', () => {
  it('is certain once the tail is read out', () => {
    const certificate = certify(asked({ strata: one(300, 300, 12) }))
    expect(certificate).toMatchObject({ certified: true, recallAtLeast: 1, unreadAtMost: 0 })
  })

  it('certifies nothing before a draw, and says the price', () => {
    const before = certify(asked({ foundBefore: 900, strata: one(5000, 0, 0) }))
    expect(before.certified).toBe(false)
    const after = certify(asked({ foundBefore: 900, strata: one(5000, before.price!, 0) }))
    expect(after.certified).toBe(true)
    const short = certify(asked({ foundBefore: 900, strata: one(5000, before.price! - 1, 0) }))
    expect(short.certified).toBe(false)
  })

  it('costs within a twentieth of the floor no rule can beat, where nothing is left', () => {
    for (const foundBefore of [20, 50, 100, 200, 400, 900, 2000]) {
      const { price } = certify(asked({ foundBefore, strata: one(5000, 0, 0) }))
      expect(price! / 5000).toBeLessThanOrEqual(
        1.05 * tailShare(foundBefore, 0.95, 0.05) + 1 / 5000,
      )
      expect(price! / 5000).toBeGreaterThanOrEqual(0.99 * tailShare(foundBefore, 0.95, 0.05))
    }
  })

  it('found nothing at all: nothing can be missed only when all is read', () => {
    expect(certify(asked({ foundBefore: 0, strata: one(10, 9, 0) })).certified).toBe(false)
    expect(certify(asked({ foundBefore: 0, strata: one(10, 10, 0) })).certified).toBe(true)
  })

  it('charges for readers who miss things', () => {
    const strata = one(5000, 800, 0)
    const blind = certify(asked({ foundBefore: 900, strata }))
    const known = { seeded: 60, marked: 52 }
    const seeing = certify(asked({ foundBefore: 900, strata, readers: { known } }))
    expect(seeing.recallAtLeast).toBeLessThan(blind.recallAtLeast)
    expect(seeing.price ?? 5000).toBeGreaterThanOrEqual(blind.price!)
    const setAside = { size: 3000, drawn: 300, hits: 6 }
    const checked = certify(asked({ foundBefore: 900, strata, readers: { setAside } }))
    expect(checked.setAsideAtMost).toBeGreaterThan(54)
    expect(checked.certified).toBe(false)
    expect(blind.assumptions.join(' ')).toContain('what these readers would mark')
  })

  it('refuses counts and targets that contradict themselves', () => {
    const refused = (input: Partial<CertificateInput>) => () => certify(asked(input))
    expect(refused({ target: 1 })).toThrow('LB_TRIAGE_TARGET')
    expect(refused({ alpha: Number.NaN })).toThrow('LB_TRIAGE_TARGET')
    expect(refused({ strata: one(10, 11, 0) })).toThrow('LB_TRIAGE_COUNTS')
    expect(refused({ strata: one(10, 5, 6) })).toThrow('LB_TRIAGE_COUNTS')
    expect(refused({ foundBefore: -1 })).toThrow('LB_TRIAGE_COUNTS')
    for (const share of [0, 1, -0.1, 1.1]) {
      expect(refused({ target: share })).toThrow('LB_TRIAGE_TARGET')
      expect(refused({ alpha: share })).toThrow('LB_TRIAGE_TARGET')
    }
    // One part in order does not excuse another, nor a check of the readers.
    const bad = one(10, 11, 0)
    expect(refused({ strata: [...one(10, 5, 1), ...bad] })).toThrow('LB_TRIAGE_COUNTS')
    expect(refused({ readers: { setAside: bad[0]! } })).toThrow('LB_TRIAGE_COUNTS')
    expect(refused({ readers: { marked: { ...bad[0]!, drawn: -1 } } })).toThrow('LB_TRIAGE_COUNTS')
  })

  it('refuses what is no whole number of cases, and more of a kind than there are', () => {
    const refused = (input: Partial<CertificateInput>) =>
      expect(() => certify(asked(input)), JSON.stringify(input)).toThrow('LB_TRIAGE_COUNTS')
    const part = { name: 'all', size: 10, drawn: 5, hits: 1, outside: 5 }
    expect(certify(asked({ strata: [part] })).found).toBe(106)
    for (const count of ['size', 'drawn', 'hits', 'outside'] as const) {
      for (const wrong of [-1, 0.5, Number.NaN]) refused({ strata: [{ ...part, [count]: wrong }] })
    }
    refused({ strata: [{ ...part, outside: 6 }] })
    refused({ foundBefore: 0.5 })

    const seeds = (seeded: number, marked: number) => ({ readers: { known: { seeded, marked } } })
    for (const [seeded, marked] of [
      [5, 6],
      [5, -1],
      [5, 0.5],
      [5.5, 5],
    ] as const) {
      refused(seeds(seeded, marked))
    }
    for (const marked of [0, 5]) expect(certify(asked(seeds(5, marked))).found).toBe(100)
  })

  /** Draws the tail in a random order, looking after every case; did it ever certify wrongly? */
  function certifiesWrongly(foundBefore: number, size: number, inTail: number, seed: number) {
    const random = randomFrom(seed)
    let marked = inTail
    let hits = 0
    for (let drawn = 1; drawn < size; drawn += 1) {
      if (below(random, size - drawn + 1) < marked) {
        marked -= 1
        hits += 1
      }
      if (drawn % 5 !== 0) continue
      const violating = Math.floor((foundBefore + hits) / 0.95) - foundBefore + 1
      if (violating > inTail) return false
      if (mostInTail({ size, drawn, hits }, 0.05) < violating) return true
    }
    return false
  }

  it('certifies wrongly at the boundary in at most one of twenty, looked at all along', () => {
    const runs = 200
    let wrong = 0
    for (let seed = 1; seed <= runs; seed += 1) {
      if (certifiesWrongly(100, 300, leastMissed(100, 0.95), seed)) wrong += 1
    }
    // At a true rate of 5 %, more than 18 of 200 come about once in a hundred.
    expect(1 - binomialAtMost(18, runs, 0.05)).toBeLessThan(0.01)
    expect(wrong).toBeLessThanOrEqual(18)
  })
})

describe('the draw', () => {
  const tail = Array.from({ length: 500 }, (_, i) => i * 3)

  it('is the same for the same seed, whatever order the cases are listed in', () => {
    const order = drawOrder('a seed from the ledger', tail)
    expect(drawOrder('a seed from the ledger', tail.toReversed())).toEqual(order)
    expect(drawOrder('another', tail)).not.toEqual(order)
    expect([...order].sort((a, b) => a - b)).toEqual(tail)
  })

  it('can be redone with any tool that knows SHA-256', () => {
    // printf 's:1' | sha256sum gives 1b25…; s:2 gives 5be3…; s:3 gives d12d….
    expect(drawOrder('s', [3, 2, 1])).toEqual([1, 2, 3])
    // s:4 to s:9 give fbb7…, 659b…, ba70…, 24c1…, 5779… and e2c2….
    expect(drawOrder('s', [9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual([1, 7, 8, 2, 5, 6, 3, 9, 4])
  })

  it('refuses a tail in which a case stands twice', () => {
    expect(() => drawOrder('s', [1, 2, 1])).toThrow('LB_TRIAGE_COUNTS')
    expect(drawOrder('s', [])).toEqual([])
  })

  it('takes an unbroken run for evidence; what was found beyond it is only found', () => {
    const order = drawOrder('s', tail)
    const answers = new Map(order.slice(0, 40).map((caseId, i) => [caseId, i % 10 === 0]))
    expect(countDraw(order, answers)).toEqual({ size: 500, drawn: 40, hits: 4, outside: 0 })
    answers.set(order[60]!, false)
    answers.set(order[61]!, true)
    expect(countDraw(order, answers)).toEqual({ size: 500, drawn: 40, hits: 4, outside: 1 })
    expect(countDraw(order, new Map(order.map((caseId) => [caseId, false])))).toMatchObject({
      drawn: 500,
    })
    const run = { name: 'tail', size: 500, drawn: 40, hits: 4 }
    const without = certify(asked({ foundBefore: 90, strata: [run] }))
    const beyond = certify(asked({ foundBefore: 90, strata: [{ ...run, outside: 1 }] }))
    expect(beyond.found).toBe(without.found + 1)
    expect(beyond.unreadAtMost).toBe(without.unreadAtMost - 1)
  })
})

describe('other criteria', () => {
  it('the hypergeometric criterion trusts an order that hides a cluster at its end', () => {
    const answers = [...Array(85).fill(true), ...Array(600).fill(false)]
    expect(hypergeometricCriterion(answers, 1000, 0.95)).toBeLessThan(0.05)
  })

  it('is sure when more would have to be left than there is', () => {
    expect(hypergeometricCriterion(Array(10).fill(true), 10, 0.95)).toBe(0)
  })

  it('say their grade and what they assume: the draw, a good order, a rule of thumb', () => {
    const dull = Array(300).fill(false)
    const met = quantileVerdict({ positives: 59, met: 59 }, 0.95, 0.05)
    expect(met).toMatchObject({ stop: true, grade: 'A' })
    expect(quantileVerdict({ positives: 58, met: 58 }, 0.95, 0.05).stop).toBe(false)
    const order = hypergeometricVerdict([...Array(85).fill(true), ...dull], 400, 0.95, 0.05)
    expect(order).toMatchObject({ stop: true, grade: 'B' })
    expect(consecutiveVerdict(dull, 100)).toMatchObject({ stop: true, grade: 'C' })
    expect(consecutiveVerdict(dull.slice(0, 99), 100).stop).toBe(false)
    for (const { assumption } of [met, order]) expect(assumption.length).toBeGreaterThan(20)
  })

  it('freezing now costs the draw from what is left, on top of what was read', () => {
    // 1 − 0.05^(1/6) of the 600 cases left: with 100 found, six more would miss 95 %.
    expect(readingIfFrozen(400, 100, 1000, 0.95, 0.05)).toBe(400 + 236)
    expect(readingIfFrozen(1000, 100, 1000, 0.95, 0.05)).toBe(1000)
  })

  it('freezing pays once the order has stopped finding', () => {
    const answers = [...Array(209).fill(true), ...Array(99).fill(false)]
    expect(worthFreezing(answers, 9000, 0.95, 0.05)).toBe(false)
    expect(worthFreezing([...answers, false], 9000, 0.95, 0.05)).toBe(true)
  })
})
