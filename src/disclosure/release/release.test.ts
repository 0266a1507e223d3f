import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { csvOf } from './csv.ts'
import { csvwOf, csvwZip } from './csvw.ts'
import { odsOf } from './ods.ts'
import type { Release } from './release.ts'

const release: Release = {
  name: 'table-1',
  title: 'Cases by area',
  publisher: 'A made-up review',
  published: '2026-11-23T12:00:00.000Z',
  notes: ['Counts are rounded to 5.', 'Counted under <one> definition & no other.'],
  columns: [
    { id: 'area', title: 'Area', numeric: false },
    { id: 'met', title: 'Met', numeric: true },
  ],
  rows: [
    ['All', 40],
    ['=HYPERLINK("http://made-up.example","look")', 15],
    ['North, "old"', null],
  ],
}

describe('a table in a file', () => {
  it('as CSV says why a cell is empty and runs no formula', () => {
    expect(csvOf(release)).toBe(
      [
        'Area,Met',
        'All,40',
        `"'=HYPERLINK(""http://made-up.example"",""look"")",15`,
        '"North, ""old""",[c]',
        '',
      ].join('\r\n'),
    )
  })

  it('as CSV never begins a field of words with what a spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const line = csvOf({ ...release, rows: [[words, 1]] }).slice('Area,Met\r\n'.length)
        expect(/^"?[=+\-@]/.test(line)).toBe(false)
      }),
    )
  })

  it('as an OpenDocument spreadsheet says its type first, uncompressed, and opens again', () => {
    const bytes = odsOf(release)
    // Local header: 30 bytes, then the name, then the content as it is (method 0).
    expect(strFromU8(bytes.subarray(30, 38))).toBe('mimetype')
    expect(bytes[8]).toBe(0)
    const type = 'application/vnd.oasis.opendocument.spreadsheet'
    expect(strFromU8(bytes.subarray(38, 38 + type.length))).toBe(type)
    const files = unzipSync(bytes)
    const content = strFromU8(files['content.xml']!)
    expect([...content.matchAll(/table:name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Cover_sheet',
      'Notes',
      'Table_1',
    ])
    expect(content).toContain('office:value-type="float" office:value="40"')
    expect(content).toContain('<text:p>[c]</text:p>')
    expect(content).toContain('Counted under &lt;one&gt; definition &amp; no other.')
    expect(content).not.toContain('table:formula')
    expect(wellFormed(content)).toBe(true)
  })

  it('is the same to the byte whenever it is made, and each sheet begins with its title', () => {
    for (const made of [odsOf, csvwZip]) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T12:00:00Z') })
      const first = made(release)
      vi.setSystemTime(Date.parse('2029-05-01T07:30:00Z'))
      expect(made(release)).toEqual(first)
      vi.useRealTimers()
      // The time of a file in a ZIP: 1 January 2000, 0:00, in the form of MS-DOS.
      expect([...first.subarray(10, 14)]).toEqual([0, 0, 0x21, 0x28])
    }
    const content = strFromU8(unzipSync(odsOf(release))['content.xml']!)
    const styled = [
      ...content.matchAll(/style-name="(Title|Heading)"[^>]*><text:\w+[^>]*>([^<]*)</g),
    ]
    expect(styled.map(([, style, words]) => `${style}: ${words}`)).toEqual([
      ...['Title: Cases by area', 'Title: Notes', 'Heading: Note number', 'Heading: Note text'],
      ...['Title: Cases by area', 'Heading: Area', 'Heading: Met'],
    ])
  })

  it('writes out what would reorder its words, in every format', () => {
    const hostile = 'North \u202egnidaer\u202c <b>x</b>'
    const named = { ...release, title: hostile, notes: [hostile], rows: [[hostile, 1] as const] }
    const files = unzipSync(odsOf(named))
    const all = [
      csvOf(named),
      csvwOf(named),
      ...Object.values(files).map((file) => strFromU8(file)),
    ]
    for (const text of all) expect(text).not.toMatch(/[\u202a-\u202e]/)
    expect(csvOf(named)).toContain('North ⟦U+202E⟧gnidaer⟦U+202C⟧ <b>x</b>')
    expect(strFromU8(files['content.xml']!)).not.toContain('<b>')
  })

  it('as an OpenDocument spreadsheet holds any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const files = unzipSync(odsOf({ ...release, title: words, rows: [[words, 1]] }))
        expect(wellFormed(strFromU8(files['content.xml']!))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('as CSVW describes each column and carries the notes', () => {
    const files = unzipSync(csvwZip(release))
    expect(Object.keys(files)).toEqual(['table-1.csv', 'table-1.csv-metadata.json'])
    const metadata = JSON.parse(csvwOf(release))
    expect(metadata).toEqual({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      url: 'table-1.csv',
      'dc:title': 'Cases by area',
      'dc:publisher': 'A made-up review',
      'dc:issued': { '@value': '2026-11-23T12:00:00.000Z', '@type': 'xsd:dateTime' },
      'rdfs:comment': [expect.stringContaining('[c]'), ...release.notes],
      dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
      tableSchema: {
        columns: [
          { name: 'area', titles: 'Area', datatype: 'string', required: true },
          {
            name: 'met',
            titles: 'Met',
            datatype: { base: 'integer', minimum: 0 },
            null: '[c]',
            required: false,
          },
        ],
        primaryKey: ['area'],
      },
    })
    // To be read by people as well, and ended like a text.
    expect(csvwOf(release)).toMatch(/^\{\n {2}"@context".*\n\}\n$/s)
    expect(strFromU8(files['table-1.csv']!)).toBe(csvOf(release))
    expect(strFromU8(files['table-1.csv-metadata.json']!)).toBe(csvwOf(release))
  })

  it('that is not published has no day of it', () => {
    const draft = { ...release, published: null }
    expect(JSON.parse(csvwOf(draft))).not.toHaveProperty('dc:issued')
    const words = (of: Release) =>
      strFromU8(unzipSync(odsOf(of))['content.xml']!).matchAll(/<text:[ph][^>]*>([^<]*)</g)
    const cover = (of: Release) => [...words(of)].map(([, text]) => text).slice(1, 2)
    expect(cover(draft)).toEqual(['Published by A made-up review. Not published: a draft.'])
    expect(cover(release)).toEqual(['Published by A made-up review. Published 2026-11-23.'])
  })

  it('as an OpenDocument spreadsheet has its notes by number, and the table row by row', () => {
    const content = strFromU8(unzipSync(odsOf(release))['content.xml']!)
    const sheets = content.split('<table:table ').slice(1)
    const rowsOf = (sheet: string | undefined) =>
      (sheet ?? '')
        .split('<table:table-row')
        .slice(1)
        .map((row) => [...row.matchAll(/<text:p[^>]*>([^<]*)</g)].map(([, text]) => text))
    expect(rowsOf(sheets[0])).toEqual([
      ['Cases by area'],
      ['Published by A made-up review. Published 2026-11-23.'],
      ['This workbook contains 2 more worksheets: Notes and Table_1.'],
    ])
    const outside = content.replaceAll(/<text:(p|h)[^>]*>[^<]*<\/text:\1>/g, '')
    expect(outside.replaceAll(/<[^>]*>/g, '').trim()).toBe('')
    expect(rowsOf(sheets[1]).slice(1)).toEqual([
      ['Note number', 'Note text'],
      ['note 1', expect.stringContaining('[c]')],
      ['note 2', 'Counts are rounded to 5.'],
      ['note 3', 'Counted under &lt;one&gt; definition &amp; no other.'],
    ])
    expect(rowsOf(sheets[2])[1]).toEqual([
      expect.stringMatching(/^This worksheet contains one table\..*\[c\]/),
    ])
    expect(rowsOf(sheets[2]).slice(2)).toEqual([
      ['Area', 'Met'],
      ['All', '40'],
      ['=HYPERLINK(&quot;http://made-up.example&quot;,&quot;look&quot;)', '15'],
      ['North, &quot;old&quot;', '[c]'],
    ])
  })
})

/** Every element closes in order and no sign stands where XML forbids it. */
function wellFormed(text: string): boolean {
  const open: string[] = []
  for (const [, close, name, selfClosed] of text.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false
    } else if (!selfClosed) open.push(name!)
  }
  const between = text.replaceAll(/<[^<>]*>/g, '')
  return open.length === 0 && !/[<>]|&(?!amp;|lt;|gt;|quot;)/.test(between)
}
