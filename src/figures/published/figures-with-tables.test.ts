import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccount, type Performer, type Role, signIn, type Who } from '../../access/index.ts'
import { archiveAsOf } from '../../archive/index.ts'
import { type Desk, openDesk, police, policeCsv } from '../../archive/testing/desk.ts'
import { refresh } from '../../refresh/refresh.ts'
import { createReview } from '../../review/create-review.ts'
import { acts } from '../../review/index.ts'
import { oneEngine } from '../../testing/stores.ts'
import { recountFigure } from './recount-figure.ts'

/** Of each year so many crimes by a parent and so many by a stranger. */
const years = { 2014: [4, 15], 2015: [20, 15] } as const
const crimes = Object.entries(years).flatMap(([year, counts]) =>
  (['Parent', 'Stranger'] as const).flatMap((relationship, which) =>
    Array.from({ length: counts[which]! }, (_, n) => ({
      crime_ref: `${relationship}/${year}/${n}`,
      reported_date: `03/02/${year}`,
      offence_from: `01/02/${year}`,
      relationship,
      ...(year === '2014' && relationship === 'Stranger' && n < 3
        ? { suspect_ref: 'S2', suspect_forename: 'Max', suspect_dob: '06/06/2000' }
        : {}),
    })),
  ),
)
const everything = { trueOn: null, onRecord: null, receivedBy: null, links: true }
const figureOf = (definition: string, more: object = {}) => ({
  ...everything,
  definition,
  reason: 'For a made-up report.',
  suppression: 'Not for the public.',
  ...more,
})

