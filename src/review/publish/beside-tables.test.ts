import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccount, type Role, signIn, type Who } from '../../access/index.ts'
import { heldThen } from '../../archive/index.ts'
import { type Desk, openDesk, police, policeCsv } from '../../archive/testing/desk.ts'
import { eachEngine } from '../../testing/stores.ts'
import { createReview, type Review, refresh } from '../index.ts'

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

eachEngine('a figure beside the tables published', (open) => {
  let desk: Desk
  let review: Review
  const people = {} as Record<'data' | 'chief' | 'auditor', Who>

  beforeAll(async () => {
    const store = await open()
    desk = await openDesk(store)
    await desk.take([desk.lay('crimes.csv', policeCsv(crimes))], police)
    await refresh(store, desk.door, desk.who)
    review = createReview(store, desk.door, { history: heldThen })
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
      people[username] = (await signIn(store, username, password))!.who
    }
  })
  afterAll(() => desk.clear())

  const publishTable = async (definition: string, by: 'year' | 'area' = 'year') => {
    const request = { definition, by: [by], convention: 'lookback', reason: 'r' } as const
    const { tableId } = await review.proposeTable(people.data, request)
    await review.settleTable(people.chief, tableId, { step: 'publish', reason: 'r' })
    return tableId
  }
  const propose = async (definition: string, more: object = {}) =>
    (await review.proposeFigure(people.data, figureOf(definition, more))).figureId
  const publish = (figureId: number) =>
    review.settleFigure(people.chief, figureId, { step: 'publish', reason: 'r' })
  const disclosing = { code: 'LB_FIGURE_DISCLOSES' }

  it('is published while no table is', async () => {
    await publish(await propose('online-child-sexual-abuse'))
  })

  it('is refused where its exact total would give a hidden count away, at either step', async () => {
    const before = await propose('intra-familial')
    const tableId = await publishTable('intra-familial')
    const table = await review.tableView(people.data, tableId)
    const shownOf = (year: string) => table!.rows.find(({ heads }) => heads[0] === year)?.cells[0]
    expect(shownOf('2014')).toEqual({ value: null, because: 'small' })
    expect(shownOf('All')?.value).toBe(25)
    await expect(publish(before)).rejects.toMatchObject(disclosing)
    await expect(propose('intra-familial')).rejects.toMatchObject(disclosing)
    await expect(propose('intra-familial', { links: false })).rejects.toMatchObject(disclosing)
    expect((await review.publishedFigure(people.chief, before))?.state).toBe('proposed')
  })

  it('leaves the refusal on the ledger, and may still be declined', async () => {
    const { rows } = await review.ledger(people.auditor, { page: 1 })
    const [figure] = await review.publishedFigures(people.chief)
    const subject = `figure:${figure!.figureId}`
    expect(rows.some((row) => row.action === 'refused' && row.subject === subject)).toBe(true)
    const declined = { step: 'decline', reason: 'It discloses.' } as const
    await review.settleFigure(people.chief, figure!.figureId, declined)
  })

  it('is refused where a table hides the very total, or one hardly older', async () => {
    const tableId = await publishTable('peer-on-peer')
    const hidden = await review.tableView(people.data, tableId)
    expect(hidden!.rows[0]?.cells[0]).toEqual({ value: null, because: 'small' })
    await expect(propose('peer-on-peer')).rejects.toMatchObject(disclosing)
    await expect(propose('peer-on-peer', { trueOn: '2014-12-31' })).rejects.toMatchObject(
      disclosing,
    )
  })

  it('tables tell the attacker which definitions imply which', async () => {
    const request = {
      definition: 'child-sexual-abuse',
      by: ['year'],
      convention: 'lookback',
    } as const
    const { proof } = await review.previewTable(people.data, request)
    expect(proof.implied).toContain('intra-familial@1 → child-sexual-abuse@1')
    expect(proof.against).toHaveLength(2)
  })

  it('goes through where it tells nothing new', async () => {
    await publish(await propose('institutional'))
  })
})
