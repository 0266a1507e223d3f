import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tryMap } from './try-map.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookback-try-map-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const file = async (text: string) => {
  const path = join(folder, 'crimes.csv')
  await writeFile(path, text)
  return path
}

const rows =
  'Crime No,Logged,Harmed Person,Note\nX/1,03/02/2014,Ada Example,a\nX/2,soon,Bo Sample,b\n'
const map = `
id: our-layout
title: Crimes of a made-up force
sources: [policeCrime]
recognise: [crime no, logged]
record: { kind: crime, key: [crime no] }
columns: { logged: { type: date, required: true } }
case: { kind: crime, ref: crime no, opened: logged }
mentions: [{ role: victim, inCase: true, person: { fullName: harmed person } }]
`

describe('a map that is being made', () => {
  it('begins with the columns of the file, and can be tried as it stands', async () => {
    const path = await file(rows)
    const { yaml, columns, faults } = await tryMap(path, '', 'policeCrime')
    expect(columns).toEqual(['crime no', 'logged', 'harmed person', 'note'])
    expect(faults).toEqual([])
    const again = await tryMap(path, yaml, 'policeCrime')
    expect(again.faults).toEqual([])
    expect(again.rows.length).toBe(2)
  })

  it('begins with days where the cells are days, people where the names of columns say so, and a key that tells rows apart', async () => {
    const path = await file(
      'Offence,Crime_No,Date From,Vic Surname,Vic Forename,VIC_DOB,Suspect Name,Officer Name,Result\n' +
        '88A,X/1,03/02/2014,Example,Ada,01/05/2001,,Bell,16\n88A,X/2,04/02/2014,Sample,Bo,2002,Cy Dunn,Bell,\n',
    )
    const { yaml } = await tryMap(path, '', 'policeCrime')
    const { faults, unread, rows } = await tryMap(path, yaml, 'policeCrime')
    expect({ faults, reasons: rows.flatMap(({ reasons }) => reasons) }).toEqual({
      faults: [],
      reasons: [],
    })
    // Whose name is an officer’s is not guessed.
    expect(unread).toContain('officer name')
    const said = rows.map(({ facts }) =>
      facts.map(({ fields }) =>
        fields.flatMap(({ name, value }) => (['ref', 'opened'].includes(name) ? [value] : [])),
      ),
    )
    expect(said).toEqual([
      [['X/1', '2014-02-03'], ['X/1 · victim · ADA EXAMPLE · 2001-05-01']],
      [['X/2', '2014-02-04'], ['X/2 · victim · BO SAMPLE · 2002'], ['X/2 · suspect · CY DUNN']],
    ])
    expect(rows[0]!.facts[1]!.fields).toContainEqual({
      name: 'person',
      value: 'given names Ada; family name Example; birth 2001-05-01',
    })
  })

  it('shows what each row says by it, which it would quarantine and why, and what it leaves', async () => {
    const tried = await tryMap(await file(rows), map, 'policeCrime')
    expect(tried).toMatchObject({ faults: [], unread: ['note'] })
    expect(tried.rows[0]).toMatchObject({ line: 2, reasons: [] })
    expect(tried.rows[0]?.facts[0]).toMatchObject({
      what: 'case',
      fields: expect.arrayContaining([
        { name: 'ref', value: 'X/1' },
        { name: 'opened', value: '2014-02-03' },
      ]),
    })
    expect(tried.rows[1]).toMatchObject({
      line: 3,
      facts: [],
      reasons: [{ field: 'logged', value: 'soon', code: 'LB_ROW_DATE' }],
    })
  })

  it('reads a hundred rows at most', async () => {
    const many = Array.from({ length: 500 }, (_, at) => `X/${at},03/02/2014,Ada Example,a`)
    const tried = await tryMap(await file(`${rows}${many.join('\n')}\n`), map, 'policeCrime')
    expect(tried.rows.length).toBe(100)
  })

  it.each([
    ['no YAML', 'id: [', /^\d+:\d+ /],
    ['a field it does not know', `${map}\nsort: x`, /sort/],
    ['a column the file lacks', map.replace('[crime no, logged]', '[crime no, when]'), /when/],
    [
      'a key the file lacks',
      map.replace('key: [crime no]', 'key: [number]'),
      /record\.key.*number/,
    ],
    ['another kind of source', map.replace('policeCrime', 'missingPersons'), /policeCrime/],
    ['a count where a date is read', map.replace('type: date', 'type: count'), /as a date/],
  ])('says in words what is wrong with it: %s', async (_, yaml, words) => {
    const { faults, rows: none } = await tryMap(await file(rows), yaml, 'policeCrime')
    expect(faults.join('\n')).toMatch(words)
    expect(none).toEqual([])
  })
})
