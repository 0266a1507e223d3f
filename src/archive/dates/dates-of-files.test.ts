import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Recorded, recordedValue } from '../../model/index.ts'
import type { Store } from '../../store/index.ts'
import { anyEngine } from '../../testing/stores.ts'
import { type Desk, openDesk, type PoliceRow, police, policeCsv } from '../testing/desk.ts'
import { type MadeCell, makeWorkbook } from '../testing/make-workbook.ts'

const open = anyEngine('dates-of-files')

const header = [
  ...['crime_ref', 'reported_date', 'offence_from', 'offence_code'],
  ...['victim_ref', 'victim_forename', 'victim_dob', 'suspect_ref', 'suspect_dob'],
]
const row = (ref: string, dates: readonly MadeCell[]): readonly MadeCell[] => {
  const [reported = '', offence = '', victim = '', suspect = ''] = dates
  return [ref, reported, offence, '20A', 'V1', 'Ada', victim, 'S1', suspect]
}

describe('the dates of files', () => {
  let store: Store
  let desk: Desk
  let file = 0
  beforeAll(async () => {
    store = await open()
    desk = await openDesk(store)
  })
  afterAll(async () => {
    desk.clear()
  })

  const found = (ref: string) =>
    desk.read(async ({ db }) => {
      const stored = await db
        .selectFrom('case_file')
        .selectAll()
        .where('ref', '=', ref)
        .executeTakeFirst()
      const people = await db
        .selectFrom('mention')
        .select(['role', 'person'])
        .where('case_id', '=', stored?.id ?? 0)
        .execute()
      const birth = (role: string) =>
        recordedValue(people.find((one) => one.role === role)?.person.birth as Recorded<unknown>)
      return {
        opened: stored?.opened,
        occurred: stored?.occurred,
        facts: stored?.facts,
        victim: birth('victim'),
        suspect: birth('suspect'),
      }
    })
  const takeCsv = (rows: readonly PoliceRow[], options: Parameters<Desk['take']>[1] = {}) =>
    desk.take([desk.lay(`crimes-${++file}.csv`, policeCsv(rows))], { ...police, ...options })
  const takeBook = (
    rows: readonly (readonly MadeCell[])[],
    options?: { readonly is1904: boolean },
  ) => {
    const made = makeWorkbook({ sheets: [{ name: 'Crimes', rows: [header, ...rows] }], ...options })
    return desk.take([desk.lay(`crimes-${++file}.xlsx`, made)], police)
  }
  const born = (date: string) => ({ kind: 'date', date })

  it('are read in the order that the file shows, and the result says which', async () => {
    const { extracts } = await takeCsv([
      {
        crime_ref: 'M/1',
        reported_date: '02/13/2014',
        offence_from: '',
        outcome_date: '',
        victim_dob: '05/25/2000',
        suspect_dob: '',
      },
      {
        crime_ref: 'M/2',
        reported_date: '02/03/2014',
        offence_from: '',
        outcome_date: '',
        victim_dob: '05/06/2000',
        suspect_dob: '',
      },
    ])
    expect(extracts).toMatchObject([
      { imported: 2, quarantined: 0, dates: { order: 'monthFirst', by: 'file', monthFirst: 2 } },
    ])
    expect(await found('M/1')).toMatchObject({ opened: '2014-02-13', victim: born('2000-05-25') })
    expect(await found('M/2')).toMatchObject({ opened: '2014-02-03', victim: born('2000-05-06') })
    const [kept] = await desk.read(({ db }) => db.selectFrom('extract').select('dates').execute())
    expect(kept?.dates).toMatchObject({ order: 'monthFirst', by: 'file' })
  })

  it('are read alike when a correction of another row has the case read again', async () => {
    const rows = (outcome: string): readonly PoliceRow[] => [
      {
        crime_ref: 'M/3',
        reported_date: '02/13/2014',
        offence_from: '',
        outcome_date: '',
        suspect_dob: '',
        suspect_ref: 'S1',
        outcome_code: outcome,
      },
      {
        crime_ref: 'M/3',
        reported_date: '02/13/2014',
        offence_from: '',
        outcome_date: '',
        suspect_dob: '03/04/1980',
        suspect_ref: 'S2',
        outcome_code: outcome,
      },
    ]
    await takeCsv(rows('16'))
    await takeCsv(rows('18').slice(0, 1))
    expect(await found('M/3')).toMatchObject({ opened: '2014-02-13' })
  })

  it('in two orders are refused before anything is kept, with what was seen, until somebody says', async () => {
    const rows: readonly PoliceRow[] = [
      { crime_ref: 'X/1', reported_date: '02/13/2014' },
      { crime_ref: 'X/2', reported_date: '13/02/2014' },
      { crime_ref: 'X/3', reported_date: '02/03/2014' },
    ]
    const { extracts, refused } = await takeCsv(rows)
    expect(extracts).toEqual([])
    expect(refused).toMatchObject([
      {
        code: 'LB_DATE_ORDER',
        cause: expect.stringContaining(
          'reported_date: 1 with the day first (13/02/2014), 1 with the month first (02/13/2014), 1 either way (02/03/2014)',
        ),
      },
    ])
    expect(await found('X/3')).toMatchObject({ opened: undefined })
    const again = await takeCsv(rows, { dateOrder: 'dayFirst' })
    expect(again.extracts).toMatchObject([
      { imported: 2, quarantined: 1, dates: { by: 'command' } },
    ])
    expect(await found('X/3')).toMatchObject({ opened: '2014-03-02' })
  })

  it('may have a time after them', async () => {
    await takeCsv([
      { crime_ref: 'H/1', victim_dob: '05/05/2000 12:00:00 AM' },
      { crime_ref: 'H/2', victim_dob: '05/05/2000 00:00:00.000' },
      { crime_ref: 'H/3', victim_dob: '05-May-2000' },
    ])
    for (const ref of ['H/1', 'H/2', 'H/3'])
      expect(await found(ref)).toMatchObject({ victim: born('2000-05-05') })
  })

  it('may be eight digits with the year first, and 19000101 is the placeholder it is elsewhere', async () => {
    const { extracts } = await takeCsv([
      { crime_ref: 'B/1', reported_date: '20140203', victim_dob: '20000505' },
      { crime_ref: 'B/2', victim_dob: '19000101' },
      { crime_ref: 'B/3', victim_dob: '20001305' },
    ])
    expect(extracts).toMatchObject([{ imported: 2, quarantined: 1, noted: 1 }])
    expect(await found('B/1')).toMatchObject({ opened: '2014-02-03', victim: born('2000-05-05') })
  })

  it('of a workbook may be a number of eight digits', async () => {
    const { extracts } = await takeBook([row('B/4', [20140203, 20140201, 20000505, 19800707])])
    expect(extracts).toMatchObject([{ imported: 1, quarantined: 0, noted: 0 }])
    expect(await found('B/4')).toMatchObject({ victim: born('2000-05-05') })
  })

  it('may be a year or a month, which is kept as such and stands in no column of days', async () => {
    const { extracts } = await takeCsv([
      { crime_ref: 'Y/1', reported_date: '2014-02', offence_from: '2013', victim_dob: '1998' },
    ])
    expect(extracts).toMatchObject([{ imported: 1, noted: 0 }])
    expect(await found('Y/1')).toMatchObject({
      opened: null,
      occurred: null,
      facts: {
        opened: { known: true, value: '2014-02' },
        occurred: { known: true, value: '2013' },
      },
      victim: { kind: 'year', year: 1998 },
    })
    const events = await desk.read(({ db }) =>
      db
        .selectFrom('event')
        .select(['kind', 'starts', 'starts_in'])
        .where('key', 'like', 'Y/1|%')
        .orderBy('kind')
        .execute(),
    )
    expect(events).toEqual([
      { kind: 'offence', starts: null, starts_in: '2013' },
      { kind: 'outcome', starts: '2014-06-01', starts_in: null },
      { kind: 'report', starts: null, starts_in: '2014-02' },
    ])
  })

  it('of a workbook are cells that show a number as a day', async () => {
    const date = (number: number): MadeCell => ({ number, style: 'date' })
    const { extracts } = await takeBook([
      row('W/1', [date(41673), { number: 41671.75, style: 'dateTime' }, date(367), date(29409)]),
    ])
    expect(extracts).toMatchObject([{ imported: 1, quarantined: 0, noted: 1 }])
    expect(await found('W/1')).toMatchObject({
      opened: '2014-02-03',
      occurred: '2014-02-01',
      suspect: born('1980-07-07'),
    })
  })

  it('of a workbook are numbers without a format where they can be nothing else, in its own date system', async () => {
    await takeBook([row('W/2', [41673, 41671, 36651, 29409])])
    expect(await found('W/2')).toMatchObject({ opened: '2014-02-03', victim: born('2000-05-05') })
    await takeBook([row('W/3', [40211, 40209, 35189, 27946])], { is1904: true })
    expect(await found('W/3')).toMatchObject({
      opened: '2014-02-03',
      occurred: '2014-02-01',
      victim: born('2000-05-05'),
      suspect: born('1980-07-06'),
    })
  })

  it('are no numbers that may be six digits of a date, nor those of another format, nor texts', async () => {
    const { extracts } = await takeBook([
      row('W/4', ['03/02/2014', '01/02/2014', 10203, '']),
      row('W/5', ['03/02/2014', '', { number: 36651, style: 'decimals' }, '']),
      row('W/6', ['03/02/2014', '', '36651', '']),
      row('W/7', ['03/02/2014', '', 1998, '']),
    ])
    expect(extracts).toMatchObject([{ received: 4, imported: 1, quarantined: 3 }])
    expect(await found('W/7')).toMatchObject({ victim: { kind: 'year', year: 1998 } })
    const { extracts: texts } = await takeCsv([{ crime_ref: 'W/8', victim_dob: '36651' }])
    expect(texts).toMatchObject([{ imported: 0, quarantined: 1 }])
  })

  it('and names in cells that hold an error are unreadable', async () => {
    const cells = row('E/1', ['03/02/2014', { error: '#NUM!' }, '', '']).with(5, {
      error: '#NAME?',
    })
    expect((await takeBook([cells])).extracts).toMatchObject([{ imported: 1 }])
    const [victim] = await desk.read(({ db }) =>
      db.selectFrom('mention').select('person').where('key', '=', 'E/1|victim|V1').execute(),
    )
    expect(victim?.person.givenNames).toEqual({ known: false, reason: 'unreadable' })
  })

  it('and ages that are none are set aside, and the row says why', async () => {
    const { extracts } = await takeCsv([
      { crime_ref: 'P/1', victim_dob: '01/01/1900', victim_age: '14' },
      { crime_ref: 'P/2', victim_dob: '05/05/1975', victim_age: '14' },
      { crime_ref: 'P/3', victim_dob: '', victim_age: '114' },
    ])
    expect(extracts).toMatchObject([{ imported: 3, quarantined: 0, noted: 3 }])
    expect(await found('P/1')).toMatchObject({ victim: { kind: 'age', age: 14, at: '2014-02-01' } })
    const notes = await desk.read(({ db }) =>
      db
        .selectFrom('record_note')
        .select(['line', 'notes'])
        .orderBy('record_id', 'desc')
        .limit(3)
        .execute(),
    )
    expect(notes.map(({ line, notes: [note] }) => [line, note?.field, note?.code])).toEqual([
      [4, 'victim_age', 'LB_VALUE_AGE'],
      [3, 'victim_age', 'LB_VALUE_CONTRADICTS'],
      [2, 'victim_dob', 'LB_VALUE_PLACEHOLDER'],
    ])
  })
})
