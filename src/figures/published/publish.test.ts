import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createAccount, type Performer, type Role, signIn, type Who } from '../../access/index.ts'
import { archiveAsOf } from '../../archive/index.ts'
import { type Desk, openDesk, police, policeCsv } from '../../archive/testing/desk.ts'
import { head } from '../../ledger/index.ts'
import { refresh } from '../../refresh/refresh.ts'
import { createReview } from '../../review/create-review.ts'
import { acts } from '../../review/index.ts'
import { inContext } from '../../store/index.ts'
import { asOwner } from '../../testing/as-owner.ts'
import { oneEngine } from '../../testing/stores.ts'
import { recountFigure } from './recount-figure.ts'

const crime = (n: number, more: object = {}) => ({
  crime_ref: `T/2014/${n}`,
  reported_date: `0${n}/02/2014`,
  offence_from: '01/02/2014',
  victim_ref: `V${n}`,
  victim_forename: ['Ada', 'Bea', 'Cam', 'Dot'][n] ?? 'Eli',
  victim_surname: ['Loam', 'Marl', 'Quern', 'Reed'][n] ?? 'Sedge',
  victim_dob: '03/04/2001',
  suspect_ref: `S${n}`,
  ...more,
})
const nobody = { suspect_dob: '', suspect_phone: '' }
const first = [
  crime(1, { suspect_forename: 'Kit', suspect_surname: 'Ferrow', ...nobody }),
  crime(2, {
    suspect_forename: 'Max',
    suspect_surname: 'Ilden',
    ...nobody,
    suspect_dob: '05/06/2000',
  }),
]

const everything = { trueOn: null, onRecord: null, receivedBy: null, links: true }
const proposal = {
  ...everything,
  definition: 'peer-on-peer',
  reason: 'For a made-up report.',
  suppression: 'Not for the public.',
}

