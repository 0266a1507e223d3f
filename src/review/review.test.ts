import { beforeAll, expect, it } from 'vitest'
import { shippedDefinitions } from '../definitions/index.ts'
import { recomputeFigures } from '../figures/counts/recompute.ts'
import { verifyLedger } from '../ledger/index.ts'
import { refresh } from '../refresh/refresh.ts'
import type { Store } from '../store/index.ts'
import { type Example, exampleReview, type OfficerName } from '../testing/example-review.ts'
import { eachEngine } from '../testing/stores.ts'
import { acts } from './index.ts'

const answers = {
  child: 'yes',
  exploitation: 'yes',
  others: 'yes',
  lines: 'yes',
  agencies: 'cannotTell',
  risk: 'no',
  again: 'no',
}

const risk = {
  child: 'Robin Ashdown',
  feared: 'Somebody knows where the child lives.',
  toldWhom: 'The duty desk of the hub',
  toldAt: '2026-01-05T09:30',
  toldMeans: 'telephone',
} as const

type Counts = Readonly<Record<'met' | 'notMet' | 'undetermined', number>>

eachEngine('a review from worklist to figure', (open) => {
  let store: Store
  let example: Example
  beforeAll(async () => {
    store = await open()
    example = await exampleReview(store)
  })

  const who = (name: OfficerName) => example.officers[name].who
  const session = (name: OfficerName) => example.officers[name].session
  const caseId = (ref: string) => example.cases[ref]!
  const opens = (name: OfficerName, ref: string) =>
    example.review.perform({ who: who(name), session: session(name) }, acts.cases.open, {
      caseId: caseId(ref),
      purpose: 'review',
      reason: '',
    })
  const views = async (name: OfficerName, ref: string) =>
    (await example.review.perform({ who: who(name), session: session(name) }, acts.review.case, {
      caseId: caseId(ref),
    }))!
  const reads = (name: OfficerName, ref: string, changed: Partial<typeof answers> = {}) =>
    example.review.perform({ who: who(name), session: session(name) }, acts.reading.submit, {
      caseId: caseId(ref),
      answers: { ...answers, ...changed },
      note: `${name} read it`,
      ...(changed.risk === 'yes' && { risk }),
    })

  it('orders the cases with their reasons, a child at risk first', async () => {
    const list = await example.review.perform(
      { who: who('ann'), session: null },
      acts.reading.worklist,
      { page: 1 },
    )
    expect(list.total).toBe(6)
    expect(list.rows[0]).toMatchObject({
      ref: 'NB/1',
      place: 1,
      state: 'unread',
      beingReadBy: null,
    })
    expect(list.rows[0]!.reasons[0]).toContain('still at risk')
    expect(list.rows[0]!.outcome).toEqual({
      code: '18',
      label: 'Investigation complete; no suspect identified',
    })
    const council = await example.review.perform(
      { who: who('ann'), session: null },
      acts.reading.worklist,
      { page: 1, source: 'council' },
    )
    expect(council.rows.map(({ ref }) => ref).sort()).toEqual(['R-1', 'R-2'])
  })

  /** Which case falls to whom is a race that anybody may win. */
  let bobHolds: number

  it('never gives two officers the same case', async () => {
    const taken = await Promise.all(
      (['ann', 'bob', 'cat'] as const).map((name) =>
        example.review.perform(
          { who: who(name), session: session(name) },
          acts.reading.takeNext,
          {},
        ),
      ),
    )
    expect(new Set(taken.map((each) => each?.caseId)).size).toBe(3)
    bobHolds = taken[1]!.caseId
    const again = await example.review.perform(
      { who: who('ann'), session: session('ann') },
      acts.reading.takeNext,
      {},
    )
    expect(again).toEqual(taken[0])
    const list = await example.review.perform(
      { who: who('bob'), session: null },
      acts.reading.worklist,
      { page: 1 },
    )
    const held = list.rows.find((row) => row.caseId === taken[0]!.caseId)
    expect(held).toMatchObject({ state: 'beingRead', beingReadBy: 'ann' })
  })

  it('shows nothing of a case before this session says why', async () => {
    expect(
      await example.review.perform(
        { who: who('chief'), session: session('chief') },
        acts.review.case,
        { caseId: caseId('NB/1') },
      ),
    ).toBeNull()
    expect(
      await example.review.perform({ who: who('chief'), session: null }, acts.cases.heading, {
        caseId: caseId('NB/1'),
      }),
    ).toEqual({
      caseId: caseId('NB/1'),
      ref: 'NB/1',
      source: 'Crimes',
      kind: 'crime',
    })
    await opens('chief', 'NB/1')
    expect((await views('chief', 'NB/1')).ref).toBe('NB/1')
    await expect(
      example.review.perform(
        { who: who('chief'), session: session('chief') },
        acts.reading.submit,
        { caseId: caseId('NB/3'), answers, note: '' },
      ),
    ).rejects.toThrow('LB_CASE_NOT_OPENED')
  })

  it('shows the case with what is missing, its people elsewhere, and other agencies’ events', async () => {
    await opens('ann', 'NB/1')
    const view = await views('ann', 'NB/1')
    expect(view.agency).toBe('Made-up Police')
    const robin = view.people.find(({ role }) => role === 'victim')!
    expect(robin).toMatchObject({ name: 'Robin Ashdown', ageAtOffence: 14 })
    expect(robin.elsewhere.map(({ source }) => source)).toEqual(['Crimes', 'Missing', 'Referrals'])
    expect(view.timeline.map(({ kind, own, agency }) => [kind, own, agency])).toEqual([
      ['missing', false, 'Made-up Police'],
      ['offence', true, 'Made-up Police'],
    ])
    expect(view.findings.map(({ definitionId, answer }) => [definitionId, answer])).toContainEqual([
      'iicsa-organised-network',
      'met',
    ])
    await opens('ann', 'NB/3')
    const other = await views('ann', 'NB/3')
    const risk = other.facts.find(({ label }) => label.includes('at risk'))
    expect(risk).toMatchObject({ value: null, missing: 'Redacted by the source' })
    const network = other.findings.find(({ definitionId }) => definitionId.startsWith('iicsa'))
    expect(network?.answer).toBe('undetermined')
    expect(network?.missing.length).toBeGreaterThan(0)
  })

  it('marks names and terms in documents as parts of the text, never as markup', async () => {
    const [document] = (await views('ann', 'NB/1')).documents
    expect(document!.marked.map(({ text }) => text).join('')).toBe(
      'Robin Ashdown was seen with a man. A line of enquiry was <b>not</b> pursued.',
    )
    expect(document!.marked.filter(({ mark }) => mark !== null).map(({ text }) => text)).toEqual([
      'Robin Ashdown',
      'line of enquiry',
    ])
  })

  it('closes a case to whoever worked on it, and says only that', async () => {
    const list = await example.review.perform(
      { who: who('eve'), session: null },
      acts.reading.worklist,
      { page: 1, state: 'all' },
    )
    expect(list.rows.map(({ ref }) => ref)).not.toContain('NB/1')
    for (const act of [
      () => opens('eve', 'NB/1'),
      () => views('eve', 'NB/1'),
      () => reads('eve', 'NB/1'),
      () =>
        example.review.perform({ who: who('eve'), session: null }, acts.cases.heading, {
          caseId: caseId('NB/1'),
        }),
    ]) {
      await expect(act()).rejects.toThrow('LB_CONFLICT_OF_INTEREST')
    }
    await expect(
      example.review.perform({ who: who('eve'), session: null }, acts.cases.heading, {
        caseId: 999_999,
      }),
    ).rejects.toThrow('LB_CASE_NOT_FOUND')
    const { rows } = await example.review.perform(
      { who: who('auditor'), session: null },
      acts.ledger.entries,
      { page: 1, subject: `case:${caseId('NB/1')}`, account: 'eve' },
    )
    expect(rows.length).toBe(4)
    expect(rows.every(({ action }) => action === 'refused')).toBe(true)
  })

  it('hides a reading until the second officer has read, and names who arbitrates', async () => {
    await reads('ann', 'NB/1')
    expect((await views('ann', 'NB/1')).readings).toMatchObject([{ own: true, ordinal: 'first' }])
    await opens('bob', 'NB/1')
    const blind = await views('bob', 'NB/1')
    // Where the case is one he took, it looks as one taken for a first reading does.
    const state = bobHolds === caseId('NB/1') ? 'beingRead' : 'read'
    expect(blind).toMatchObject({ readings: [], mayRead: true, state, mayPropose: false })
    await reads('bob', 'NB/1', { risk: 'yes' })
    const seeing = await views('bob', 'NB/1')
    expect(seeing.readings.map(({ own, ordinal }) => [own, ordinal])).toEqual([
      [true, 'second'],
      [false, 'first'],
    ])
    expect(seeing.readings[1]!.answers).toContainEqual(
      expect.objectContaining({
        question: 'May somebody still be at risk?',
        answer: 'No',
      }),
    )
    await opens('cat', 'NB/1')
    expect((await views('cat', 'NB/1')).mayRead).toBe(true)
    await reads('cat', 'NB/1')
    expect((await views('cat', 'NB/1')).readings[0]).toMatchObject({ ordinal: 'arbitration' })
    await expect(reads('chief', 'NB/1')).rejects.toThrow('LB_READING_CLOSED')
  })

  it('keeps a reading that was replaced', async () => {
    await reads('ann', 'NB/1', { lines: 'no' })
    const own = (await views('ann', 'NB/1')).readings.filter((reading) => reading.own)
    expect(own.map(({ superseded, ordinal }) => [superseded, ordinal])).toEqual([
      [false, 'first'],
      [true, 'first'],
    ])
  })

  it('takes no third reading where two agree, and none with answers that were not offered', async () => {
    for (const name of ['ann', 'bob', 'cat'] as const) await opens(name, 'NB/2')
    await expect(reads('ann', 'NB/2', { risk: 'perhaps' as never })).rejects.toThrow(
      '“answers.risk”',
    )
    await reads('ann', 'NB/2')
    await reads('bob', 'NB/2')
    expect((await views('cat', 'NB/2')).mayRead).toBe(false)
    await expect(reads('cat', 'NB/2')).rejects.toThrow('LB_READING_CLOSED')
  })

  it('has one person propose and another authorise', async () => {
    const { review } = example
    const proposal = { outcome: 'reinvestigate', reason: 'Two lines were not followed.' } as const
    const propose = (name: OfficerName, input: typeof proposal = proposal) =>
      review.perform({ who: who(name), session: session(name) }, acts.casework.proposeDecision, {
        caseId: caseId('NB/1'),
        ...input,
      })
    await expect(propose('chief')).rejects.toThrow('LB_DECISION_UNREAD')
    await expect(propose('ann', { ...proposal, reason: ' ' as never })).rejects.toThrow('LB_INPUT')
    await propose('ann')
    await expect(propose('bob')).rejects.toThrow('LB_DECISION_STANDS')
    const [row] = (
      await review.perform({ who: who('chief'), session: null }, acts.casework.decisions, {
        status: 'proposed',
        page: 1,
      })
    ).rows
    expect(row).toMatchObject({ ref: 'NB/1', proposedBy: 'ann', maySettle: true })
    const settle = (name: OfficerName, step: 'authorise' | 'return' | 'reopen', reason: string) =>
      review.perform({ who: who(name), session: null }, acts.casework.settleDecision, {
        decisionId: row!.decisionId,
        step,
        reason,
      })
    await expect(settle('ann', 'authorise', '')).rejects.toThrow('LB_NOT_ALLOWED')
    await expect(settle('chief', 'return', '')).rejects.toThrow('LB_INPUT')
    await expect(settle('chief', 'reopen', 'too soon')).rejects.toThrow('LB_DECISION_STEP')
    await settle('chief', 'authorise', '')
    expect(await views('ann', 'NB/1')).toMatchObject({
      state: 'decided',
      decision: { status: 'authorised', settledBy: 'chief', maySettle: false },
      mayRead: false,
    })
    const decided = await review.perform(
      { who: who('ann'), session: null },
      acts.reading.worklist,
      { page: 1, state: 'decided' },
    )
    expect(decided.rows.map(({ ref }) => ref)).toEqual(['NB/1'])
    await settle('deputy', 'reopen', 'New information.')
  })

  it('a reopened case is reviewed by nobody who touched it, and given to whoever did not', async () => {
    const { review } = example
    const of = (name: OfficerName) => ({ who: who(name), session: session(name) })
    const given = async (name: OfficerName) =>
      (await review.perform(of(name), acts.reading.takeNext, {}))?.caseId
    const propose = (name: OfficerName) =>
      review.perform(of(name), acts.casework.proposeDecision, {
        caseId: caseId('NB/1'),
        outcome: 'noFurtherAction',
        reason: 'Looked at anew.',
      })
    expect(await views('ann', 'NB/1')).toMatchObject({
      state: 'read',
      mayRead: false,
      mayPropose: false,
      earlierParts: ['read', 'proposed'],
    })
    await opens('chief', 'NB/1')
    expect(await views('chief', 'NB/1')).toMatchObject({
      earlierParts: expect.arrayContaining(['settled', 'owned']),
    })
    await expect(reads('ann', 'NB/1')).rejects.toMatchObject({
      code: 'LB_EARLIER_PART',
      cause: expect.stringContaining('you read it, proposed what should follow'),
    })
    await expect(propose('ann')).rejects.toThrow('LB_EARLIER_PART')
    expect(await given('ann')).not.toBe(caseId('NB/1'))
    // The database holds it too, whatever an act forgets.
    await expect(
      example.door.enter(who('ann'), async (unit) => {
        unit.note({ action: 'alteration', subject: `case:${caseId('NB/1')}` })
        await unit.db
          .insertInto('decision')
          .values({
            case_id: caseId('NB/1'),
            outcome: 'reinvestigate',
            reason: 'r',
            status: 'proposed',
            proposed_by: who('ann').accountId,
          } as never)
          .execute()
      }),
    ).rejects.toThrow('row-level security')
    expect(await given('deputy')).toBe(caseId('NB/1'))
    // The first round is hidden as any other reading is from whoever is still to read.
    expect(await views('deputy', 'NB/1')).toMatchObject({
      mayRead: true,
      desk: { next: 'first' },
      readings: [],
      earlierParts: [],
    })
    await reads('deputy', 'NB/1')
    await propose('deputy')
    const { decisionId, maySettle } = (await views('chief', 'NB/1')).decision!
    expect(maySettle).toBe(false)
    for (const step of ['authorise', 'return'] as const) {
      await expect(
        review.perform(of('chief'), acts.casework.settleDecision, {
          decisionId,
          step,
          reason: 'Mine.',
        }),
      ).rejects.toThrow('LB_EARLIER_PART')
    }
    const waits = (await review.perform(of('chief'), acts.review.waits, {})).kinds
    expect(waits.map(({ name }) => name)).not.toContain('authorise')
  })

  it('lets nobody settle their own proposal', async () => {
    const { review } = example
    await opens('deputy', 'R-1')
    await reads('deputy', 'R-1')
    await review.perform(
      { who: who('deputy'), session: session('deputy') },
      acts.casework.proposeDecision,
      { caseId: caseId('R-1'), outcome: 'noFurtherAction', reason: 'Nothing is left.' },
    )
    const own = (await views('deputy', 'R-1')).decision!
    expect(own.maySettle).toBe(false)
    await expect(
      review.perform({ who: who('deputy'), session: null }, acts.casework.settleDecision, {
        decisionId: own.decisionId,
        step: 'authorise',
        reason: '',
      }),
    ).rejects.toThrow('LB_OWN_DECISION')
  })

  it('counts with bounds, the same whoever asks, and can be counted again from the root', async () => {
    const { review, door, operator } = example
    const figures = await review.perform(
      { who: who('ann'), session: null },
      acts.figures.current,
      {},
    )
    expect(
      await review.perform({ who: who('eve'), session: null }, acts.figures.current, {}),
    ).toEqual(
      figures.map((figure) => ({
        ...figure,
        ledgerRoot: expect.any(String),
        ledgerSize: expect.any(Number),
        recompute: expect.any(String),
      })),
    )
    const network = figures.find(({ definition }) => definition === 'iicsa-organised-network')!
    expect(network).toMatchObject({ population: 6, met: 2, lower: 2 })
    expect(network.upper).toBe(network.met + network.undetermined)
    expect(network.recompute).toBe(
      `npx lookback figures --definition iicsa-organised-network@1 --root ${network.ledgerRoot}`,
    )
    const again = await recomputeFigures(
      store,
      door,
      operator,
      'iicsa-organised-network@1',
      network.ledgerRoot,
    )
    expect(again).toMatchObject([{ population: 6, met: 2, undetermined: network.undetermined }])
    await expect(
      recomputeFigures(store, door, operator, undefined, 'ab'.repeat(32)),
    ).rejects.toThrow('LB_ROOT_UNKNOWN')
    await expect(
      review.perform({ who: who('ann'), session: null }, acts.figures.current, {
        definition: 'no-such-thing',
      }),
    ).rejects.toThrow('LB_DEFINITION_NOT_FOUND')
    const behind = await review.perform(
      { who: who('ann'), session: null },
      acts.figures.casesBehind,
      { definitionId: network.definition, version: network.version, answer: 'met', page: 1 },
    )
    expect(behind.rows.map(({ ref }) => ref).sort()).toEqual(['NB/1', 'NB/2'])
  })

  it('says which figures no longer come out, once who is who has changed', async () => {
    const { review, door, operator } = example
    const [figure] = await review.perform(
      { who: who('ann'), session: null },
      acts.figures.current,
      { definition: 'iicsa-organised-network' },
    )
    const set = (known: boolean) =>
      door.enter(operator, async ({ db, note }) => {
        note({ action: 'alteration', subject: 'test' })
        await db
          .updateTable('case_file')
          .set({
            facts: JSON.stringify({
              sexual: known
                ? { known: true, value: false }
                : { known: false, reason: 'notRecorded' },
            }),
          })
          .where('ref', '=', 'NB/4')
          .execute()
      })
    await set(false)
    await expect(
      recomputeFigures(store, door, operator, undefined, figure!.ledgerRoot),
    ).rejects.toThrow(/LB_FIGURES_DIFFER.*Entry \d+.*@1/)
    await set(true)
    expect(
      await recomputeFigures(store, door, operator, undefined, figure!.ledgerRoot),
    ).toHaveLength((await shippedDefinitions()).length)
  })

  it('refreshes to the same findings but for what readers agree on, and places read cases last', async () => {
    const before = await example.review.perform(
      { who: who('ann'), session: null },
      acts.figures.current,
      {},
    )
    const done = await refresh(store, example.door, example.operator)
    expect(done).toMatchObject({ cases: 6, mentions: 13 })
    const after = await example.review.perform(
      { who: who('ann'), session: null },
      acts.figures.current,
      {},
    )
    const counts = ({ met, notMet, undetermined }: Counts) => ({
      met,
      notMet,
      undetermined,
    })
    expect(after.map(({ asRecorded }) => counts(asRecorded))).toEqual(before.map(counts))
    // Of one case its readers say that two or more were involved, which its record leaves open.
    const changed = before.flatMap(({ definition, ...was }, at) => {
      const [then, now] = [counts(was), counts(after[at]!)]
      return then.met === now.met ? [] : [[definition, now.met - then.met]]
    })
    expect(changed).toEqual([
      ['cocad-group-based', 1],
      ['two-suspects-selection', 1],
    ])
    const all = await example.review.perform(
      { who: who('ann'), session: null },
      acts.reading.worklist,
      { page: 1, state: 'all' },
    )
    const unread = all.rows.filter(({ reasons }) => reasons[0] !== 'Already read')
    expect(all.rows.slice(0, unread.length)).toEqual(unread)
  })

  it('keeps the ledger whole through all of this', async () => {
    expect(await verifyLedger(store.db)).toMatchObject({ ok: true, faults: [] })
  })
})
