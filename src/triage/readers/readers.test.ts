import { describe, expect, it } from 'vitest'
import { below, randomFrom } from '../random.ts'
import { assignSecondReadings, type FirstReading } from './assign.ts'
import { dawidSkene, type Reading } from './dawid-skene.ts'
import { driftEvidence, seededRecall } from './seeded-cases.ts'

/** Readings of `cases` cases by readers with planted errors; the first `matter` cases matter. */
function planted(
  readers: Readonly<Record<string, readonly [sensitivity: number, specificity: number]>>,
  cases: number,
  matter: number,
  seed: number,
): readonly Reading[] {
  const random = randomFrom(seed)
  return Array.from({ length: cases }, (_, caseId) =>
    Object.entries(readers).map(([reader, [sensitivity, specificity]]) => ({
      reader,
      caseId,
      matters: caseId < matter ? random() < sensitivity : random() >= specificity,
    })),
  ).flat()
}

describe('Dawid and Skene', () => {
  const errors = { ada: [0.95, 0.98], ben: [0.7, 0.95], cy: [0.85, 0.8] } as const

  it('recovers the errors planted in three readers', () => {
    const { readers, prevalence } = dawidSkene(planted(errors, 3000, 600, 1))
    expect(prevalence).toBeCloseTo(0.2, 1)
    for (const { reader, sensitivity, specificity } of readers) {
      const [truly, aside] = errors[reader as keyof typeof errors]
      expect(Math.abs(sensitivity - truly)).toBeLessThan(0.05)
      expect(Math.abs(specificity - aside)).toBeLessThan(0.03)
    }
  })

  it('finds the reader who answers at random', () => {
    const { readers } = dawidSkene(planted({ ...errors, dee: [0.5, 0.5] }, 2000, 600, 2))
    const dee = readers.find(({ reader }) => reader === 'dee')!
    expect(dee.sensitivity + dee.specificity).toBeGreaterThan(0.9)
    expect(dee.sensitivity + dee.specificity).toBeLessThan(1.1)
  })

  it('known answers stay as they are known', () => {
    const readings = planted(errors, 20, 5, 3)
    const { matters } = dawidSkene(readings, { known: new Map([[0, false]]) })
    expect(matters.get(0)).toBe(0)
  })

  it('with one reader it believes the reader about as far as was believed beforehand', () => {
    const { readers } = dawidSkene(planted({ ada: [1, 1] }, 50, 10, 4))
    expect(readers).toHaveLength(1)
    expect(readers[0]!.sensitivity).toBeGreaterThan(0.6)
  })

  it('refuses no readings', () => {
    expect(() => dawidSkene([])).toThrow('LB_TRIAGE_RATINGS')
  })
})

describe('seeded known cases', () => {
  it('measures each reader’s recall with exact limits', () => {
    const known = new Map(Array.from({ length: 20 }, (_, i) => [i, true] as const))
    const readings = Array.from({ length: 20 }, (_, caseId) => ({
      reader: 'ada',
      caseId,
      matters: caseId !== 7,
    }))
    const [ada] = seededRecall(readings, known)
    expect(ada).toMatchObject({ seeded: 20, marked: 19, recall: 0.95 })
    expect(ada!.interval.lower).toBeCloseTo(0.7513, 4)
    expect(ada!.interval.upper).toBeCloseTo(0.9987, 4)
  })

  it('a reader seen on none is neither good nor bad', () => {
    const [ada] = seededRecall([{ reader: 'ada', caseId: 1, matters: true }], new Map())
    expect(ada).toMatchObject({ recall: null, interval: { lower: 0, upper: 1 } })
  })

  it('evidence of drift grows with errors and is rarely large without', () => {
    expect(driftEvidence([], 0.9)).toBe(1)
    expect(driftEvidence(Array(12).fill(false), 0.9)).toBeGreaterThan(20)
    let alarms = 0
    for (let seed = 0; seed < 200; seed += 1) {
      const random = randomFrom(seed)
      const right: boolean[] = []
      while (right.length < 60) {
        right.push(random() < 0.9)
        if (driftEvidence(right, 0.9) >= 20) {
          alarms += 1
          break
        }
      }
    }
    expect(alarms).toBeLessThanOrEqual(19)
  })
})

describe('second readings', () => {
  const random = randomFrom(9)
  const readings: readonly FirstReading[] = Array.from({ length: 2000 }, (_, caseId) => ({
    caseId,
    reader: `r${below(random, 5)}`,
    matters: random() < 0.1,
    score: random() * 2 - 1,
  }))
  const options = { seed: 'ledger entry 7', random: 0.1, disagreement: 0.05 }

  it('draws the random share by the seed, and no case twice', () => {
    const second = assignSecondReadings(readings, options)
    const drawn = second.filter(({ why }) => why === 'random').length
    expect(drawn).toBeGreaterThan(150)
    expect(drawn).toBeLessThan(250)
    expect(second.filter(({ why }) => why === 'disagreement')).toHaveLength(100)
    expect(new Set(second.map(({ caseId }) => caseId)).size).toBe(second.length)
    expect(second.every(({ caseId, notBy }) => readings[caseId]!.reader === notBy)).toBe(true)
  })

  it('the random share does not depend on answers, scores, order or later cases', () => {
    const drawn = (list: readonly FirstReading[]) =>
      assignSecondReadings(list, options)
        .filter(({ why }) => why === 'random')
        .map(({ caseId }) => caseId)
        .sort((a, b) => a - b)
    const turned = readings.map((each) => ({ ...each, matters: !each.matters, score: 0 }))
    expect(drawn(turned.toReversed())).toEqual(drawn(readings))
    const fewer = new Set(drawn(readings.slice(0, 500)))
    expect(drawn(readings).filter((caseId) => caseId < 500)).toEqual([...fewer])
  })
})