oneEngine('a figure beside the tables published', (open) => {
  let desk: Desk
  let review: Performer
  const people = {} as Record<'data' | 'chief' | 'auditor', Who>

  beforeAll(async () => {
    const store = await open()
    desk = await openDesk(store)
    await desk.take([desk.lay('crimes.csv', policeCsv(crimes))], police)
    await refresh(store, desk.door, desk.who)
    review = createReview(store, desk.door)
    for (const [username, role] of [
      ['data', 'dataManager'],
      ['chief', 'authoriser'],
      ['auditor', 'auditor'],
    ] as const satisfies readonly (readonly [string, Role])[]) {
      const password = 'a long enough password'
      await createAccount(store, desk.who, {
        username,
        name: username,
        role,
        password,
        staffIds: [],
      })
      people[username] = (await signIn(store, { username, password }))!.who
    }
  })
  afterAll(() => desk.clear())

  const publishTable = async (definition: string, by: 'year' | 'area' = 'year') => {
    const request = { definition, by: [by], convention: 'lookback', reason: 'r' } as const
    const { tableId } = await review.perform(
      { who: people.data, session: null },
      acts.figures.proposeTable,
      request,
    )
    await review.perform({ who: people.chief, session: null }, acts.figures.settleTable, {
      tableId,
      step: 'publish',
      reason: 'r',
    })
    return tableId
  }
  const propose = async (definition: string, more: object = {}) =>
    (
      await review.perform(
        { who: people.data, session: null },
        acts.figures.propose,
        figureOf(definition, more),
      )
    ).figureId
  const publish = (figureId: number) =>
    review.perform({ who: people.chief, session: null }, acts.figures.settle, {
      figureId,
      step: 'publish',
      reason: 'r',
    })

  it('is published while no table is', async () => {
    await publish(await propose('online-child-sexual-abuse'))
  })

  it('proposed before a table that it would undo, is not published after it', async () => {
    const before = await propose('intra-familial')
    const tableId = await publishTable('intra-familial')
    const table = await review.perform({ who: people.data, session: null }, acts.figures.table, {
      tableId,
    })
    const shownOf = (year: string) => table!.rows.find(({ heads }) => heads[0] === year)?.cells[0]
    expect(shownOf('2014')).toEqual({ value: null, because: 'primary' })
    expect(shownOf('All')?.value).toBe(25)
    await expect(publish(before)).rejects.toMatchObject({ code: 'LB_FIGURE_DISCLOSES' })
    expect(
      (
        await review.perform({ who: people.chief, session: null }, acts.figures.publishedOne, {
          figureId: before,
        })
      )?.state,
    ).toBe('proposed')
  })

  it('leaves the refusal on the ledger, and may still be declined', async () => {
    const { rows } = await review.perform(
      { who: people.auditor, session: null },
      acts.ledger.entries,
      { page: 1 },
    )
    const [figure] = await review.perform(
      { who: people.chief, session: null },
      acts.figures.published,
      {},
    )
    const subject = `figure:${figure!.figureId}`
    expect(rows.some((row) => row.action === 'refused' && row.subject === subject)).toBe(true)
    const declined = { step: 'decline', reason: 'It discloses.' } as const
    await review.perform({ who: people.chief, session: null }, acts.figures.settle, {
      figureId: figure!.figureId,
      ...declined,
    })
  })

  const seen = async (who: Who, figureId: number) =>
    (await review.perform({ who, session: null }, acts.figures.publishedOne, { figureId }))!
  const recount = (figureId: number) =>
    recountFigure(desk.store, desk.door, desk.who, archiveAsOf, figureId)

  it('proposed beside that table, tells its total as the table does, and says because of which', async () => {
    const figureId = await propose('intra-familial')
    const { publicCounts, counts, hidden, proof } = await seen(people.chief, figureId)
    expect(counts?.atMost.met).toBe(24)
    expect(publicCounts.atMost.met).toEqual({ hidden: false, value: 25, low: 23, high: 27 })
    expect(hidden).toContain(
      'Met: about 25 (23 to 27), for it would disclose a count that was hidden before (table 1)',
    )
    expect(proof).toMatchObject({ against: { tables: [1], figures: [1] }, leastValues: 8 })
    expect(proof!.fewest).toBeGreaterThanOrEqual(8)
    await publish(figureId)
    expect(await recount(figureId)).toMatchObject({ same: true, form: 'same' })
    // Of other findings, but the same totals: told in the same way.
    const own = await seen(people.data, await propose('intra-familial', { links: false }))
    expect(own.publicCounts).toEqual(publicCounts)
  })

  it('tells the public the same without the reasons', async () => {
    const [shown] = await review.perform(
      { who: people.auditor, session: null },
      acts.figures.published,
      {},
    )
    expect(shown).toMatchObject({ counts: null, hidden: null })
    expect(shown!.publicCounts.atMost.met).toMatchObject({ value: 25 })
    expect(shown!.notes).toContain(
      'How counts are shown was chosen together with table 1 and figure 1.',
    )
  })

  it('hides the very total a table hides, and one hardly older', async () => {
    const tableId = await publishTable('peer-on-peer')
    const hidden = await review.perform({ who: people.data, session: null }, acts.figures.table, {
      tableId,
    })
    expect(hidden!.rows[0]?.cells[0]).toEqual({ value: null, because: 'primary' })
    for (const more of [{}, { trueOn: '2014-12-31' }]) {
      const figure = await seen(people.chief, await propose('peer-on-peer', more))
      expect(figure.publicCounts.atMost.met.hidden).toBe(true)
      expect(figure.counts!.atMost.met).toBeLessThan(10)
      await publish(figure.figureId)
      expect(await recount(figure.figureId)).toMatchObject({ same: true, form: 'same' })
    }
  })

  it('is part of what a later table is held against, as what it said', async () => {
    const request = { definition: 'peer-on-peer', by: ['area'], convention: 'exact' } as const
    const { proof, rows } = await review.perform(
      { who: people.data, session: null },
      acts.figures.previewTable,
      request,
    )
    expect(proof.figures.length).toBeGreaterThan(0)
    expect(rows[0]?.cells[0]?.value).toBeNull()
    expect(proof.fewestValues).toBeGreaterThanOrEqual(8)
  })

  it('tables tell the attacker which definitions imply which', async () => {
    const request = {
      definition: 'child-sexual-abuse',
      by: ['year'],
      convention: 'lookback',
    } as const
    const { proof } = await review.perform(
      { who: people.data, session: null },
      acts.figures.previewTable,
      request,
    )
    expect(proof.implied).toContain('intra-familial@1 → child-sexual-abuse@1')
    expect(proof.against).toHaveLength(2)
  })

  it('goes through where it tells nothing new', async () => {
    await publish(await propose('institutional'))
  })
})
