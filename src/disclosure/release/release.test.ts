import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
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
    expect(metadata.url).toBe('table-1.csv')
    expect(metadata.tableSchema.columns[1]).toMatchObject({ name: 'met', null: '[c]' })
    expect(metadata['rdfs:comment']).toEqual(expect.arrayContaining([...release.notes]))
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
