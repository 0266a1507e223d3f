import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../store/index.ts'
import { anyEngine } from '../../testing/stores.ts'
import { type Desk, openDesk, type PoliceRow, police, policeCsv } from '../testing/desk.ts'

const open = anyEngine('unnumbered')

describe('people to whom their source gives no number', () => {
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

  const take = (rows: readonly PoliceRow[]) =>
    desk.take([desk.lay(`crimes-${++file}.csv`, policeCsv(rows))], police)
  const suspects = (caseRef: string) =>
    desk.read(async (work) => {
      const found = await work.db
        .selectFrom('mention')
        .innerJoin('case_file', 'case_file.id', 'mention.case_id')
        .select('mention.person')
        .where('case_file.ref', '=', caseRef)
        .where('mention.role', '=', 'suspect')
        .orderBy('mention.id')
        .execute()
      return found.map(({ person: { givenNames, familyName } }) =>
        [givenNames, familyName].map((part) => (part.known ? part.value : '?')).join(' '),
      )
    })
  const row = (crime: string, victim: string, given: string, family: string): PoliceRow => ({
    crime_ref: crime,
    victim_ref: victim,
    suspect_ref: '',
    suspect_forename: given,
    suspect_surname: family,
  })

  it('are people where their case names them: one a name, however many rows name them', async () => {
    const { extracts } = await take([
      row('N/1', 'V1', 'Ben', 'Sample'),
      row('N/1', 'V2', 'Carl', 'Other'),
      row('N/1', 'V3', 'BEN', 'Sample '),
      row('N/2', 'V1', 'Ben', 'Sample'),
    ])
    expect(extracts).toMatchObject([{ imported: 4, quarantined: 0, noted: 0 }])
    expect(await suspects('N/1')).toEqual(['BEN Sample', 'Carl Other'])
    expect(await suspects('N/2')).toEqual(['Ben Sample'])
  })

  it('are put right by a correction of their row, and nobody is left of the name before', async () => {
    await take([row('N/3', 'V1', 'Bin', 'Sample')])
    await take([row('N/3', 'V1', 'Ben', 'Sample')])
    expect(await suspects('N/3')).toEqual(['Ben Sample'])
  })

  it('are each taken where rows differ in nothing but who they are, and again in any order', async () => {
    const rows = [
      row('N/4', 'V1', 'Ben', 'Sample'),
      row('N/4', 'V1', 'Carl', 'Other'),
      { ...row('N/4', 'V1', '', ''), suspect_phone: '', suspect_dob: '' },
      { ...row('N/4', 'V1', 'Carl', 'Other'), suspect_dob: '08/08/1990' },
    ]
    expect((await take(rows)).extracts).toMatchObject([{ imported: 4, quarantined: 0 }])
    const all = ['Ben Sample', 'Carl Other', 'Carl Other']
    expect(await suspects('N/4')).toEqual(all)
    for (const order of [rows, rows.toReversed(), rows.slice(1)]) {
      const { extracts } = await take([...order, row(`N/4/${file}`, 'V1', 'Ben', 'Sample')])
      expect(extracts).toMatchObject([{ imported: 1, unchanged: order.length, quarantined: 0 }])
    }
    expect(await suspects('N/4')).toEqual(all)
  })

  it('are taken from two files of one run', async () => {
    const paths = ['Ben', 'Carl'].map((given) =>
      desk.lay(`${given}-${++file}.csv`, policeCsv([row('N/7', 'V1', given, 'Sample')])),
    )
    const { extracts } = await desk.take(paths, police)
    expect(extracts).toMatchObject([{ imported: 1 }, { imported: 1 }])
    expect(await suspects('N/7')).toEqual(['Ben Sample', 'Carl Sample'])
  })

  it('are one where two rows name them alike and say something else: the second says why it waits', async () => {
    const rows = ['07700 900111', '07700 900222'].map((suspect_phone) => ({
      ...row('N/6', 'V1', 'Ben', 'Sample'),
      suspect_phone,
    }))
    for (const others of [[], [row('N/6', 'V1', 'Carl', 'Other')]]) {
      const { extracts } = await take([...rows, ...others])
      expect(extracts).toMatchObject([{ imported: others.length || 1, quarantined: 1 }])
    }
    expect(await suspects('N/6')).toEqual(['Ben Sample', 'Carl Other'])
  })

  it('are noted where something is stated of them and no name', async () => {
    const nobody = { ...row('N/5', 'V1', '', ''), suspect_phone: '', suspect_dob: '' }
    const { extracts } = await take([
      nobody,
      { ...nobody, victim_ref: 'V2', suspect_phone: '07700 900111' },
    ])
    expect(extracts).toMatchObject([{ imported: 2, noted: 1 }])
    expect(await suspects('N/5')).toEqual([])
    const notes = await desk.read(async (work) => {
      return work.db.selectFrom('record_note').select('notes').execute()
    })
    expect(notes).toMatchObject([{ notes: [{ field: 'suspect_ref', code: 'LB_VALUE_NOBODY' }] }])
  })
})
