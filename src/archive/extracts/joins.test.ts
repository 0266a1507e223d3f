import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../store/index.ts'
import { anyEngine } from '../../testing/stores.ts'
import { type Desk, openDesk } from '../testing/desk.ts'

const open = anyEngine('joins')

const map = `
id: joined
title: Crimes, with parties and people in tables of their own
sources: [policeCrime]
recognise: [crime, party, part]
record: { kind: crime, key: [crime, party, part] }
joins:
  - { recognise: [id, opened, class], key: id, on: crime, as: crime }
  - { recognise: [id, surname, born], key: id, on: party, as: party }
columns:
  crime.class: { type: code, list: offence-classes }
  part: { type: words, words: { Victim: victim, Suspect: suspect } }
case: { kind: crime, ref: crime, opened: crime.opened, category: crime.class }
mentions:
  - role: suspect
    ref: party
    inCase: true
    person: { givenNames: party.forename, familyName: party.surname, birth: party.born }
`
const parties = 'crime,party,part\nC1,7,Suspect\nC1,8,Suspect\nC2,7,Suspect\n'
const crimes = 'id,opened,class,desk\nC1,03/02/2014,20A,North\nC2,2014,71,East\nC3,05/02/2014,71,\n'
const people = 'id,forename,surname,born\n7.0,Ben,Sample,13/07/1980\n8,Carl,Other,1975\n'

describe('files that belong together', () => {
  let store: Store
  let desk: Desk
  let sources = 0
  beforeAll(async () => {
    store = await open()
    desk = await openDesk(store)
  })
  afterAll(async () => {
    desk.clear()
  })

  const take = async (files: Readonly<Record<string, string>>, source = `force-${++sources}`) => {
    const paths = Object.entries(files).map(([name, text]) => desk.lay(name, text))
    const options = { source: `${source}:policeCrime`, map: desk.lay('map.yml', map) }
    const result = await desk.take(paths, options)
    const people = await desk.read(async (work) => {
      return work.db
        .selectFrom('mention')
        .innerJoin('case_file', 'case_file.id', 'mention.case_id')
        .select(['case_file.ref', 'category', 'mention.person'])
        .where('mention.source_id', '=', source)
        .orderBy('mention.id')
        .execute()
    })
    const lines = people.map(({ ref, category, person: { familyName, birth } }) => [
      ref,
      category,
      familyName.known ? familyName.value : '?',
      birth.known ? birth.value : '?',
    ])
    return { ...result, lines, source }
  }

  it('are one extract: each row has the columns of the rows it names', async () => {
    const { extracts, refused, lines } = await take({
      'people.csv': people,
      'crimes.csv': crimes,
      'parties.csv': parties,
    })
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([
      {
        file: 'parties.csv with crimes.csv, people.csv',
        received: 3,
        imported: 3,
        dates: { order: 'dayFirst', by: 'file' },
      },
    ])
    expect(lines).toEqual([
      ['C1', '20A', 'Sample', { kind: 'date', date: '1980-07-13' }],
      ['C1', '20A', 'Other', { kind: 'year', year: 1975 }],
      ['C2', '71', 'Sample', { kind: 'date', date: '1980-07-13' }],
    ])
    const [extract] = extracts
    expect(extract?.notRead).toEqual([
      { what: 'unreadColumn', name: 'crime.desk', count: 3 },
      { what: 'unjoinedRow', name: 'crimes.csv', count: 1 },
    ])
  })

  it('say how many rows name what the other file does not have', async () => {
    const { extracts } = await take({
      'people.csv': people.split('\n').slice(0, 2).join('\n'),
      'crimes.csv': crimes,
      'parties.csv': parties,
    })
    expect(extracts[0]?.notRead).toContainEqual({
      what: 'lackingRow',
      name: 'people.csv',
      count: 1,
    })
  })

  it('are refused where one of them did not come, and nothing is kept', async () => {
    const { extracts, refused, lines } = await take({
      'crimes.csv': crimes,
      'parties.csv': parties,
    })
    expect(extracts).toEqual([])
    expect(refused.map(({ file, code }) => [file, code])).toEqual([
      ['parties.csv', 'LB_MAP_JOIN'],
      ['crimes.csv', 'LB_MAP_JOIN'],
    ])
    expect(lines).toEqual([])
  })

  it('quarantine a row whose other row cannot be told', async () => {
    const { extracts } = await take({
      'people.csv': `${people}7,Ben,Sampler,1980\n`,
      'crimes.csv': crimes,
      'parties.csv': parties,
    })
    expect(extracts).toMatchObject([{ received: 3, imported: 1, quarantined: 2 }])
  })

  it('take a correction in any of them', async () => {
    const files = { 'people.csv': people, 'crimes.csv': crimes, 'parties.csv': parties }
    const { source } = await take(files)
    const again = await take(files, source)
    expect(again.extracts).toMatchObject([{ imported: 0, unchanged: 3 }])
    const mended = await take(
      { ...files, 'people.csv': people.replace('Carl,Other', 'Carl,Others') },
      source,
    )
    expect(mended.extracts).toMatchObject([{ imported: 1, unchanged: 2 }])
    expect(mended.lines.map(([, , name]) => name)).toContain('Others')
  })
})
