import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyEngine } from '../../../testing/stores.ts'
import { policeCsv } from '../../testing/desk.ts'
import {
  csvLines,
  notReadOf,
  oneRow,
  policeHeader,
  policeLine,
  SentFiles,
} from '../../testing/sent-files.ts'

const open = anyEngine('delimited-files')

let sent: SentFiles
beforeAll(async () => {
  sent = await SentFiles.open(await open())
})
afterAll(() => sent.close())

describe('a delimited text', () => {
  const titles = ['Extract of crimes', 'Run on 03/02/2024, page 1', '']
  const groups = policeHeader.map((name) =>
    name.startsWith('victim') ? 'Victim' : name.startsWith('suspect') ? 'Suspect' : '',
  )
  it.each([
    [
      'has titles above its header',
      [...titles, ...csvLines(policeHeader, policeLine)].join('\n'),
      1,
    ],
    [
      'has titles padded with commas',
      csvLines(['Crimes', ...Array(18).fill('')], policeHeader, policeLine).join('\n'),
      1,
    ],
    [
      'has groups of columns above its header',
      csvLines(groups, policeHeader, policeLine).join('\n'),
      1,
    ],
    ['tells its delimiter first', `sep=;\n${policeCsv([{}], ';')}`, 1],
    [
      'ends its header otherwise than its rows',
      `${csvLines(policeHeader)}\r\n${csvLines(policeLine)}\n`,
      0,
    ],
    ['ends in rows of commas', `${policeCsv([{}])}${','.repeat(18)}\r\n${','.repeat(18)}\r\n`, 0],
    [
      'has a comma behind each row',
      csvLines(policeHeader, policeLine)
        .map((line) => `${line},`)
        .join('\n'),
      0,
    ],
    ['has quoted names with blanks', policeCsv([{}]).replace('crime_ref,', '" Crime_Ref ",'), 0],
    ['has tabs', policeCsv([{}], '\t'), 0],
    ['has bars', policeCsv([{}], '|'), 0],
  ])('that %s is read', async (_, text, above) => {
    const { extract, refused, notRead, called } = await sent.take({ 'crimes.csv': text })
    expect(refused).toEqual([])
    expect(extract).toMatchObject({ ...oneRow, format: 'csv', map: 'police-crime' })
    expect(notReadOf(notRead, 'preamble').length).toBe(above)
    expect(called).toContain('V1 Ada Example')
  })

  it.each([
    ['a comma', 'victim_surname, family name'],
    ['a line break', 'victim_surname\nfamily name'],
  ])(
    'with %s in the name of a column is read, and the column is told where no map knows it',
    async (_, name) => {
      const text = policeCsv([{}]).replace(',victim_surname,', `,"${name}",`)
      const { extract, notRead } = await sent.take({ 'crimes.csv': text })
      expect(extract).toMatchObject(oneRow)
      expect(notReadOf(notRead, 'unreadColumn')).toEqual([[name.replace('\n', ' '), 1]])
      expect(notReadOf(notRead, 'lackingColumn')).toContainEqual(['victim_surname', null])
    },
  )

  it('keeps the zeros that a spreadsheet was told to keep', async () => {
    const text = policeCsv([{ victim_ref: '="0012"', suspect_ref: 'S 1' }])
    const plain = policeCsv([{ victim_ref: '0012', suspect_ref: 'S 1' }]).replace(
      ',0012,',
      ',="0012",',
    )
    for (const content of [text, plain]) {
      const { called } = await sent.take({ 'crimes.csv': content })
      expect(called).toContain('0012 Ada Example')
    }
  })

  it('is read to its end where its first letter of another encoding stands behind the first megabyte', async () => {
    const rows = Array.from({ length: 6000 }, (_, at) => ({
      crime_ref: `T/${at}`,
      oic_collar: 'x'.repeat(60),
    }))
    const last = { crime_ref: 'T/last', victim_ref: 'VL', victim_surname: 'Müller' }
    const bytes = Buffer.from(policeCsv([...rows, last]), 'latin1')
    expect(bytes.length).toBeGreaterThan(1 << 20)
    const { extracts, refused, called } = await sent.take({
      'crimes.csv': bytes,
      'other.csv': policeCsv([{ crime_ref: 'O/1' }]),
    })
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([{ received: 6001, imported: 6001 }, oneRow])
    expect(called).toContain('VL Ada Müller')
  })

  it('named .txt is a table where it is one, and else a document', async () => {
    for (const delimiter of ['\t', '|', ';', ',']) {
      const { extract } = await sent.take({ 'crimes.txt': policeCsv([{}], delimiter) })
      expect(extract).toMatchObject({ ...oneRow, format: 'csv' })
    }
    const unknown = await sent.take({ 'table.txt': 'a\tb\tc\td\n1\t2\t3\t4\n5\t6\t7\t8\n' })
    expect(unknown.refused).toMatchObject([{ code: 'LB_FILE_UNKNOWN' }])
    const note =
      'Said, on the day, that nothing was seen, heard, or known.\nSaid, too, that, well, no.\n'
    const { extracts } = await sent.take({
      'crimes.csv': policeCsv([{ crime_ref: 'T/1' }]),
      'T_1 note.txt': note,
    })
    expect(extracts[1]).toMatchObject({ ...oneRow, format: 'documents' })
  })

  it('whose header stands again among its rows has those rows once', async () => {
    const text = `${policeCsv([{}])}${policeCsv([{ crime_ref: 'T/2' }])}`
    const { extract, notRead } = await sent.take({ 'crimes.csv': text })
    expect(extract).toMatchObject({ received: 2, imported: 2 })
    expect(notReadOf(notRead, 'repeatedHeader')).toEqual([['header', 1]])
  })

  it('keeps a value that stands under no name, and tells it', async () => {
    const text = csvLines([...policeHeader, ''], [...policeLine, 'beside']).join('\n')
    const { extract, notRead } = await sent.take({ 'crimes.csv': text })
    expect(extract).toMatchObject(oneRow)
    expect(notReadOf(notRead, 'unreadColumn')).toEqual([[`column ${policeHeader.length + 1}`, 1]])
  })

  it('with a name twice is read where no map needs it, and refused where one does', async () => {
    const spare = csvLines([...policeHeader, 'remark', 'remark'], [...policeLine, 'a', 'b']).join(
      '\n',
    )
    const { extract, notRead } = await sent.take({ 'crimes.csv': spare })
    expect(extract).toMatchObject(oneRow)
    expect(notReadOf(notRead, 'unreadColumn')).toEqual([
      ['remark', 1],
      ['remark (2)', 1],
    ])
    const needed = csvLines([...policeHeader, 'victim_dob'], [...policeLine, '01/01/1990']).join(
      '\n',
    )
    const { refused } = await sent.take({ 'crimes.csv': needed })
    expect(refused).toMatchObject([{ code: 'LB_CSV_DUPLICATE_HEADER' }])
    expect(refused[0]?.cause).toContain('victim_dob')
  })

  it('tells what no map reads and what the map misses', async () => {
    const text = policeCsv([{}, { crime_ref: 'T/2', victim_dob: '' }])
      .replace('victim_dob', 'victim_date_of_birth')
      .replace('offence_code', 'offence_class')
    const { notRead } = await sent.take({ 'crimes.csv': text })
    expect(notReadOf(notRead, 'unreadColumn')).toEqual([
      ['offence_class', 2],
      ['victim_date_of_birth', 1],
    ])
    const lacking = notReadOf(notRead, 'lackingColumn').map(([name]) => name)
    expect(lacking).toEqual(expect.arrayContaining(['victim_dob', 'offence_code']))
    expect(lacking).not.toContain('crime_ref')
  })
})
