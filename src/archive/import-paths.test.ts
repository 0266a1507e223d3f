import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { oneEngine } from '../testing/stores.ts'
import { type Desk, openDesk, police, policeCsv } from './testing/desk.ts'

const caseOf = (desk: Desk, ref: string) =>
  desk.read(({ db }) =>
    db.selectFrom('case_file').selectAll().where('ref', '=', ref).executeTakeFirst(),
  )
const mentionsOf = (desk: Desk, ref: string) =>
  desk.read(({ db }) =>
    db
      .selectFrom('mention')
      .innerJoin('case_file', 'case_file.id', 'mention.case_id')
      .select(['mention.id', 'mention.ref', 'mention.role', 'mention.person'])
      .where('case_file.ref', '=', ref)
      .orderBy('mention.ref')
      .execute(),
  )
const quarantined = (desk: Desk) =>
  desk.read(({ db }) => db.selectFrom('quarantine').selectAll().orderBy('id').execute())

oneEngine('importing', (open) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(await open())
  })
  afterAll(() => desk.clear())

  it('keeps rows as records and makes a case, its people, events, things and staff of them', async () => {
    const path = desk.lay(
      'crimes.csv',
      policeCsv([{}, { suspect_ref: 'S2', suspect_forename: 'Cal', suspect_phone: '07122222222' }]),
    )
    const { extracts, refused } = await desk.take([path], police)
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([
      { received: 2, imported: 2, unchanged: 0, quarantined: 0, source: 'test-police' },
    ])
    expect(await caseOf(desk, 'T/2014/1')).toMatchObject({
      kind: 'crime',
      opened: '2014-02-03',
      occurred: '2014-02-01',
      category: '20A',
      outcome: '16',
    })
    const people = await mentionsOf(desk, 'T/2014/1')
    expect(people.map(({ ref, role }) => `${role} ${ref}`)).toEqual([
      'suspect S1',
      'suspect S2',
      'victim V1',
    ])
    expect(people[0]?.person.phones).toEqual(['07111111111'])
    const staff = await desk.read(({ db }) =>
      db.selectFrom('case_staff').select('staff_id').execute(),
    )
    expect(staff).toEqual([{ staff_id: 'C12' }])
  })

  it('changes nothing when the same file, or the same rows in another file, come again', async () => {
    const before = await mentionsOf(desk, 'T/2014/1')
    const again = await desk.take([join(desk.folder, 'crimes.csv')], police)
    expect(again.extracts).toMatchObject([
      { received: 2, imported: 0, unchanged: 2, quarantined: 0 },
    ])
    const other = desk.lay('other.csv', policeCsv([{}], ';'))
    expect((await desk.take([other], police)).extracts).toMatchObject([
      { imported: 0, unchanged: 1 },
    ])
    expect(await mentionsOf(desk, 'T/2014/1')).toEqual(before)
  })

  it('takes a correction: what is said changes, ids stay, and the earlier record is kept', async () => {
    const before = await mentionsOf(desk, 'T/2014/1')
    const path = desk.lay(
      'corrected.csv',
      policeCsv([{ suspect_forename: 'Benjamin', outcome_code: '15' }]),
    )
    expect((await desk.take([path], police)).extracts).toMatchObject([
      { imported: 1, unchanged: 0 },
    ])
    const after = await mentionsOf(desk, 'T/2014/1')
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after[0]?.person.givenNames).toEqual({ known: true, value: 'Benjamin' })
    const versions = await desk.read(({ db }) =>
      db
        .selectFrom('record')
        .select(['version', 'current'])
        .where('key', '=', 'T/2014/1|V1|S1')
        .orderBy('version')
        .execute(),
    )
    expect(versions).toEqual([
      { version: 1, current: false },
      { version: 2, current: true },
    ])
  })

  it('forgets what a correction takes back', async () => {
    const first = desk.lay(
      'phone.csv',
      policeCsv([{ crime_ref: 'T/2015/9', victim_ref: 'V9', suspect_ref: 'S9' }]),
    )
    await desk.take([first], police)
    const second = desk.lay(
      'no-phone.csv',
      policeCsv([
        {
          crime_ref: 'T/2015/9',
          victim_ref: 'V9',
          suspect_ref: 'S9',
          suspect_phone: '',
          suspects_total: '',
        },
      ]),
    )
    await desk.take([second], police)
    const suspect = (await mentionsOf(desk, 'T/2015/9')).find(({ role }) => role === 'suspect')
    expect(suspect?.person.phones).toEqual([])
    const things = await desk.read(({ db }) =>
      db
        .selectFrom('thing_link')
        .selectAll()
        .where('mention_id', '=', suspect?.id ?? 0)
        .execute(),
    )
    expect(things).toEqual([])
    expect((await caseOf(desk, 'T/2015/9'))?.facts.suspectCount).toEqual({
      known: false,
      reason: 'notRecorded',
    })
  })

  it('quarantines a row with all its reasons, and says what would mend each', async () => {
    const path = desk.lay(
      'broken.csv',
      policeCsv([
        {
          crime_ref: 'T/2016/1',
          offence_from: '30/02/2016',
          offence_code: '99Z',
          victim_age: '14 years',
          suspects_total: 'some',
        },
        { crime_ref: 'T/2016/2', victim_dob: '01/01/2017', offence_from: '01/02/2016' },
        { crime_ref: 'T/2016/3', outcome_code: '22', outcome_date: '01/03/2016' },
        { crime_ref: '', reported_date: '' },
        { crime_ref: 'T/2016/4', victim_dob: '01/02/14' },
      ]),
    )
    const { extracts } = await desk.take([path], police)
    expect(extracts).toMatchObject([{ received: 5, imported: 0, quarantined: 5 }])
    const rows = (await quarantined(desk)).slice(-5)
    expect(rows.map(({ reasons }) => reasons.map(({ code }) => code).sort())).toEqual([
      ['LB_ROW_CODE', 'LB_ROW_COUNT', 'LB_ROW_DATE', 'LB_ROW_NUMBER'],
      ['LB_ROW_ORDER', 'LB_ROW_ORDER'],
      ['LB_ROW_CODE_DATE'],
      ['LB_ROW_REQUIRED', 'LB_ROW_REQUIRED'],
      ['LB_ROW_DATE'],
    ])
    expect(rows.every(({ reasons }) => reasons.every(({ remedy }) => remedy.length > 5))).toBe(true)
    expect(await caseOf(desk, 'T/2016/1')).toBeUndefined()
  })

  it('reads every spelling of nothing as missing, with its reason, never as a value', async () => {
    const spellings = [
      'NULL',
      '#N/A',
      '-',
      '\u00a0',
      '–',
      'â€“',
      'None recorded',
      'Decoy',
      'Refused',
      '[REDACTED]',
      'Unknown',
    ]
    const path = desk.lay(
      'missing.csv',
      policeCsv(
        spellings.map((text, i) => ({
          crime_ref: `T/2017/${i}`,
          victim_forename: text,
          victim_dob: text,
        })),
      ),
    )
    expect((await desk.take([path], police)).extracts).toMatchObject([{ quarantined: 0 }])
    const reasons = await Promise.all(
      spellings.map(async (_, i) => {
        const victim = (await mentionsOf(desk, `T/2017/${i}`)).find(({ role }) => role === 'victim')
        const name = victim?.person.givenNames
        return name?.known === false ? name.reason : name
      }),
    )
    expect(reasons).toEqual([
      ...Array.from({ length: 8 }, () => 'notRecorded'),
      'refused',
      'redacted',
      'unknown',
    ])
  })

  it('quarantines the second of two rows of one run that claim a key, and names the other file', async () => {
    const row = { crime_ref: 'T/2018/1', victim_ref: 'VK', suspect_ref: 'SK' }
    const a = desk.lay('claim-a.csv', policeCsv([row]))
    const b = desk.lay('claim-b.csv', policeCsv([{ ...row, suspect_forename: 'Other' }]))
    const { extracts } = await desk.take([a, b], police)
    expect(extracts.map(({ imported, quarantined }) => [imported, quarantined])).toEqual([
      [1, 0],
      [0, 1],
    ])
    const last = (await quarantined(desk)).at(-1)
    expect(last?.reasons[0]).toMatchObject({ code: 'LB_ROW_KEY_TWICE' })
    expect(last?.reasons[0]?.rule).toContain('claim-a.csv')
  })

  it('quarantines a later row of a case that contradicts the first', async () => {
    const row = { crime_ref: 'T/2018/2', victim_ref: 'VC' }
    const path = desk.lay(
      'contradiction.csv',
      policeCsv([
        { ...row, suspect_ref: 'SA' },
        { ...row, suspect_ref: 'SB', offence_code: '19D' },
      ]),
    )
    expect((await desk.take([path], police)).extracts).toMatchObject([
      { imported: 1, quarantined: 1 },
    ])
    expect((await quarantined(desk)).at(-1)?.reasons[0]?.code).toBe('LB_ROW_CONTRADICTION')
  })

  it('attaches documents by manifest or by name, and quarantines one of no case', async () => {
    const folder = join(desk.folder, 'notes')
    mkdirSync(folder)
    desk.lay('notes/manifest.csv', 'file,case_ref\nletter.txt,T/2014/1\n')
    desk.lay('notes/letter.txt', 'A short note, with <b>text</b> that stays text.')
    desk.lay('notes/T_2015_9 report.txt', 'Another note.')
    desk.lay('notes/stray.txt', 'Nobody knows whose.')
    const { extracts } = await desk.take([folder], police)
    expect(extracts).toMatchObject([
      { format: 'documents', received: 3, imported: 2, quarantined: 1 },
    ])
    expect((await quarantined(desk)).at(-1)?.reasons[0]?.code).toBe('LB_DOCUMENT_NO_CASE')
    const texts = await desk.read(({ db }) =>
      db.selectFrom('document').select(['name', 'text']).orderBy('name').execute(),
    )
    expect(texts.map(({ name }) => name)).toEqual(['T_2015_9 report.txt', 'letter.txt'].sort())
  })

  it('the three counts add up on whatever comes, and nothing crashes', async () => {
    let file = 0
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('', 'Y', '01/02/2014', '19D', '3+', 'NULL'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            crime_ref: cell,
            offence_code: cell,
            victim_ref: cell,
            reported_date: cell,
            victim_dob: cell,
          }),
          { maxLength: 12 },
        ),
        async (rows) => {
          const path = desk.lay(`garbage-${file++}.csv`, policeCsv(rows))
          const { extracts, refused } = await desk.take([path], police)
          expect(extracts.length + refused.length).toBe(1)
          for (const { received, imported, unchanged, quarantined } of extracts) {
            expect(imported + unchanged + quarantined).toBe(received)
            expect(received).toBeLessThanOrEqual(rows.length)
          }
        },
      ),
      { numRuns: 15 },
    )
  })
})
