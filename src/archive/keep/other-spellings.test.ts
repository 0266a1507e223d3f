import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyEngine } from '../../testing/stores.ts'
import { type PoliceRow, policeCsv } from '../testing/desk.ts'
import { SentFiles } from '../testing/sent-files.ts'

const open = anyEngine('other-spellings')

let sent: SentFiles
beforeAll(async () => {
  sent = await SentFiles.open(await open())
})
afterAll(() => sent.close())

const row = (crime_ref: string, victim_ref: string): PoliceRow => ({ crime_ref, victim_ref })
const notes = () =>
  sent.desk.door.enter(sent.desk.who, async (work) => {
    work.note({ action: 'consultation', subject: 'test' })
    const cases = await work.db
      .selectFrom('case_file')
      .select('ref')
      .where('source_id', '=', sent.source)
      .orderBy('id')
      .execute()
    const found = await work.db
      .selectFrom('record_note')
      .innerJoin('record', 'record.id', 'record_note.record_id')
      .select('record_note.notes')
      .where('record.source_id', '=', sent.source)
      .orderBy('record_note.record_id')
      .execute()
    return {
      cases: cases.map(({ ref }) => ref),
      notes: found.flatMap((one) => one.notes.map(({ code, value, rule }) => [code, value, rule])),
    }
  })

describe('references of cases that differ in letter case or blanks', () => {
  it('are one with blanks around, and two cases with a note otherwise', async () => {
    const rows = [row('Ab/1', 'V1'), row(' Ab/1 ', 'V2'), row('aB/1', 'V3'), row('Ab / 1', 'V4')]
    const { extract } = await sent.take({ 'crimes.csv': policeCsv(rows) })
    expect(extract).toMatchObject({ imported: 4, noted: 2 })
    const found = await notes()
    expect(found.cases).toEqual(['Ab/1', 'aB/1', 'Ab / 1'])
    expect(found.notes).toEqual([
      ['LB_VALUE_SPELLING', 'aB/1', expect.stringContaining('“Ab/1”')],
      ['LB_VALUE_SPELLING', 'Ab / 1', expect.stringContaining('“Ab/1”')],
    ])
  })

  it('are noted where the other came with an earlier import', async () => {
    await sent.take({ 'crimes.csv': policeCsv([row('CD/2', 'V1')]) })
    const source = `${sent.source}:policeCrime`
    const { extracts } = await sent.desk.take(
      [sent.desk.lay('later.csv', policeCsv([row('cd/2', 'V1'), row('EF/3', 'V1')]))],
      { source },
    )
    expect(extracts).toMatchObject([{ imported: 2, noted: 1 }])
    expect((await notes()).notes).toEqual([
      ['LB_VALUE_SPELLING', 'cd/2', expect.stringContaining('“CD/2”')],
    ])
  })
})
