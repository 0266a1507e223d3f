import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOrRefused } from '../testing/read-or-refused.ts'
import { readRtf } from './rtf.ts'

const read = (body: string) =>
  readRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0${body}}`, 'latin1'))
const words = (body: string) => read(body).text

describe('a document in Rich Text Format', () => {
  it('has its letters, in whatever code page their font is', () => {
    const fonts =
      '{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fnil\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Mincho;}}'
    expect(
      words(
        `${fonts}\\pard Caf\\'e9 \\u8217?s \\uc2\\u8364ab1 \\f1\\'e4\\'e0\\f0  \\f2\\'93\\'fa\\par}`,
      ),
    ).toBe('Café ’s €1 да 日')
    expect(words('Zo\xeb \\{a\\} b\\\\c\\~d\\tab e\\emdash f')).toBe('Zoë {a} b\\c\u00a0d\te—f')
    expect(words('\\u-10179 ?\\u-8704 ?')).toBe(
      '\u{1f400}'.replace('\u{1f400}', String.fromCharCode(55357, 56832)),
    )
  })

  it('keeps its lines, tables, headers, notes and comments', () => {
    expect(
      words(
        '{\\header Restricted\\par}One{\\footnote See the file.}{\\*\\atnauthor Ann}\\chatn{\\*\\annotation To be checked.}\\par\\trowd\\cellx1 a\\cell b\\cell\\row Two{\\fonttbl x}',
      ).split('\n'),
    ).toEqual([
      'One[note 1][comment 1]',
      'a\tb',
      'Two',
      '',
      'Page header:',
      'Restricted',
      '',
      'Footnotes:',
      'Note 1: See the file.',
      '',
      'Comments:',
      'Comment 1 by Ann: To be checked.',
    ])
  })

  it('keeps what was inserted, deleted, struck out or hidden, marked as such', () => {
    expect(
      words(
        '{\\*\\revtbl{Unknown;}{Ann;}{Ben;}}He was {\\revised\\revauth1 not }{\\deleted\\revauthdel2 often }there. {\\strike Gone} {\\v secret}',
      ),
    ).toBe(
      'He was [inserted by Ann: not ][deleted by Ben: often ]there. [struck out: Gone] [hidden: secret]',
    )
  })

  it('has the results of fields and the boxes of forms, and not how they are made', () => {
    expect(
      words(
        '{\\field{\\*\\fldinst HYPERLINK "http://example.invalid"}{\\fldrslt the page}} {\\field{\\*\\fldinst FORMCHECKBOX {\\*\\formfield{\\fftype1\\ffres1{\\*\\ffname told}}}}{\\fldrslt}}',
      ),
    ).toBe('the page [told: ticked]')
  })

  it('says what of it is not read', () => {
    const { notRead, text } = read(
      'A{\\pict\\pngblip 8950}{\\object\\objemb{\\*\\objdata 0102}{\\result B}}',
    )
    expect(text).toBe('AB')
    expect(notRead).toEqual([
      { what: 'picture', name: 'the document', count: 1 },
      { what: 'documentPart', name: 'embedded object', count: 1 },
    ])
    expect(readRtf(Buffer.from('{\\rtf1 One {\\b two')).notRead).toMatchObject([{ what: 'cutOff' }])
  })

  it('nested without end is refused, and bytes that are counted are passed over', () => {
    expect(() => readRtf(Buffer.from(`{\\rtf1 ${'{'.repeat(100_000)}`))).toThrow('nested')
    expect(words('A{\\*\\x\\bin5 }}{{}}B')).toBe('AB')
    expect(words('A{\\*\\x\\bin99999999 B')).toBe('A')
  })

  it('with any bytes changed is read or refused', async () => {
    const whole = Buffer.from(
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}{\\*\\revtbl{A;}}{\\header h}a\\'e9{\\footnote n}\\u8217?{\\pict 00}\\bin3 abc{\\*\\formfield{\\fftype1}}\\cell\\row{\\deleted d}}",
    )
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '\\*',
        "\\'",
        '\\bin',
        '\\u',
        '\\uc9',
        '\\f0',
        '-1',
        '99999999999',
      ),
      fc.string({ maxLength: 4 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(20), piece, async (at, cut, more) => {
        const changed = Buffer.concat([
          whole.subarray(0, at),
          Buffer.from(more),
          whole.subarray(at + cut),
        ])
        await readOrRefused('a.rtf', changed)
      }),
    )
  })
})
