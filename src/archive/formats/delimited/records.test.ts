import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delimiterOf } from './delimiter.ts'
import { RecordReader } from './records.ts'

/** Read in pieces, as a file is. */
function read(text: string, delimiter = ',', piece = text.length) {
  const reader = new RecordReader(delimiter)
  const records = []
  for (let at = 0; at < text.length; at += piece)
    records.push(...reader.take(text.slice(at, at + piece), false))
  return [...records, ...reader.take('', true)]
}
const cellsOf = (text: string, delimiter?: string, piece?: number) =>
  read(text, delimiter, piece).map(({ cells }) => cells)

describe('records of a delimited text', () => {
  it.each([
    ['CR LF', 'a,b\r\nc,d\r\n'],
    ['LF', 'a,b\nc,d\n'],
    ['CR', 'a,b\rc,d\r'],
    ['CR LF above, LF below', 'a,b\r\nc,d\n'],
    ['LF above, CR LF below', 'a,b\nc,d\r\n'],
    ['no end of the last line', 'a,b\nc,d'],
    ['blank lines and lines of commas', 'a,b\n\n,\n , \nc,d\n'],
  ])('end with %s', (_, text) => {
    for (const piece of [1, 2, 3, text.length])
      expect(cellsOf(text, ',', piece)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ])
  })

  it('are told by the line on which they begin', () => {
    const text = 'a,b\r\n"c\r\nd\ne",f\r\n\r\ng,h'
    for (const piece of [1, 4, text.length])
      expect(read(text, ',', piece).map(({ line }) => line)).toEqual([1, 2, 6])
  })

  it.each([
    ['a delimiter in quotes', '"a,b",c', ['a,b', 'c']],
    ['a line break in quotes', '"a\r\nb",c', ['a\r\nb', 'c']],
    ['doubled quotes', '"a ""b""",c', ['a "b"', 'c']],
    ['blanks behind a closing quote', '"a" ,c', ['a', 'c']],
    ['a quote inside a field that begins without one', 'the "a",5\' 8"', ['the "a"', '5\' 8"']],
    ['a text a spreadsheet was told to keep', '="0012",c', ['0012', 'c']],
    ['the same, quoted', '"=""0012""",c', ['0012', 'c']],
    ['a delimiter in it', '="1,2",c', ['1,2', 'c']],
    ['a formula that is none of these', '="a"&"b",c', ['="a"&"b"', 'c']],
    ['an empty quoted field', '"",c', ['', 'c']],
  ])('hold %s', (_, text, cells) => {
    for (const piece of [1, 2, 5, text.length]) expect(cellsOf(text, ',', piece)).toEqual([cells])
  })

  it.each([
    ['a quote that is never closed', 'a,b\n"c,d\ne,f', 'On line 2 a quote is never closed.'],
    [
      'text behind a closing quote',
      'a,b\n"c"d,e\n',
      'On line 2 text stands behind a closing quote.',
    ],
  ])('are refused for %s, and the line is named', (_, text, cause) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'LB_CSV_BROKEN', cause }))
  })

  it('are as another reader finds them, however the text is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', ';', '"', '\n', 'é', '\t') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 7 }),
        (rows, end, piece) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
            .join(end)
          const other: string[][] = parse(text, { relax_column_count: true })
          const filled = other.filter((row) => row.some((one) => one.trim() !== ''))
          expect(cellsOf(text, ',', piece)).toEqual(filled)
        },
      ),
    )
  })
})

describe('the delimiter', () => {
  it.each([
    ['commas', 'a,b,c\n1,2,3\n', ','],
    ['semicolons among decimal commas', 'a;b;c\n1,5;2,5;3,5\n', ';'],
    ['tabs', 'a\tb\tc\n1\t2\t3\n', '\t'],
    ['bars', 'a|b|c\n1|2|3\n', '|'],
    ['what the first line says', 'sep=;\na;b\n1,2,3;4,5,6\n', ';'],
    ['commas in a quoted header', '"a, b, c";d\n1;2\n', ';'],
    [
      'titles above with commas',
      'Crimes, all, of them, here\nRun, today\na;b;c\n1;2;3\n4;5;6\n',
      ';',
    ],
    ['one column', 'a\n1\n', ','],
  ])('is found: %s', (_, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter)
  })
})
