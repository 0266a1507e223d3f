import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { policeCsv } from '../../archive/testing/desk.ts'
import { readLiveFiles } from './read-live-files.ts'
import { liveColumns } from './read-live-rows.ts'

const today = '2026-03-02'
const folder = mkdtempSync(join(tmpdir(), 'lookback-live-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const lay = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const rows = [
  { crime_ref: 'N/26/1', reported_date: '03/02/2026', offence_from: '01/02/2026' },
  {
    crime_ref: 'N/26/1',
    reported_date: '03/02/2026',
    offence_from: '01/02/2026',
    suspect_ref: 'S2',
  },
  { crime_ref: 'N/26/2', reported_date: '04/02/2026', offence_from: '01/02/2026', suspect_ref: '' },
].map((row) => ({ ...row, outcome_code: '', outcome_date: '' }))

describe('files of live cases', () => {
  it('are read in the layout of a source, each crime with everybody in it', async () => {
    const cases = await readLiveFiles([lay('crimes.csv', policeCsv(rows))], 'policeCrime', today)
    expect(cases.map(({ ref, kind, recordedOn }) => [ref, kind, recordedOn])).toEqual([
      ['N/26/1', 'crime', '2026-02-03'],
      ['N/26/2', 'crime', '2026-02-04'],
    ])
    expect(cases[0]!.people.map(({ role }) => role).toSorted()).toEqual([
      'suspect',
      'suspect',
      'victim',
    ])
    expect(cases[0]!.people).toContainEqual({
      role: 'victim',
      givenNames: 'Ada',
      familyName: 'Example',
      birthDate: '2000-05-05',
      postcode: null,
      phones: [],
      vehicles: [],
    })
    const again = await readLiveFiles([lay('again.csv', policeCsv(rows))], 'policeCrime', today)
    expect(again.map(({ hash }) => hash)).toEqual(cases.map(({ hash }) => hash))
  })

  it('of missing episodes are cases too, with whoever was seen with the child', async () => {
    const path = lay(
      'missing.csv',
      [
        'episode_ref,misper_ref,forename,surname,dob,missing_from,missing_to,seen_with_ref,seen_with_name',
        'E/1,M1,Ada,Example,05/05/2010,03/02/2026,04/02/2026,M9,Ben Sample',
      ].join('\n'),
    )
    const [episode, ...others] = await readLiveFiles([path], 'missingPersons', today)
    expect(others).toEqual([])
    expect(episode).toMatchObject({ kind: 'missing', recordedOn: '2026-02-03' })
    expect(episode!.people.map(({ role, familyName }) => [role, familyName])).toEqual([
      ['subject', 'Example'],
      ['associate', 'Sample'],
    ])
  })

  it('are refused whole, with the file and line of all that cannot be read', async () => {
    const [good] = rows
    const bad = [
      { ...good, crime_ref: 'N/26/3', reported_date: '31/02/2026' },
      { ...good, crime_ref: 'N/26/4', reported_date: '03/04/2026', offence_from: '01/02/2026' },
    ]
    await expect(
      readLiveFiles([lay('bad.csv', policeCsv([...rows, ...bad]))], 'policeCrime', today),
    ).rejects.toMatchObject({
      code: 'LB_LIVE_ROWS',
      cause: expect.stringMatching(
        /bad\.csv line 5: .*; bad\.csv line 6: N\/26\/4 is recorded later/,
      ),
    })
    await expect(
      readLiveFiles([lay('other.csv', 'a,b\n1,2\n')], 'policeCrime', today),
    ).rejects.toMatchObject({ code: 'LB_LIVE_ROWS', cause: expect.stringContaining('other.csv: ') })
    await expect(
      readLiveFiles([lay('letter.txt', 'A letter about nobody.')], 'policeCrime', today),
    ).rejects.toMatchObject({ code: 'LB_LIVE_ROWS' })
  })

  it('in the layout of live cases may be several; one reference says one thing', async () => {
    const line = (family: string) =>
      `${liveColumns.join()}\nL/1,crime,2026-01-05,,victim,Zoë,${family},,,,`
    const first = lay('one.csv', line('Ashdown'))
    expect(
      await readLiveFiles([first, lay('two.csv', line('Ashdown'))], 'lines', today),
    ).toHaveLength(1)
    await expect(
      readLiveFiles([first, lay('three.csv', line('Other'))], 'lines', today),
    ).rejects.toMatchObject({ cause: expect.stringContaining('L/1 says two things') })
  })
})
