import { sql } from 'kysely'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Performer, provide, type UnitOfWork } from '../../access/index.ts'
import { refresh } from '../../refresh/refresh.ts'
import { createReview } from '../../review/create-review.ts'
import { acts } from '../../review/index.ts'
import type { Store } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import {
  type Example,
  exampleReview,
  exampleTerms,
  type Officer,
} from '../../testing/example-review.ts'
import { oneEngineWithExample } from '../../testing/stores.ts'
import { drawOrder } from '../../triage/index.ts'
import { learner } from '../learner-service.ts'
import { currentQuestions } from '../questions/question-sets.ts'
import { startTriage, type Triage } from './start-triage.ts'

const answers = (again: 'yes' | 'no' | 'cannotTell') => ({
  answers: {
    ...Object.fromEntries(currentQuestions().questions.map(({ id }) => [id, 'no'])),
    again,
  },
  note: '',
})

oneEngineWithExample('the reading, with a learner beside it', (open) => {
  let store: Store
  let example: Example
  let review: Performer
  let triage: Triage

  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
    triage = startTriage(store, example.door, example.operator, {
      pauseMs: 0,
      failed: (error) => {
        throw error
      },
    })
    review = createReview(store, example.door, [provide(learner, triage)])
    return () => triage.stop()
  })

  const next = async ({ who, session }: Officer) =>
    (await review.perform({ who, session }, acts.reading.takeNext, {}))?.caseId
  const read = async (officer: Officer, caseId: number, again: 'yes' | 'no' | 'cannotTell') => {
    await review.perform(officer, acts.cases.open, { caseId, purpose: 'review', reason: '' })
    await review.perform(officer, acts.reading.submit, { caseId, ...answers(again) })
    await triage.settled()
  }
  const progress = async () =>
    (await review.perform(example.officers.ann, acts.reading.progress, {})).progress!

  it('says what nobody has set, and freezes nothing without terms', async () => {
    const { chief, ann } = example.officers
    const view = await review.perform(ann, acts.reading.progress, {})
    expect(view).toMatchObject({ progress: null, mayLead: false })
    expect(view.terms.set).toBeNull()
    await expect(review.perform(chief, acts.reading.freezeTail, { reason: 'now' })).rejects.toThrow(
      'LB_TERMS_UNSET',
    )
  })

  it('keeps terms as rows, and refuses terms that say nothing of the cases not read', async () => {
    const { chief, ann } = example.officers
    const silent = { ...exampleTerms, stopping: ' ' }
    await expect(review.perform(chief, acts.reading.setTerms, silent)).rejects.toThrow('LB_INPUT')
    const certain = { ...exampleTerms, target: 1 }
    await expect(review.perform(chief, acts.reading.setTerms, certain)).rejects.toThrow('LB_INPUT')
    await expect(review.perform(ann, acts.reading.setTerms, exampleTerms)).rejects.toThrow(
      'LB_NOT_ALLOWED',
    )
    await review.perform(chief, acts.reading.setTerms, exampleTerms)
    await triage.settled()
    const { terms } = await review.perform(ann, acts.reading.progress, {})
    expect(terms).toMatchObject({ ...exampleTerms, set: { by: 'chief' } })
  })

  it('puts a known case among the others, where nobody who reads can tell', async () => {
    const { data, ann, chief } = example.officers
    const known = { source: 'police', ref: 'NB/4', matters: true, reason: 'A panel has read it.' }
    await review.perform(data, acts.reading.nameKnownCase, known)
    await expect(review.perform(data, acts.reading.nameKnownCase, known)).rejects.toThrow(
      'LB_KNOWN_CASE',
    )
    await expect(
      review.perform(data, acts.reading.nameKnownCase, { ...known, ref: 'none' }),
    ).rejects.toThrow('LB_KNOWN_CASE')
    expect((await review.perform(data, acts.reading.knownCases, {})).rows).toMatchObject([
      { ref: 'NB/4', read: false },
    ])
    await expect(review.perform(ann, acts.reading.knownCases, {})).rejects.toThrow('LB_NOT_ALLOWED')
    await expect(review.perform(chief, acts.reading.knownCases, {})).rejects.toThrow(
      'LB_NOT_ALLOWED',
    )
  })

  it('learns from a reading: the order has its words, whose parts add up', async () => {
    const { ann } = example.officers
    const first = (await next(ann))!
    expect(await next(ann)).toBe(first)
    await read(ann, first, 'yes')
    const { rows } = await review.perform(ann, acts.reading.worklist, { page: 1 })
    expect(rows.map(({ caseId }) => caseId)).not.toContain(first)
    const [best] = rows
    expect(best!.reasons[0]).toMatch(/^Learnt from what readers have found: |^Nothing readers/)
    expect(best!.reasons.join()).not.toContain('among equals')
    await review.perform(ann, acts.cases.open, {
      caseId: best!.caseId,
      purpose: 'review',
      reason: '',
    })
    const { learnt } = (await review.perform(ann, acts.review.case, { caseId: best!.caseId }))!
    const parts = learnt!.parts.reduce((sum, { value }) => sum + value, 0)
    expect(parts + learnt!.rest + learnt!.base + learnt!.prior).toBeCloseTo(learnt!.score, 9)
    expect(await triage.explain(best!.caseId)).toEqual(learnt)
    expect(await triage.explain(-1)).toBeNull()
    expect(await progress()).toMatchObject({ cases: 6, read: 1, found: 1 })
  })

  it('leaves an order that stands as it is after a start, and writes it where it was altered', async () => {
    const { door, operator } = example
    const altered = (alter: (unit: UnitOfWork) => Promise<unknown> = async () => undefined) =>
      door.enter(operator, async (unit) => {
        unit.note({ action: 'consultation', subject: 'worklist' })
        await alter(unit)
        const { rows } = await sql`
          select case_id, place, score, reasons, xmin::text as written from worklist order by place`.execute(
          unit.db,
        )
        return rows
      })
    const started = async () => {
      const again = startTriage(store, door, operator)
      again.nudge()
      await again.settled()
      await again.stop()
      return altered()
    }
    const before = await altered()
    expect(await started()).toEqual(before)
    const words = await altered(({ db }) =>
      sql`update worklist set reasons = '["Otherwise"]' where place = 2`.execute(db),
    )
    expect(words).not.toEqual(before)
    const mended = (await started()) as readonly { readonly written: string }[]
    const said = (rows: readonly unknown[]) =>
      rows.map((row) => ({ ...(row as object), written: null }))
    expect(said(mended)).toEqual(said(before))
  })

  it('ends at once while it waits to learn again', async () => {
    const waiting = startTriage(store, example.door, example.operator, { pauseMs: 3_600_000 })
    const countedAt = () =>
      example.door.enter(example.operator, async ({ db, note }) => {
        note({ action: 'consultation', subject: 'triage:order' })
        return db.selectFrom('triage_progress').select('counted_at').execute()
      })
    const before = await countedAt()
    waiting.nudge()
    waiting.nudge()
    await vi.waitFor(async () => expect(await countedAt()).not.toEqual(before), 10_000)
    await waiting.stop()
  })

  it('gives the case to another for a second reading, to a third where the two differ', async () => {
    const { ann, bob, cat } = example.officers
    const [first] = (await review.perform(ann, acts.reading.worklist, { page: 1, state: 'read' }))
      .rows
    expect(await next(ann)).not.toBe(first!.caseId)
    expect(await next(bob)).toBe(first!.caseId)
    const view = await review.perform(bob, acts.review.case, { caseId: first!.caseId })
    expect(view).toMatchObject({ readings: [], state: 'beingRead', place: null, learnt: null })
    expect(view!.reasons).not.toContain('Already read')
    await read(bob, first!.caseId, 'no')
    expect(await progress()).toMatchObject({
      found: 1,
      openDifferences: 1,
      agreement: { readTwice: 1, differing: 1 },
    })
    expect(await next(cat)).toBe(first!.caseId)
    await read(cat, first!.caseId, 'no')
    expect(await progress()).toMatchObject({ read: 1, found: 0, openDifferences: 0 })
  })

  it('freezes what is unread, by a seed of the ledger, and reads it in the order drawn', async () => {
    const { chief, ann, auditor } = example.officers
    await expect(review.perform(ann, acts.reading.freezeTail, { reason: 'now' })).rejects.toThrow(
      'LB_NOT_ALLOWED',
    )
    await expect(review.perform(chief, acts.reading.freezeTail, { reason: ' ' })).rejects.toThrow(
      'LB_INPUT',
    )
    const scan = { name: 'scan', media_type: 'application/pdf', text: 'A page rnisread.' }
    await asOwner(store, 'document', (tx) =>
      tx
        .insertInto('document')
        .values({ ...scan, source_id: 'police', key: 'scan', case_id: example.cases['NB/3']! })
        .execute(),
    )
    const page = { name: 'page.png', media_type: 'image/png', text: '[Page 1 of 1 can’t be read.]' }
    const { id } = await asOwner(store, 'document', (tx) =>
      tx
        .insertInto('document')
        .values({ ...page, source_id: 'police', key: 'page', case_id: example.cases['NB/4']! })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const unreadable = { document_id: id, page: 1, state: 'unreadable' as const, doubtful: true }
    await asOwner(store, 'document_page', (tx) =>
      tx.insertInto('document_page').values(unreadable).execute(),
    )
    await review.perform(chief, acts.reading.freezeTail, {
      reason: 'The order has stopped finding.',
    })
    await triage.settled()
    const { tail } = await progress()
    expect(tail).toMatchObject({ size: 5, drawn: 0, by: 'chief' })
    expect(tail!.asRead.alpha).toBeCloseTo(0.04, 9)
    const entries = await review.perform(auditor, acts.ledger.entries, {
      page: 1,
      subject: `tail:${tail!.number}`,
    })
    expect(entries.rows).toHaveLength(1)
    const { rows } = await review.perform(ann, acts.reading.worklist, { page: 1 })
    const unread = rows.map(({ caseId }) => caseId)
    expect(unread).toEqual(drawOrder(tail!.seed, unread))
    expect(rows[0]!.reasons[0]).toContain('Drawn at random')
  })

  it('counts the tail by source and by what there is to read', async () => {
    const { tail } = await progress()
    const names = tail!.parts.map(({ name }) => name)
    expect(names.toSorted()).toEqual([
      'Crimes, text only from PDF, perhaps scanned',
      'Crimes, with pages that no machine has read',
      'Crimes, without text',
      'Referrals, without text',
    ])
    expect(tail!.parts.reduce((sum, { size }) => sum + size, 0)).toBe(5)
  })

  it('finds a case by its unreadable page, and counts that as missing with its reason', async () => {
    const { ann, auditor } = example.officers
    const listed = await review.perform(ann, acts.reading.worklist, {
      ...{ state: 'all', pages: 'unreadable' },
    })
    expect(listed.rows.map(({ ref }) => ref)).toEqual(['NB/4'])
    const none = await review.perform(ann, acts.reading.worklist, {
      state: 'all',
      pages: 'waiting',
    })
    expect(none.rows).toEqual([])
    const everywhere = { source: null, unit: null, year: null }
    const { fields } = await review.perform(auditor, acts.figures.completeness, everywhere)
    const words = fields.find(({ field }) => field === 'wordsOfDocuments')
    expect(words).toMatchObject({ total: 6, recorded: 2 })
    expect(words!.missing).toContainEqual({ reason: 'unreadable', count: 1 })
  })

  it('an auditor works the draw out again from the ledger, and sees when it was tampered with', async () => {
    const { auditor, chief } = example.officers
    await expect(review.perform(chief, acts.reading.checkDraws, {})).rejects.toThrow(
      'LB_NOT_ALLOWED',
    )
    const [draw] = await review.perform(auditor, acts.reading.checkDraws, {})
    const { tail } = await progress()
    expect(draw).toMatchObject({ tail: tail!.number, seed: tail!.seed })
    expect(draw!.holds).toEqual({ seed: true, list: true, order: true })
    expect(draw!.cases).toHaveLength(5)
    const turnRound = () =>
      asOwner(store, 'tail_case', (tx) => sql`update tail_case set draw = 6 - draw`.execute(tx))
    await turnRound()
    const turned = (await review.perform(auditor, acts.reading.checkDraws, {}))[0]!
    expect(turned.holds).toEqual({ seed: true, list: true, order: false })
    await turnRound()
    expect((await review.perform(auditor, acts.reading.checkDraws, {}))[0]!.holds.order).toBe(true)
  })

  it('certifies when the draw is through, and says what the readers may have missed', async () => {
    const { ann, bob, deputy, data } = example.officers
    for (;;) {
      const caseId = await next(ann)
      if (caseId === undefined) break
      await read(ann, caseId, 'cannotTell')
    }
    const { tail } = await progress()
    expect(tail!.asRead).toMatchObject({ certified: true, recallAtLeast: 1, found: 6, price: 0 })
    for (const officer of [bob, deputy]) {
      for (;;) {
        const caseId = await next(officer)
        if (caseId === undefined) break
        await read(officer, caseId, 'yes')
      }
    }
    const view = await review.perform(data, acts.reading.progress, {})
    expect(view.progress!.tail!.corrected).not.toBeNull()
    const byName = new Map(view.readers!.readers.map((each) => [each.reader, each]))
    expect(byName.get('ann')!.known).toMatchObject({ seeded: 1, marked: 1 })
    expect((await review.perform(ann, acts.reading.progress, {})).readers).toBeNull()
    expect(view.progress!.forecast.why).toContain('eight')
  })

  it('keeps what was learnt through a refresh', async () => {
    const before = await progress()
    await refresh(store, example.door, example.operator)
    expect((await progress()).found).toBe(before.found)
    triage.nudge()
    await triage.settled()
    expect((await progress()).found).toBe(before.found)
  })
})

describe('what is read in the tail', () => {
  it('is counted by strata of its own', async () => {
    const { certificates } = await import('./count-certificate.ts')
    const label = (caseId: number, matters: boolean) => ({
      caseId,
      first: { matters } as never,
      second: null,
      arbitration: null,
      matters,
      open: false,
    })
    const tail = {
      id: 1,
      seed: 's',
      alpha: 0.05,
      reason: '',
      by: '',
      at: '',
      order: [1, 2, 3, 4],
      strata: [
        { name: 'with text', order: [1, 3] },
        { name: 'without text', order: [2, 4] },
      ],
    }
    const terms = { ...exampleTerms, set: null, id: 1, seed: 's' }
    const labels = [label(9, true), label(1, true), label(4, true)]
    const { drawn, size, asRead } = certificates({ labels, terms, tail, again: new Set() })
    expect({ drawn, size }).toEqual({ drawn: 1, size: 4 })
    expect(asRead).toMatchObject({ certified: false, found: 3, unreadAtMost: 2 })
  })
})
