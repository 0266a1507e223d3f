import { beforeAll, describe, expect, it } from 'vitest'
import { refresh } from '../../refresh/refresh.ts'
import { acts } from '../../review/index.ts'
import { inContext, insertRows } from '../../store/index.ts'
import { type Example, exampleReview } from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { countWording, type WordedCase } from './count-wording.ts'
import { drawPlaces } from './draw-places.ts'
import { estimateWording } from './estimate-wording.ts'

describe('cases with such words', () => {
  const cases = (count: number, more: Partial<WordedCase>): readonly WordedCase[] =>
    Array.from({ length: count }, () => ({ unit: 'A', year: '2013', passages: [], ...more }))
  const own = [{ term: 'lifestyle-choice', quoted: false }]
  const quoted = [{ term: 'lifestyle-choice', quoted: true }]

  it('are counted by unit and year, quoted words apart, those without a unit by themselves', async () => {
    const found = await countWording([
      ...cases(30, { passages: own }),
      ...cases(40, { passages: quoted }),
      ...cases(50, { unit: null, year: '2014', passages: own }),
    ])
    expect(found.all).toEqual({ cases: 120, withWords: 80 })
    expect(found.units).toEqual([
      { name: 'A', cases: 70, withWords: 30 },
      { name: null, cases: 50, withWords: 50 },
    ])
    expect(found.years.map(({ name }) => name)).toEqual(['2013', '2014'])
    expect(found.terms.find(({ id }) => id === 'lifestyle-choice')).toMatchObject({
      own: 80,
      quoted: 40,
    })
    expect(JSON.stringify(found)).not.toContain('undefined')
  })

  it('are hidden where few, and where few could be worked out', async () => {
    const found = await countWording([
      ...cases(4, { passages: own }),
      ...cases(60, {}),
      ...cases(30, { unit: 'B', passages: own }),
      ...cases(60, { unit: 'B' }),
      ...cases(5, { unit: 'C' }),
    ])
    const of = (name: string) => found.units.find((row) => row.name === name)!
    expect(of('A').withWords).toBeNull()
    expect(of('C').cases).toBeNull()
    // With all others and the sum shown, the hidden one would follow.
    expect([of('B').withWords, found.all.withWords]).toContain(null)
    expect(await countWording([])).toMatchObject({ all: { cases: 0, withWords: 0 }, units: [] })
  })
})

describe('a sample of sentences', () => {
  it('is drawn alike by anybody with the seed, each once, and all where as many are asked for', () => {
    expect(drawPlaces('root', 'own', 1_000, 20)).toEqual(drawPlaces('root', 'own', 1_000, 20))
    expect(drawPlaces('root', 'own', 1_000, 20)).not.toEqual(drawPlaces('root', 'rest', 1_000, 20))
    expect([...drawPlaces('root', 'own', 50, 90)].sort((a, b) => a - b)).toEqual([
      ...Array(50).keys(),
    ])
    expect(drawPlaces('root', 'own', 0, 5)).toEqual([])
  })

  it('gives precision, recall and what is missed, with intervals that hold the truth', () => {
    const part = (name: 'own' | 'quoted' | 'rest', size: number, counted: number, yes: number) => ({
      ...{ part: name, size, counted, yes, cannotTell: 0 },
      ...{ drawn: counted, answered: counted },
    })
    const found = estimateWording([
      part('own', 200, 100, 96),
      part('quoted', 50, 20, 1),
      part('rest', 20_000, 400, 1),
    ])
    expect(found.precision!.value).toBeCloseTo(0.96)
    expect(found.precision!.low).toBeGreaterThan(0.9)
    expect(found.precision!.low).toBeLessThan(0.96)
    expect(found.missed!.value).toBeCloseTo(0.0025)
    // 192 found, 2.5 of the quoted and 50 of the rest not: with 400 read of 20,000 little is known of recall.
    expect(found.recall!.value).toBeCloseTo(192 / 244.5, 2)
    expect(found.recall!.low).toBeLessThan(0.5)
    expect(found.recall!.high).toBeGreaterThan(0.9)
    expect(estimateWording([part('own', 200, 0, 0), part('rest', 10, 5, 0)])).toEqual({
      precision: null,
      recall: null,
      missed: expect.objectContaining({ value: 0 }),
    })
  })
})