oneEngine('published figures', (open) => {
  let desk: Desk
  let review: Performer
  const people = {} as Record<'data' | 'chief' | 'deputy' | 'reader' | 'conflicted', Who>

  beforeAll(async () => {
    const store = await open()
    desk = await openDesk(store)
    await desk.take([desk.lay('crimes.csv', policeCsv(first))], police)
    await refresh(store, desk.door, desk.who)
    review = createReview(store, desk.door)
    const account = async (username: string, role: Role, staffIds: string[] = []) => {
      const password = 'a long enough password'
      await createAccount(store, desk.who, { username, name: username, role, password, staffIds })
      return (await signIn(store, { username, password }))!.who
    }
    people.data = await account('data', 'dataManager')
    people.chief = await account('chief', 'authoriser')
    people.deputy = await account('deputy', 'authoriser')
    people.reader = await account('reader', 'reader')
    people.conflicted = await account('conflicted', 'reviewer', ['C 1'])
  })
  afterAll(() => desk.clear())

  const recount = (figureId: number) =>
    recountFigure(desk.store, desk.door, desk.who, archiveAsOf, figureId)

  it('counts the same as of now as the findings say, whoever asks', async () => {
    const figures = await review.perform(
      { who: people.reader, session: null },
      acts.figures.current,
      {},
    )
    for (const who of [people.reader, people.conflicted, people.data]) {
      const then = await review.perform({ who, session: null }, acts.figures.asOf, {
        ...everything,
        definition: null,
      })
      expect(then.map(({ atMost }) => atMost)).toEqual(
        figures.map(({ population, met, notMet, undetermined, lower, upper }) => ({
          population,
          met,
          notMet,
          undetermined,
          lower,
          upper,
        })),
      )
    }
  })

  it('does not count what was opened later', async () => {
    const question = { ...everything, definition: 'peer-on-peer', onRecord: '2014-02-01' }
    const [early] = await review.perform(
      { who: people.reader, session: null },
      acts.figures.asOf,
      question,
    )
    expect(early).toMatchObject({ surely: { population: 1 }, atMost: { population: 1 } })
    expect(early!.surely.undetermined).toBe(1)
  })

  it('asks for a reason, and for dates that are dates', async () => {
    const refused = (more: object) =>
      review.perform({ who: people.data, session: null }, acts.figures.propose, {
        ...proposal,
        ...more,
      })
    await expect(refused({ reason: ' ' })).rejects.toThrow('LB_INPUT')
    await expect(refused({ onRecord: '31/02/2014' })).rejects.toThrow('LB_AS_OF_INPUT')
    await expect(refused({ definition: 'no-such' })).rejects.toThrow('LB_DEFINITION_NOT_FOUND')
    await expect(
      review.perform({ who: people.reader, session: null }, acts.figures.propose, proposal),
    ).rejects.toThrow('LB_NOT_ALLOWED')
  })

  it('is published by another than who proposed it, in the review and in the database', async () => {
    const { figureId } = await review.perform(
      { who: people.chief, session: null },
      acts.figures.propose,
      proposal,
    )
    const publish = (who: Who) =>
      review.perform({ who, session: null }, acts.figures.settle, {
        figureId,
        step: 'publish',
        reason: 'Checked.',
      })
    expect(
      await review.perform({ who: people.reader, session: null }, acts.figures.publishedOne, {
        figureId,
      }),
    ).toBeNull()
    await expect(publish(people.data)).rejects.toThrow('LB_NOT_ALLOWED')
    await expect(publish(people.chief)).rejects.toThrow('LB_FIGURE_TWO_PEOPLE')
    const around = (who: Who, step: string) =>
      inContext(desk.store.db, who, (tx) =>
        sql`insert into figure_step values (${figureId}, ${step}, 'r', ${who.accountId})`.execute(
          tx,
        ),
      )
    await expect(around(people.chief, 'published')).rejects.toThrow('LB_FIGURE_TWO_PEOPLE')
    await expect(around(people.deputy, 'withdrawn')).rejects.toThrow('LB_FIGURE_STEP')
    await publish(people.deputy)
    await expect(publish(people.deputy)).rejects.toThrow('LB_FIGURE_STEP')
    await expect(around(people.deputy, 'declined')).rejects.toThrow('LB_FIGURE_STEP')
    expect(
      await review.perform({ who: people.reader, session: null }, acts.figures.publishedOne, {
        figureId,
      }),
    ).toMatchObject({
      state: 'published',
      proposedBy: 'chief',
      recompute: `npx lookback figures recompute ${figureId}`,
    })
  })

  it('hides small counts from all but those who make figures, with a note that says how', async () => {
    const { figureId } = await review.perform(
      { who: people.chief, session: null },
      acts.figures.propose,
      { ...proposal, suppression: '' },
    )
    const step = { step: 'publish', reason: 'Checked.' } as const
    const seen = (await review.perform(
      { who: people.deputy, session: null },
      acts.figures.publishedOne,
      { figureId },
    ))!
    expect(seen.counts?.atMost).toMatchObject({ population: 2, met: 1, undetermined: 1, notMet: 0 })
    expect(seen.hidden).toContain('Met: 1 to 9, for a small count')
    await review.perform({ who: people.deputy, session: null }, acts.figures.settle, {
      figureId,
      ...step,
    })
    const shown = (await review.perform(
      { who: people.reader, session: null },
      acts.figures.publishedOne,
      { figureId },
    ))!
    expect(shown).toMatchObject({ counts: null, hidden: null })
    expect(shown.publicCounts.atMost).toEqual({
      met: { hidden: true, within: { low: 1, high: 9 } },
      undetermined: { hidden: true, within: { low: 1, high: 9 } },
      upper: { hidden: true, within: { low: 1, high: 9 } },
      population: { hidden: true, within: { low: 1, high: 9 } },
      notMet: { hidden: false, value: 0, low: 0, high: 0 },
    })
    expect(shown.notes.join(' ')).toContain('Counts from 1 to 9 are not shown as they are.')
    expect(shown.proof).toMatchObject({ fewest: 8, leastValues: 8 })
  })

  it('goes out as a file with where each count lies, and its notes', async () => {
    const [figure] = await review.perform(
      { who: people.reader, session: null },
      acts.figures.published,
      {},
    )
    const csv = await review.perform({ who: people.reader, session: null }, acts.figures.file, {
      figureId: figure!.figureId,
      format: 'csv',
    })
    expect(csv?.name).toBe(`figure-${figure!.figureId}.csv`)
    expect(strFromU8(csv!.bytes)).toBe(
      'Cases,Number,At least,At most\r\nMet,[c],1,9\r\nCannot be determined,[c],1,9\r\nNot met,0,0,0\r\nMet at most,[c],1,9\r\nAll cases,[c],1,9\r\n',
    )
    const zip = await review.perform({ who: people.reader, session: null }, acts.figures.file, {
      figureId: figure!.figureId,
      format: 'csvw',
    })
    const metadata = Object.entries(unzipSync(zip!.bytes)).find(([name]) => name.endsWith('.json'))
    expect(strFromU8(metadata![1])).toContain('Counts from 1 to 9 are not shown as they are.')
    const ods = await review.perform({ who: people.reader, session: null }, acts.figures.file, {
      figureId: figure!.figureId,
      format: 'ods',
    })
    expect(strFromU8(unzipSync(ods!.bytes)['content.xml']!)).toContain('Counts from 1 to 9')
    expect(
      await review.perform({ who: people.reader, session: null }, acts.figures.file, {
        figureId: 999,
        format: 'csv',
      }),
    ).toBeNull()
  })

  it('keeps no small count where a reader of figures can select it', async () => {
    const stored = await inContext(desk.store.db, people.reader, (tx) =>
      sql<object>`select * from published_figure`.execute(tx),
    )
    expect(JSON.stringify(stored.rows)).not.toMatch(/"(met|value|population)": ?[1-9]\b/)
    const counts = await inContext(desk.store.db, people.reader, (tx) =>
      sql<object>`select * from published_figure_counts`.execute(tx),
    )
    expect(counts.rows).toEqual([])
  })

  it('cannot be changed or removed, by the tables’ owner either', async () => {
    const asTheirOwner = (table: string, statement: string) =>
      desk.store.db.transaction().execute(async (tx) => {
        await sql.raw(`set local role none`).execute(tx)
        await sql.raw(`alter table ${table} no force row level security`).execute(tx)
        await sql.raw(statement).execute(tx)
      })
    for (const [table, column] of [
      ['published_figure', 'reason'],
      ['published_answers', 'surely'],
      ['figure_step', 'reason'],
      ['published_figure_counts', 'figure_id'],
    ] as const) {
      for (const statement of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await expect(asTheirOwner(table, statement)).rejects.toThrow('LB_APPEND_ONLY')
      }
    }
  })

  it('counts again to the same, also after files that came later', async () => {
    const { figureId } = await review.perform(
      { who: people.data, session: null },
      acts.figures.propose,
      proposal,
    )
    expect(await recount(figureId)).toMatchObject({
      same: true,
      form: 'same',
      differing: 0,
      cases: [],
    })
    const later = [...first, crime(3, { suspect_forename: 'Jo', suspect_surname: 'Tarrant' })]
    await desk.take([desk.lay('later.csv', policeCsv(later))], police)
    await refresh(desk.store, desk.door, desk.who)
    expect(await recount(figureId)).toMatchObject({ same: true, form: 'same', differing: 0 })
    const [now] = await review.perform({ who: people.data, session: null }, acts.figures.asOf, {
      ...everything,
      definition: 'peer-on-peer',
    })
    expect(now!.atMost.population).toBe(3)
  })

  it('fixes a time in the future at now: what is still to come must not move it', async () => {
    const { figureId } = await review.perform(
      { who: people.data, session: null },
      acts.figures.propose,
      { ...proposal, receivedBy: '2099-01-01' },
    )
    const figure = await review.perform(
      { who: people.data, session: null },
      acts.figures.publishedOne,
      { figureId },
    )
    expect(figure!.asOf.receivedBy! <= new Date().toISOString()).toBe(true)
  })

  it('names the cases that differ and the entry of the ledger that touched them', async () => {
    const { figureId } = await review.perform(
      { who: people.data, session: null },
      acts.figures.propose,
      proposal,
    )
    const { size } = await head(desk.store.db)
    const people_ = (
      await review.perform({ who: people.chief, session: null }, acts.people.search, {
        query: '',
        page: 1,
      })
    ).rows
    const id = (name: string) => people_.find((one) => one.name === name)!.personId
    const why = 'One person under two names.'
    await review.perform({ who: people.chief, session: null }, acts.people.join, {
      a: id('Kit Ferrow'),
      b: id('Max Ilden'),
      reason: why,
    })
    const different = await recount(figureId)
    expect(different).toMatchObject({
      same: false,
      ledgerHolds: true,
      definitionSame: true,
      differing: 1,
      cases: [
        { ref: 'T/2014/1', was: 'undetermined', now: 'met', entry: { action: 'combination' } },
      ],
    })
    expect(different.cases[0]!.entry!.index).toBeGreaterThanOrEqual(size)
    const own = await review.perform({ who: people.data, session: null }, acts.figures.propose, {
      ...proposal,
      links: false,
    })
    expect(await recount(own.figureId)).toMatchObject({ same: true })
  })

  it('says so where records were changed and no entry of the ledger says why', async () => {
    const own = { ...proposal, links: false }
    const { figureId } = await review.perform(
      { who: people.data, session: null },
      acts.figures.propose,
      own,
    )
    await asOwner(desk.store, 'record', (tx) =>
      sql`update record set raw = raw || '{"suspect_dob": "01/01/1970"}' where key like 'T/2014/2%'`.execute(
        tx,
      ),
    )
    expect(await recount(figureId)).toMatchObject({
      same: false,
      differing: 1,
      cases: [{ ref: 'T/2014/2', was: 'met', now: 'notMet', entry: null }],
    })
  })

  it('does not know a figure that is not there', async () => {
    await expect(recount(99)).rejects.toThrow('LB_FIGURE_NOT_FOUND')
    const step = { step: 'publish', reason: 'r' } as const
    await expect(
      review.perform({ who: people.chief, session: null }, acts.figures.settle, {
        figureId: 99,
        ...step,
      }),
    ).rejects.toThrow('LB_FIGURE_NOT_FOUND')
  })
})
