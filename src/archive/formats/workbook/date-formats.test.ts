import { describe, expect, it } from 'vitest'
import { numberStyles, showsDay } from './date-formats.ts'

describe('a number format', () => {
  it.each([
    'dd/mm/yyyy',
    'yyyy-mm-dd hh:mm:ss',
    '[$-809]dd mmmm yyyy;@',
    'mmm-yy',
    'm/d/yy h:mm AM/PM',
    'd-mmm',
    '"on" dd\\/mm\\/yyyy',
    'dddd, d mmmm yyyy',
    'yyyy',
    'mmmm',
    '[Red]dd/mm/yy',
    'yyyy\\-mm\\-dd\\Thh:mm:ss.000',
  ])('%s shows a day', (code) => {
    expect(showsDay(code)).toBe(true)
  })

  it.each([
    'General',
    '0',
    '0.00',
    '#,##0',
    '00000',
    '@',
    'h:mm',
    'mm:ss',
    '[h]:mm:ss',
    '0 "days"',
    '"d"0',
    '[$£-809]#,##0.00',
    '# ?/?',
    '_-* #,##0_-',
    '0.00E+00',
    '',
  ])('%s shows none', (code) => {
    expect(showsDay(code)).toBe(false)
  })
})

describe('the styles of a workbook', () => {
  it('are those of its cells, in their order, by formats of its own and those all have', () => {
    const element = (name: string, attributes: Readonly<Record<string, string>> = {}) => ({
      name,
      attributes,
    })
    const xf = (numFmtId: string) => element('xf', { numFmtId })
    expect(
      numberStyles([
        element('numFmts'),
        element('numFmt', { numFmtId: '164', formatCode: 'dd/mm/yyyy' }),
        element('numFmt', { numFmtId: '165', formatCode: '0.0' }),
        element('cellStyleXfs'),
        xf('14'),
        element('cellXfs'),
        xf('0'),
        xf('14'),
        xf('20'),
        xf('164'),
        xf('165'),
        element('cellStyles'),
        element('dxfs'),
        xf('14'),
      ]),
    ).toEqual(['general', 'day', 'other', 'day', 'other'])
  })
})
