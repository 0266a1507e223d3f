import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Performer } from '../../access/index.ts'
import { type Desk, openDesk, police, policeCsv } from '../../archive/testing/desk.ts'
import { refresh } from '../../refresh/refresh.ts'
import { createReview } from '../../review/create-review.ts'
import { acts } from '../../review/index.ts'
import { oneEngine } from '../../testing/stores.ts'

/** Two crimes of 2014 and one of 2015; the second's suspect is put on record in 2016. */
const header = ',recorded_date,updated_date'
const dates = ['03/02/2014,20/03/2014', '10/05/2016,10/05/2016', '10/01/2015,01/03/2015']
const crimes = policeCsv(
  [1, 2, 3].map((n) => ({
    crime_ref: `T/${n}`,
    reported_date: n === 3 ? '10/01/2015' : '03/02/2014',
    offence_from: n === 3 ? '09/01/2015' : '01/02/2014',
    outcome_date: n === 3 ? '01/03/2015' : '20/03/2014',
    victim_ref: `V${n}`,
    suspect_ref: `S${n}`,
    suspect_dob: '06/07/2000',
    suspect_phone: '',
  })),
)
  .trimEnd()
  .split('\r\n')
  .map((line, at) => `${line}${at === 0 ? header : `,${dates[at - 1]}`}`)
  .join('\r\n')

const said = {
  saidOn: '31/12/2014',
  saidBy: 'A made-up office',
  words: 'There were “no reports”\nof that kind. <script>alert(1)</script>',
  publishedIn: 'A made-up journal, page 3',
  note: '',
  definitions: ['peer-on-peer@1'],
}

oneEngine('public statements', (open) => {
  let desk: Desk
  let review: Performer
  beforeAll(async () => {
    const store = await open()
    desk = await openDesk(store)
    await desk.take([desk.lay('crimes.csv', crimes)], police)
    await refresh(store, desk.door, desk.who)
    review = createReview(store, desk.door)
  })
  afterAll(() => desk.clear())

  it('is kept word for word, with what the records held that day and what is known now', async () => {
    const { statementId } = await review.perform(
      { who: desk.who, session: null },
      acts.figures.enterStatement,
      said,
    )
    const view = (await review.perform({ who: desk.who, session: null }, acts.figures.statement, {
      statementId,
    }))!
    expect(view).toMatchObject({ saidOn: '2014-12-31', words: said.words, supersededBy: null })
    const [count] = view.counts
    // The crime of 2015 had not happened; the second's row came on record in 2016.
    expect(count).toMatchObject({
      definition: 'peer-on-peer',
      version: 1,
      surely: { population: 1, met: 1, undetermined: 0 },
      atMost: { population: 1, met: 1, undetermined: 0 },
      now: { population: 2, met: 2 },
      bySource: [{ source: 'test-police', now: { population: 2 } }],
    })
    for (const command of count!.commands) expect(command).toContain('--true-on 2014-12-31')
  })

  it('can be asked under several definitions, and again when more is known', async () => {
    const definitions = ['peer-on-peer', 'intra-familial']
    const { statementId } = await review.perform(
      { who: desk.who, session: null },
      acts.figures.enterStatement,
      { ...said, definitions },
    )
    const before = (await review.perform({ who: desk.who, session: null }, acts.figures.statement, {
      statementId,
    }))!
    expect(before.counts.map(({ definition }) => definition)).toEqual(definitions.toSorted())
    await review.perform({ who: desk.who, session: null }, acts.figures.countStatement, {
      statementId,
    })
    const after = (await review.perform({ who: desk.who, session: null }, acts.figures.statement, {
      statementId,
    }))!
    expect(after.counts.map(({ now }) => now)).toEqual(before.counts.map(({ now }) => now))
    expect(after.counts[0]!.ledgerSize).toBeGreaterThan(before.counts[0]!.ledgerSize)
  })

  it('is corrected by a new entry, once; the one before stays', async () => {
    const { statementId } = await review.perform(
      { who: desk.who, session: null },
      acts.figures.enterStatement,
      said,
    )
    const better = { ...said, words: 'There were no reports.', correction: 'Misheard.' }
    const next = await review.perform(
      { who: desk.who, session: null },
      acts.figures.correctStatement,
      {
        statementId,
        ...better,
      },
    )
    expect(
      await review.perform({ who: desk.who, session: null }, acts.figures.statement, {
        statementId,
      }),
    ).toMatchObject({
      words: said.words,
      supersededBy: next.statementId,
    })
    expect(
      await review.perform({ who: desk.who, session: null }, acts.figures.statement, {
        statementId: next.statementId,
      }),
    ).toMatchObject({
      supersedes: statementId,
      correction: 'Misheard.',
    })
    const listed = (
      await review.perform({ who: desk.who, session: null }, acts.figures.statements, {})
    ).map((row) => row.statementId)
    expect(listed).toContain(next.statementId)
    expect(listed).not.toContain(statementId)
    const again = review.perform({ who: desk.who, session: null }, acts.figures.correctStatement, {
      statementId,
      ...better,
    })
    await expect(again).rejects.toThrow('LB_STATEMENT_SUPERSEDED')
    const silent = review.perform({ who: desk.who, session: null }, acts.figures.correctStatement, {
      statementId: next.statementId,
      ...better,
      correction: '',
    })
    await expect(silent).rejects.toThrow('LB_INPUT')
  })

  it.each([
    ['a day that is none', { saidOn: '31/02/2014' }, 'LB_STATEMENT_INPUT'],
    ['a day to come', { saidOn: '01/01/2099' }, 'LB_STATEMENT_INPUT'],
    ['no words', { words: '  ' }, 'LB_INPUT'],
    ['words without end', { words: 'x'.repeat(4001) }, 'LB_INPUT'],
    ['a character nothing shows', { words: 'no\u0000 reports' }, 'LB_INPUT'],
    ['nobody', { saidBy: '' }, 'LB_INPUT'],
    ['no definition', { definitions: [] }, 'LB_INPUT'],
  ])('refuses %s and keeps nothing', async (_what, more, code) => {
    const before = await review.perform(
      { who: desk.who, session: null },
      acts.figures.statements,
      {},
    )
    await expect(
      review.perform({ who: desk.who, session: null }, acts.figures.enterStatement, {
        ...said,
        ...more,
      }),
    ).rejects.toThrow(code)
    expect(
      await review.perform({ who: desk.who, session: null }, acts.figures.statements, {}),
    ).toEqual(before)
  })

  it('refuses a definition that is not registered', async () => {
    const definitions = ['peer-on-peer@99']
    const refused = review.perform({ who: desk.who, session: null }, acts.figures.enterStatement, {
      ...said,
      definitions,
    })
    await expect(refused).rejects.toThrow('LB_DEFINITION_NOT_FOUND')
  })

  it('cannot be changed in the store, by the tables’ owner either', async () => {
    for (const table of ['public_statement', 'public_statement_definition', 'statement_count']) {
      const remove = desk.store.db.transaction().execute(async (tx) => {
        await sql.raw(`set local role none`).execute(tx)
        await sql.raw(`alter table ${table} no force row level security`).execute(tx)
        await sql.raw(`delete from ${table}`).execute(tx)
      })
      await expect(remove).rejects.toThrow('LB_APPEND_ONLY')
    }
  })
})
