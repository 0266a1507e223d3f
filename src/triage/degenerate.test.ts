import { describe, expect, it } from 'vitest'
import {
  assignSecondReadings,
  certify,
  cohenKappa,
  createRanker,
  dawidSkene,
  drawOrder,
  driftEvidence,
  forecastCompletion,
  gwetAc1,
  krippendorffAlpha,
  positiveAgreement,
  type RankDocument,
  startRankingThread,
} from './index.ts'
import { randomFrom } from './random.ts'

/** What no review should hold, and some will: each comes out right or is refused in words. */

const cases = (texts: readonly string[]): readonly RankDocument[] =>
  texts.map((text, id) => ({ id, title: '', text }))
const ordinary = cases(Array.from({ length: 60 }, (_, id) => `case ${id % 7} of ${id} closed`))

function ordered(
  documents: readonly RankDocument[],
  answers: Parameters<ReturnType<typeof createRanker>['answer']>[0],
) {
  const ranker = createRanker({ documents })
  ranker.answer(answers)
  ranker.retrain()
  const order = ranker.order()
  expect(order.every(({ score }) => Number.isFinite(score))).toBe(true)
  return order.map(({ id }) => id)
}

describe('ranking', () => {
  it('one answer only, or all of one kind: an order of all that is unread', () => {
    for (const matters of [true, false]) {
      expect(ordered(ordinary, [{ id: 3, matters }])).toHaveLength(59)
      const many = ordinary.slice(0, 50).map(({ id }) => ({ id, matters }))
      expect(ordered(ordinary, many)).toHaveLength(10)
      const every = ordinary.map(({ id }) => ({ id, matters }))
      expect(ordered(ordinary, every)).toEqual([])
    }
  })

  it('a million identical texts keep the order given', () => {
    const same = Array.from({ length: 1_000_000 }, (_, id) => ({ id, title: '', text: 'closed' }))
    const ranker = createRanker({ documents: same })
    ranker.answer([
      { id: 0, matters: true },
      { id: 2, matters: false },
    ])
    ranker.retrain()
    expect(ranker.order(3).map(({ id }) => id)).toEqual([1, 3, 4])
  })

  it('ten megabytes of one word, and one word of ten megabytes', () => {
    const texts = ['word '.repeat(2_000_000), 'x'.repeat(10_000_000), 'word of a case', '']
    expect(ordered(cases(texts), [{ id: 0, matters: true }])).toEqual([2, 1, 3])
  })

  it('the same text marked and set aside, by turns: equal scores', () => {
    const ranker = createRanker({ documents: cases(Array(40).fill('the case was closed')) })
    ranker.answer(Array.from({ length: 30 }, (_, id) => ({ id, matters: id % 2 === 0 })))
    ranker.retrain()
    expect(new Set(ranker.order().map(({ score }) => score)).size).toBe(1)
  })

  it('refuses a case given twice, a number that is none, a weight beyond one', () => {
    const [first] = ordinary
    const refused = (documents: readonly RankDocument[]) => () => createRanker({ documents })
    expect(refused([...ordinary, first!])).toThrow('LB_TRIAGE_DOCUMENTS')
    expect(refused([{ ...first!, id: Number.NaN }])).toThrow('LB_TRIAGE_DOCUMENTS')
    expect(refused([{ ...first!, prior: Number.NaN }])).toThrow('LB_TRIAGE_DOCUMENTS')
    expect(refused([{ ...first!, prior: 7 }])).toThrow('case 0 is 7')
    expect(() => startRankingThread({ documents: [first!, first!] })).toThrow('LB_TRIAGE_DOCUMENTS')
    for (const weight of [Number.NaN, -1, 2, Number.POSITIVE_INFINITY]) {
      const ranker = createRanker({ documents: ordinary })
      expect(() => ranker.answer([{ id: 1, matters: true, weight }])).toThrow('LB_TRIAGE_ANSWER')
      expect(ranker.retrain().answers).toBe(0)
    }
  })

  it('an answer of no weight teaches nothing; counts of facts that are none count as none', () => {
    expect(
      createRanker({ documents: ordinary }).retrain().answers +
        ordered(ordinary, [{ id: 1, matters: true, weight: 0 }]).length,
    ).toBe(59)
    const odd = [Number.NaN, -5, Number.POSITIVE_INFINITY].map((suspects, id) => ({
      ...ordinary[id]!,
      facts: { suspects, groups: suspects },
    }))
    expect(ordered(odd, [{ id: 0, matters: true }])).toHaveLength(2)
  })
})