oneEngineWithExample('words that may have led to a decision', (open) => {
  let example: Example
  beforeAll(async () => {
    example = await exampleReview(await open())
    const { store, door, operator, cases } = example
    const document = (nth: number, ref: string, text: string) => ({
      source_id: 'police',
      key: `${ref}|wording ${nth}`,
      case_id: cases[ref]!,
      name: `note ${nth}`,
      media_type: 'text/plain',
      text,
    })
    const texts = [
      'The visit was made. She placed herself\nat risk. The plan was agreed.',
      'Her mother said it was a lifestyle choice. Nothing else was noted.',
      'A leaflet on healthy lifestyle choices was given.',
    ]
    await inContext(store.db, { accountId: 'x', role: 'dataManager', staffIds: [] }, (tx) =>
      insertRows(
        tx,
        'document',
        texts.map((text, nth) => document(nth, 'NB/1', text)),
      ),
    )
    await refresh(store, door, operator)
  })
  const perform = ((...args) => example.review.perform(...args)) as Example['review']['perform']

  it('are shown on the case with the place, quoted speech told apart', async () => {
    const { ann } = example.officers
    const caseId = example.cases['NB/1']!
    await perform(ann, acts.cases.open, { caseId, purpose: 'review', reason: '' })
    const view = (await perform(ann, acts.review.case, { caseId }))!
    expect(view.wording.map(({ document, words, quoted }) => [document, words, quoted])).toEqual([
      ['note 0', 'placed herself at risk', false],
      ['note 1', 'lifestyle choice', true],
    ])
    const marked = view.documents.find(({ name }) => name === 'note 0')!.marked
    expect(marked.map(({ text }) => text).join('')).toContain('herself\nat risk')
    expect(marked.filter(({ mark }) => mark === 'Words that may have led to a decision')).toEqual([
      { text: 'placed herself\nat risk', mark: 'Words that may have led to a decision' },
    ])
  })

  it('are counted without a case or a writer, whoever asks; a document that changes is read again', async () => {
    const { auditor, ann } = example.officers
    const found = await perform(auditor, acts.figures.wording, {})
    expect(found).toMatchObject({ documents: 4, waiting: 0 })
    expect(found.terms.find(({ id }) => id === 'at-risk-herself')).toMatchObject({ own: null })
    await inContext(example.store.db, { accountId: 'x', role: 'dataManager', staffIds: [] }, (tx) =>
      tx
        .updateTable('document')
        .set({ text: 'Nothing of the kind.' })
        .where('name', '=', 'note 2')
        .execute(),
    )
    expect(await perform(ann, acts.figures.wording, {})).toMatchObject({ documents: 3, waiting: 1 })
    await refresh(example.store, example.door, example.operator)
    expect(await perform(ann, acts.figures.wording, {})).toMatchObject({ documents: 4, waiting: 0 })
  })

  it('are read by officers in a sample that does not say what the machine found; a closed case goes to another', async () => {
    const { chief, ann, eve, auditor, data } = example.officers
    const { sampleId } = await perform(chief, acts.figures.drawWordingSample, {
      ...{ own: 10, quoted: 10, rest: 3 },
      reason: 'How far is it right?',
    })
    const sample = await perform(ann, acts.figures.wordingSample, { sampleId })
    expect(sample!.parts.map(({ part, size, drawn }) => [part, size, drawn])).toEqual([
      ['own', 1, 1],
      ['quoted', 1, 1],
      ['rest', expect.any(Number), 3],
    ])
    expect(Object.keys(sample!.next!)).toEqual(['place', 'document', 'before', 'sentence', 'after'])
    // Eve worked on the case years ago, the auditor and the data manager answer nothing.
    for (const who of [eve, auditor, data]) {
      expect((await perform(who, acts.figures.wordingSample, { sampleId }))!.next).toBeNull()
    }
    for (let n = 0; n < 5; n += 1) {
      const { next } = (await perform(ann, acts.figures.wordingSample, { sampleId }))!
      const { place, sentence } = next!
      const answer = sentence.includes('placed herself')
        ? 'own'
        : sentence.includes('said it was')
          ? 'quoted'
          : 'notSuch'
      await perform(ann, acts.figures.answerWording, { sampleId, place, answer })
      await expect(
        perform(ann, acts.figures.answerWording, { sampleId, place, answer }),
      ).rejects.toMatchObject({ code: 'LB_WORDING_ANSWER' })
    }
    const done = (await perform(auditor, acts.figures.wordingSample, { sampleId }))!
    expect(done).toMatchObject({ answered: 5, drawn: 5, next: null, isOld: false })
    expect(done.precision).toEqual({ value: 1, low: 1, high: 1 })
    expect(done.missed!.value).toBe(0)
    expect(done.recall!.value).toBe(1)
    expect(done.recall!.low).toBeLessThan(1)
  })

  it('refuses a sample of nothing, and of more than anybody reads', async () => {
    const { chief, ann } = example.officers
    const draw = (own: number, who = chief) =>
      perform(who, acts.figures.drawWordingSample, { own, quoted: 0, rest: 0, reason: 'Why not' })
    await expect(draw(0)).rejects.toMatchObject({ code: 'LB_WORDING_SAMPLE_EMPTY' })
    await expect(draw(1e6)).rejects.toMatchObject({ code: 'LB_INPUT' })
    await expect(draw(1, ann)).rejects.toMatchObject({ code: 'LB_NOT_ALLOWED' })
    expect(await perform(chief, acts.figures.wordingSample, { sampleId: 9_999 })).toBeNull()
  })
})
