import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missing, recorded } from '../../model/index.ts'
import { randomFrom } from '../random.ts'
import { protectedWords } from '../text/protected-words.ts'
import { namesProtected, type RankingFacts } from './fact-features.ts'
import type { RankDocument } from './feature-rows.ts'
import { createRanker, type RankerInput } from './ranker.ts'
import { startRankingThread } from './ranking-thread.ts'

const dull = 'Report of criminal damage to a fence. No further lines of enquiry.'
const duller = 'Bicycle taken from a shed, serial number unknown to the owner.'
const matters = 'Missing from placement overnight, found at a hotel with an unknown adult.'
const words = (seed: number) => {
  const random = randomFrom(seed)
  return Array.from({ length: 12 }, () => `w${Math.floor(random() * 200)}`).join(' ')
}
/** Every third case is about what is looked for. */
const documents: readonly RankDocument[] = Array.from({ length: 90 }, (_, id) => ({
  id,
  title: `Case ${id}`,
  text: `${[matters, dull, duller][id % 3]} ${words(id)}`,
}))
const ids = (ranker: ReturnType<typeof createRanker>, most?: number) =>
  ranker.order(most).map(({ id }) => id)
const build = (input: Partial<RankerInput> = {}) => createRanker({ documents, ...input })

describe('ranking', () => {
  it('learns from one answer of each kind', () => {
    const ranker = build()
    ranker.answer([
      { id: 0, matters: true },
      { id: 1, matters: false },
    ])
    ranker.retrain()
    expect(ids(ranker, 29).every((id) => id % 3 === 0)).toBe(true)
    expect(ids(ranker)).toHaveLength(88)
  })

  it('the first of the order is the same, asked alone or with the rest', () => {
    const ranker = build()
    for (let id = 0; id < 40; id += 1) {
      ranker.answer([{ id, matters: id % 3 === 0 && id % 2 === 0 }])
      ranker.retrain()
      expect(ids(ranker, 1)).toEqual(ids(ranker).slice(0, 1))
    }
  })

  it('with one answer only, unread cases are presumed not to matter', () => {
    const ranker = build()
    ranker.answer([{ id: 0, matters: true }])
    ranker.retrain()
    expect(ids(ranker, 20).every((id) => id % 3 === 0)).toBe(true)
  })

  it('with answers that nothing matters, what resembles them comes last', () => {
    const ranker = build()
    ranker.answer([1, 2, 4, 5].map((id) => ({ id, matters: false })))
    ranker.retrain()
    expect(ids(ranker, 20).every((id) => id % 3 === 0)).toBe(true)
  })

  it('with no answer, starts from the description and the prior', () => {
    const described = build({ description: 'a child missing from a placement, a hotel' })
    described.retrain()
    expect(ids(described, 20).every((id) => id % 3 === 0)).toBe(true)
    const ruled = build({
      documents: documents.map((each) => ({ ...each, prior: each.id === 44 ? 1 : 0 })),
    })
    ruled.retrain()
    expect(ids(ruled, 1)).toEqual([44])
  })

  it('with no answer, description or prior, keeps the order given', () => {
    const ranker = build()
    ranker.retrain()
    expect(ids(ranker)).toEqual(documents.map(({ id }) => id))
  })

  it('an answer can change and be withdrawn', () => {
    const ranker = build()
    ranker.answer([
      { id: 0, matters: true },
      { id: 1, matters: false },
      { id: 3, matters: false },
    ])
    ranker.retrain()
    ranker.answer([
      { id: 3, matters: null },
      { id: 6, matters: true },
    ])
    ranker.retrain()
    expect(ids(ranker, 100)).toContain(3)
    expect(ids(ranker, 27).every((id) => id % 3 === 0)).toBe(true)
  })

  it('refuses an answer on a case it does not hold, and keeps the rest out too', () => {
    const ranker = build()
    const answers = [
      { id: 0, matters: true },
      { id: 999, matters: true },
    ]
    expect(() => ranker.answer(answers)).toThrow('LB_TRIAGE_UNKNOWN_CASE')
    expect(ranker.retrain().answers).toBe(0)
  })
})

describe('hostile input', () => {
  it('empty texts, no cases, one case', () => {
    const empty = createRanker({ documents: [0, 1, 2].map((id) => ({ id, title: '', text: '' })) })
    empty.answer([{ id: 1, matters: true }])
    empty.retrain()
    expect(ids(empty)).toEqual([0, 2])
    expect(createRanker({ documents: [] }).order()).toEqual([])
    expect(createRanker({ documents: [] }).order(1)).toEqual([])
  })

  it('identical texts get equal scores and keep the order given', () => {
    const same = Array.from({ length: 5000 }, (_, id) => ({ id, title: 'a case', text: dull }))
    const ranker = createRanker({ documents: same })
    ranker.answer([
      { id: 7, matters: true },
      { id: 8, matters: false },
    ])
    ranker.retrain()
    const order = ranker.order()
    expect(new Set(order.map(({ score }) => score)).size).toBe(1)
    expect(order.map(({ id }) => id)).toEqual(
      same.map(({ id }) => id).filter((id) => id !== 7 && id !== 8),
    )
  })

  it('contradictory answers on equal texts still give finite scores', () => {
    const ranker = createRanker({
      documents: Array.from({ length: 40 }, (_, id) => ({ id, title: '', text: matters })),
    })
    ranker.answer(Array.from({ length: 30 }, (_, id) => ({ id, matters: id % 2 === 0 })))
    ranker.retrain()
    expect(ranker.order().every(({ score }) => Number.isFinite(score))).toBe(true)
  })

  it('a reader who answers at random does not stop it', () => {
    const random = randomFrom(5)
    const ranker = build()
    ranker.answer(documents.slice(0, 60).map(({ id }) => ({ id, matters: random() < 0.5 })))
    expect(ranker.retrain().answers).toBe(60)
    expect(ids(ranker)).toHaveLength(30)
  })

  it('any text whatever', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 12 }), (texts) => {
        const ranker = createRanker({
          documents: texts.map((text, id) => ({ id, title: '', text })),
        })
        if (texts.length > 1) ranker.answer([{ id: 0, matters: true }])
        ranker.retrain()
        expect(ranker.order().every(({ score }) => Number.isFinite(score))).toBe(true)
      }),
    )
  })
})

