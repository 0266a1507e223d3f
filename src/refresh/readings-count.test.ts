import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { readStated } from '../facts/index.ts'
import { acts } from '../review/index.ts'
import type { Store } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { oneEngine } from '../testing/stores.ts'
import { refresh } from './refresh.ts'

const cannotTell = Object.fromEntries(
  ['child', 'exploitation', 'others', 'lines', 'agencies', 'risk', 'again'].map((id) => [
    id,
    'cannotTell',
  ]),
)

oneEngine('what officers read counts', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const reads = async (
    name: OfficerName,
    ref: string,
    answers: Readonly<Record<string, string>>,
  ) => {
    const { who, session } = example.officers[name]
    const caseId = example.cases[ref]!
    const input = { caseId, purpose: 'review', reason: '' } as const
    await example.review.perform({ who, session }, acts.cases.open, input)
    await example.review.perform({ who, session }, acts.reading.submit, {
      caseId,
      answers: { ...cannotTell, risk: 'no', ...answers },
    })
  }
  const figure = async (definition = 'dfe-cse-2017') =>
    (await example.review.perform(example.officers.ann, acts.figures.current, { definition }))[0]!
  const findingFor = async (name: OfficerName, ref: string) => {
    const { who, session } = example.officers[name]
    const caseId = example.cases[ref]!
    await example.review.perform({ who, session }, acts.cases.open, {
      caseId,
      purpose: 'review',
      reason: '',
    })
    const view = await example.review.perform({ who, session }, acts.review.case, { caseId })
    return view!.findings.find(({ definitionId }) => definitionId === 'dfe-cse-2017')!.answer
  }
  const refreshed = () => refresh(store, example.door, example.operator)
  let open1: string
  let sampleId: number
  const sample = async () =>
    (await example.review.perform(example.officers.cat, acts.figures.sample, { sampleId }))!

  it('from the next refresh on, which works out that case alone', async () => {
    const { rows } = await example.review.perform(example.officers.ann, acts.figures.casesBehind, {
      definitionId: 'dfe-cse-2017',
      version: 1,
      answer: 'undetermined',
      page: 1,
    })
    const refs = Object.entries(example.cases)
    open1 = refs.find(([ref, id]) => ref !== 'NB/1' && rows.some(({ caseId }) => caseId === id))![0]
    const before = await figure()
    expect(before.asRecorded).toEqual(before.asRead)
    const input = { definition: 'dfe-cse-2017', cases: 1_000, reason: 'How many are met?' }
    sampleId = (
      await example.review.perform(example.officers.chief, acts.figures.drawSample, input)
    ).sampleId
    expect(await sample()).toMatchObject({ drawn: before.undetermined, answered: 0, settled: 0 })
    await reads('ann', open1, { imbalance: 'no', again: 'no' })
    expect(await figure()).toMatchObject({ undetermined: before.undetermined })
    expect(await refreshed()).toMatchObject({ scope: 'changed' })
    const after = await figure()
    expect(after).toMatchObject({
      uses: 'either',
      undetermined: before.undetermined - 1,
      notMet: before.notMet + 1,
      asRecorded: before.asRecorded,
      asRead: { undetermined: before.undetermined - 1 },
    })
  })

  it('answers for a sample that asks the same, so that nobody is asked twice', async () => {
    const { answered, settled, parts, next } = await sample()
    expect([answered, settled]).toEqual([1, 1])
    expect(parts.reduce((sum, part) => sum + part.met, 0)).toBe(0)
    expect(next?.caseId).not.toBe(example.cases[open1])
  })

  it('is shown beside the record to whoever read it, and to nobody who is still to read it', async () => {
    const foundBy = async (name: OfficerName) => {
      const { who, session } = example.officers[name]
      const caseId = example.cases[open1]!
      const input = { caseId, purpose: 'review', reason: '' } as const
      await example.review.perform({ who, session }, acts.cases.open, input)
      return (await example.review.perform({ who, session }, acts.review.case, { caseId }))!.found
    }
    expect(await foundBy('ann')).toContainEqual(
      expect.objectContaining({ label: 'Imbalance of power used', said: 'No' }),
    )
    expect(await foundBy('bob')).toEqual([])
  })

  it('is what a recount and a whole refresh give, though more was read meanwhile', async () => {
    const counted = await figure()
    await reads('cat', 'NB/1', { imbalance: 'no', exchange: 'no' })
    const again = await example.review.perform(
      { who: example.operator, session: null },
      acts.figures.recompute,
      { root: counted.ledgerRoot },
    )
    expect(again.find(({ definition }) => definition === 'dfe-cse-2017')).toMatchObject({
      met: counted.met,
      undetermined: counted.undetermined,
    })
  })

  it('shows to nobody who is still to read the case', async () => {
    const [mine, blind, lead] = [
      await findingFor('ann', open1),
      await findingFor('bob', open1),
      await findingFor('reader', open1),
    ]
    expect([mine, blind, lead]).toEqual(['notMet', 'undetermined', 'notMet'])
    // The worklist is narrowed by what its own asker is shown.
    const listed = async (name: OfficerName, answer: 'notMet' | 'undetermined') =>
      (
        await example.review.perform(example.officers[name], acts.reading.worklist, {
          state: 'all',
          definition: 'dfe-cse-2017',
          answer,
        })
      ).rows.some(({ ref }) => ref === open1)
    expect([await listed('ann', 'notMet'), await listed('ann', 'undetermined')]).toEqual([
      true,
      false,
    ])
    expect([await listed('bob', 'notMet'), await listed('bob', 'undetermined')]).toEqual([
      false,
      true,
    ])
  })

  it('stays unknown where two differ, until a third decides', async () => {
    const before = await figure()
    await reads('bob', open1, { imbalance: 'yes', again: 'yes' })
    await refreshed()
    expect((await figure()).notMet).toBeLessThanOrEqual(before.notMet)
    expect(await findingFor('bob', open1)).toBe('undetermined')
    expect(await sample()).toMatchObject({ answered: 0, settled: 0 })
    await reads('chief', open1, { imbalance: 'no', again: 'no' })
    await refreshed()
    expect(await findingFor('bob', open1)).toBe('notMet')
  })

  it('is known as of its own day and not before', async () => {
    const statedBy = (until: string | null) =>
      example.door.enter(example.operator, (unit) => {
        unit.note({ action: 'consultation', subject: 'test' })
        return readStated(unit, { upTo: null, until })
      })
    const caseId = example.cases[open1]!
    expect((await statedBy(null)).get(caseId)).toMatchObject({ imbalance: { value: false } })
    expect((await statedBy('2020-12-31T23:59:59.999Z')).size).toBe(0)
  })

  it('leaves what sources recorded as it was', async () => {
    await example.door.enter(example.operator, async ({ db, note }) => {
      note({ action: 'consultation', subject: 'test' })
      const { rows } = await sql<{ known: boolean }>`
        select coalesce((facts->'imbalance'->>'known')::boolean, false) as known from case_file
        where id = ${example.cases[open1]}`.execute(db)
      const { rows: kept } = await sql<{ stated: number }>`
        select count(*) as stated from reading_fact
        where case_id = ${example.cases[open1]} and fact = 'imbalance'`.execute(db)
      expect([rows.length, kept[0]!.stated]).toEqual([1, 3])
    })
  })

  it('counts for no one, once a decision was reopened and others state it anew', async () => {
    const { review, officers } = example
    const caseId = example.cases[open1]!
    const stated = () =>
      example.door.enter(example.operator, async (unit) => {
        unit.note({ action: 'consultation', subject: 'test' })
        return (await readStated(unit, { upTo: null, until: null })).get(caseId)
      })
    await review.perform(officers.ann, acts.casework.proposeDecision, {
      caseId,
      outcome: 'noFurtherAction',
      reason: 'Made up.',
    })
    const [row] = (
      await review.perform(officers.deputy, acts.casework.decisions, { status: 'proposed' })
    ).rows
    const settle = (step: 'authorise' | 'reopen') =>
      review.perform(officers.deputy, acts.casework.settleDecision, {
        decisionId: row!.decisionId,
        step,
        reason: 'Made up.',
      })
    await settle('authorise')
    await settle('reopen')
    // Until then it is all there is.
    expect(await stated()).toMatchObject({ imbalance: { value: false } })
    await reads('cat', open1, { imbalance: 'yes', again: 'yes' })
    expect(await stated()).toMatchObject({ imbalance: { value: true } })
    expect(await refreshed()).toMatchObject({ scope: 'changed' })
    expect(await findingFor('cat', open1)).not.toBe('notMet')
  })

  it('may be one fact, with the words of the document it rests on', async () => {
    const { review, officers } = example
    const caseId = example.cases['NB/1']!
    await review.perform(officers.ann, acts.cases.open, { caseId, purpose: 'review', reason: '' })
    const documentsOf = async () =>
      (await review.perform(officers.ann, acts.reading.stated, { caseId }))!
    const { documents } = await documentsOf()
    const { documentId } = documents[0]!
    const said = { caseId, documentId, fact: 'online', value: 'no' } as const
    const state = (words: string, more: { readonly documentId?: number } = {}) =>
      review.perform(officers.ann, acts.reading.stateFact, { ...said, ...more, words })
    await expect(state('seen with nobody')).rejects.toThrow('LB_STATED_WORDS')
    await expect(state('seen with a man', { documentId: 999 })).rejects.toThrow(
      'LB_STATED_DOCUMENT',
    )
    await state('Robin Ashdown was   seen with a man.')
    expect((await documentsOf()).stated).toMatchObject([
      { fact: 'online', says: 'No', document: 'closing report', by: 'ann' },
    ])
    // Who is still to read the case is not shown it.
    await review.perform(officers.bob, acts.cases.open, { caseId, purpose: 'review', reason: '' })
    const blind = await review.perform(officers.bob, acts.reading.stated, { caseId })
    expect(blind!.stated).toEqual([])
    // Alone it is a note of its officer's; it counts with their reading.
    await reads('ann', 'NB/1', {})
    expect(await refreshed()).toMatchObject({ scope: 'changed' })
    const counted = await example.door.enter(example.operator, async (unit) => {
      unit.note({ action: 'consultation', subject: 'test' })
      return (await readStated(unit, { upTo: null, until: null }, [caseId])).get(caseId)
    })
    expect(counted).toMatchObject({ online: { value: false } })
  })
})