describe('readers', () => {
  const random = randomFrom(3)
  const readings = (cases: number, matters: (reader: string, caseId: number) => boolean) =>
    Array.from({ length: cases }, (_, caseId) =>
      ['ada', 'ben'].map((reader) => ({ reader, caseId, matters: matters(reader, caseId) })),
    ).flat()
  const within = ({ sensitivity, specificity }: { sensitivity: number; specificity: number }) =>
    sensitivity > 0 && sensitivity < 1 && specificity > 0 && specificity < 1

  it('all labels alike, always at odds, at random: shares from 0 to 1', () => {
    for (const answer of [
      () => true,
      () => false,
      (reader: string) => reader === 'ada',
      () => random() < 0.5,
    ]) {
      const { readers, prevalence } = dawidSkene(readings(200, answer))
      expect(readers.every(within)).toBe(true)
      expect(prevalence).toBeGreaterThan(0)
      expect(prevalence).toBeLessThan(1)
    }
  })

  it('one who answers at random agrees with another by chance alone', () => {
    const ratings = Array.from({ length: 4000 }, (_, i) => [
      random() < 0.5 ? 'yes' : 'no',
      i % 2 ? 'yes' : 'no',
    ])
    for (const measure of [krippendorffAlpha, gwetAc1, cohenKappa]) {
      expect(Math.abs(measure(ratings))).toBeLessThan(0.06)
    }
  })

  it('all labels alike agree fully, and none marked has no positive agreement', () => {
    const same = Array.from({ length: 9 }, () => ['no', 'no'])
    expect([krippendorffAlpha, gwetAc1, cohenKappa].map((of) => of(same))).toEqual([1, 1, 1])
    expect(positiveAgreement(same, 'yes')).toBeNull()
  })

  it('a score that is no number is never a disagreement', () => {
    const first = { caseId: 1, reader: 'ada', matters: true, score: Number.NaN }
    const options = { seed: 's', random: 0, disagreement: 1 }
    expect(assignSecondReadings([first], options)).toEqual([])
  })

  it('refuses a floor that is no share', () => {
    expect(() => driftEvidence([true], 1)).toThrow('LB_TRIAGE_TARGET')
    expect(() => driftEvidence([true], Number.NaN)).toThrow('LB_TRIAGE_TARGET')
  })
})

describe('certificate, draw and forecast', () => {
  const input = { target: 0.95, alpha: 0.05, foundBefore: 10 }
  const whole = { name: 'all', size: 10, drawn: 0, hits: 0 }

  it('no tail at all: everything is read', () => {
    for (const strata of [[], [{ ...whole, size: 0 }]]) {
      expect(certify({ ...input, strata })).toMatchObject({ certified: true, recallAtLeast: 1 })
    }
  })

  it('every case drawn matters: nothing is certified before the last', () => {
    const strata = (drawn: number) => [{ ...whole, drawn, hits: drawn }]
    expect(certify({ ...input, foundBefore: 0, strata: strata(9) }).certified).toBe(false)
    expect(certify({ ...input, foundBefore: 0, strata: strata(10) }).certified).toBe(true)
  })

  it('refuses numbers that are none', () => {
    const strata = [whole]
    const known = { seeded: Number.NaN, marked: 0 }
    expect(() => certify({ ...input, strata, readers: { known } })).toThrow('LB_TRIAGE_COUNTS')
    expect(() => certify({ ...input, foundBefore: Number.NaN, strata })).toThrow('LB_TRIAGE_COUNTS')
    expect(() => drawOrder('s', [1, 2, 1])).toThrow('LB_TRIAGE_COUNTS')
    const done = Array<number>(9).fill(10)
    for (const odd of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      expect(() => forecastCompletion({ done, left: odd })).toThrow('LB_TRIAGE_COUNTS')
      expect(() => forecastCompletion({ done: [...done, odd], left: 5 })).toThrow(
        'LB_TRIAGE_COUNTS',
      )
    }
  })
})