describe('reasons', () => {
  const facts = (id: number): RankingFacts => ({
    kind: 'crime',
    category: id % 2 ? '19D' : '70',
    openRisk: id % 3 === 0 ? recorded(true) : missing(),
    missingEpisodes: id % 5,
    metDefinitions: ['group-based-2013'],
  })
  const ranker = build({
    documents: documents.map((each) => ({ ...each, facts: facts(each.id), prior: 0.5 })),
    description: 'missing from a placement',
  })
  ranker.answer(documents.slice(0, 30).map(({ id }) => ({ id, matters: id % 3 === 0 })))
  ranker.retrain()

  it('the parts add up to the score exactly', () => {
    for (const { id, score } of ranker.order()) {
      for (const most of [0, 3, 1000]) {
        const explained = ranker.explain(id, most)
        const parts = explained.parts.reduce((sum, { value }) => sum + value, 0)
        const sum = parts + explained.rest + explained.base + explained.prior
        expect(sum).toBeCloseTo(score, 9)
        expect(explained.score).toBeCloseTo(score, 9)
        expect(explained.parts.length).toBeLessThanOrEqual(most)
      }
    }
  })

  it('the strongest come first, in words', () => {
    const { parts } = ranker.explain(33)
    expect(parts.some(({ words: each }) => each === 'a child at risk at closure: yes')).toBe(true)
    const sizes = parts.map(({ value }) => Math.abs(value))
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })
})

describe('people are not features', () => {
  const every = [...protectedWords.keys()]
  const ranker = createRanker({
    documents: [0, 1, 2, 3].map((id) => ({
      id,
      title: `${every.join(' ')} ${every.map((word) => word.toUpperCase()).join('/')}`,
      text: `${every.map((word) => `told ${word}s again`).join('. ')} O'Hara-Quist met Zed`,
      facts: {
        category: ['19D', '19G', '70', 'N2'][id],
        setting: 'publicPlace',
        metDefinitions: ['disabled-people-2020', 'group-based-2013'],
      },
    })),
    withhold: ['Quist', 'hara'],
  })
  const names = ranker.featureNames()

  it('no feature names a protected characteristic, in any spelling or pair of words', () => {
    expect(names.length).toBeGreaterThan(3)
    expect(names.filter(namesProtected)).toEqual([])
  })

  it('no feature is a name the review knows', () => {
    expect(names.filter((name) => /quist|hara/i.test(name))).toEqual([])
    expect(names.some((name) => name.includes('zed'))).toBe(true)
  })

  it('offence classes that differ only in the victim’s sex are one feature; disability is none', () => {
    expect(names.filter((name) => name.startsWith('category'))).toEqual(['category 19D/19G'])
  })

  it('two cases that differ only in protected words score the same', () => {
    const text = (word: string) => `The ${word} suspect was seen with a ${word} child at the hotel`
    const pair = createRanker({
      documents: [
        ...documents,
        { id: 1000, title: '', text: text('male') },
        { id: 1001, title: '', text: text('Pakistani') },
        { id: 1002, title: '', text: text('disabled') },
      ],
    })
    pair.answer(documents.slice(0, 60).map(({ id }) => ({ id, matters: id % 3 === 0 })))
    pair.retrain()
    const scores = [1000, 1001, 1002].map((id) => pair.explain(id).score)
    expect(new Set(scores).size).toBe(1)
  })
})

describe('in a thread', () => {
  it('answers as the ranker does, passes refusals on, and refuses once stopped', async () => {
    const thread = startRankingThread({ documents })
    const ranker = build()
    const answers = [
      { id: 0, matters: true },
      { id: 1, matters: false },
    ]
    ranker.answer(answers)
    ranker.retrain()
    await thread.answer(answers)
    await thread.retrain()
    expect(await thread.order(5)).toEqual(ranker.order(5))
    expect(await thread.explain(3)).toEqual(ranker.explain(3))
    await expect(thread.explain(999)).rejects.toMatchObject({ code: 'LB_TRIAGE_UNKNOWN_CASE' })
    await thread.stop()
    await expect(thread.retrain()).rejects.toMatchObject({ code: 'LB_TRIAGE_WORKER' })
  })
})
