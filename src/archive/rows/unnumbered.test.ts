import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../store/index.ts'
import { type Desk, openDesk, type PoliceRow, police, policeCsv } from '../testing/desk.ts'

describe('people to whom their source gives no number', () => {
  let store: Store
  let desk: Desk
  let file = 0
  beforeAll(async () => {
    store = await openStore({ memory: true })
    desk = await openDesk(store)
  })
  afterAll(async () => {
    desk.clear()
    await store.close()
  })

  const take = (rows: readonly PoliceRow[]) =>
    desk.take([desk.lay(`crimes-${++file}.csv`, policeCsv(rows))], police)
  const suspects = (caseRef: string) =>
    desk.door.enter(desk.who, async (work) => {
      work.note({ action: 'consultation', subject: 'test' })
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

  it('are not passed over where rows cannot tell two of them apart: the second row says why it waits', async () => {
    const { extracts } = await take([
      row('N/4', 'V1', 'Ben', 'Sample'),
      row('N/4', 'V1', 'Carl', 'Other'),
    ])
    expect(extracts).toMatchObject([{ imported: 1, quarantined: 1 }])
  })

  it('are noted where something is stated of them and no name', async () => {
    const nobody = { ...row('N/5', 'V1', '', ''), suspect_phone: '', suspect_dob: '' }
    const { extracts } = await take([
      nobody,
      { ...nobody, victim_ref: 'V2', suspect_phone: '07700 900111' },
    ])
    expect(extracts).toMatchObject([{ imported: 2, noted: 1 }])
    expect(await suspects('N/5')).toEqual([])
    const notes = await desk.door.enter(desk.who, async (work) => {
      work.note({ action: 'consultation', subject: 'test' })
      return work.db.selectFrom('record_note').select('notes').execute()
    })
    expect(notes).toMatchObject([{ notes: [{ field: 'suspect_ref', code: 'LB_VALUE_NOBODY' }] }])
  })
})
