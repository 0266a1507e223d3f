import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyEngine } from '../../../testing/stores.ts'
import { type PoliceRow, policeCells } from '../../testing/desk.ts'
import { type MadeCell, type MadeSheet, makeWorkbook } from '../../testing/make-workbook.ts'
import { notReadOf, oneRow, SentFiles } from '../../testing/sent-files.ts'

const open = anyEngine('workbook-files')

let sent: SentFiles
beforeAll(async () => {
  sent = await SentFiles.open(await open())
})
afterAll(() => sent.close())

describe('a workbook', () => {
  const sheet = (rows: readonly PoliceRow[], more: Partial<MadeSheet> = {}): MadeSheet => ({
    name: 'Crimes',
    rows: policeCells(rows),
    ...more,
  })

  it.each([
    ['as most write it', makeWorkbook({ sheets: [sheet([{}])] })],
    ['with shared texts', makeWorkbook({ sheets: [sheet([{}])], texts: 'shared' })],
    [
      'with a prefix on every element',
      makeWorkbook({ sheets: [sheet([{}])], prefix: 'x:', texts: 'shared' }),
    ],
    [
      'whose parts have other names',
      makeWorkbook({ sheets: [sheet([{}])], mainPart: 'xl/workbook2.xml' }),
    ],
    [
      'whose parts lie elsewhere',
      makeWorkbook({ sheets: [sheet([{}])], mainPart: 'book/main.xml', texts: 'shared' }),
    ],
    [
      'whose parts lie at the top',
      makeWorkbook({ sheets: [sheet([{}])], mainPart: 'workbook.xml' }),
    ],
  ])('%s is read', async (_, bytes) => {
    const { extract, called } = await sent.take({ 'crimes.xlsx': bytes })
    expect(extract).toMatchObject({ ...oneRow, format: 'xlsx' })
    expect(called).toContain('V1 Ada Example')
  })

  it('has its header where a map finds it', async () => {
    const rows = [['Report run:', '03/02/2024'], [], ['', '', 'Victim'], ...policeCells([{}])]
    const { extract, notRead } = await sent.take({
      'crimes.xlsx': makeWorkbook({ sheets: [{ name: 'Crimes', rows }] }),
    })
    expect(extract).toMatchObject(oneRow)
    expect(notReadOf(notRead, 'preamble')).toEqual([['Report run: · 03/02/2024 · Victim', 2]])
  })

  it('says escaped characters as the characters they are', async () => {
    const rows = policeCells([
      {
        victim_forename: 'Ada_x000D_',
        victim_surname: 'Ex_x005F_x0041_ample',
        suspect_surname: 'Under_score_x',
      },
    ])
    for (const texts of ['inline', 'shared'] as const) {
      const { called } = await sent.take({
        'crimes.xlsx': makeWorkbook({ sheets: [{ name: 'Crimes', rows }], texts }),
      })
      expect(called).toEqual(['V1 Ada Ex_x0041_ample', 'S1 Ben Under_score_x'])
    }
  })

  it.each([
    '#NAME?',
    '#DIV/0!',
    '#NUM!',
    '#NULL!',
    '#REF!',
    '#VALUE!',
    '#SPILL!',
    '#CALC!',
    '#FIELD!',
    '#GETTING_DATA',
  ])('calls nobody %s', async (error) => {
    const [names = [], values = []] = policeCells([{}])
    const cells: MadeCell[] = values.map((value, at) =>
      names[at] === 'victim_surname' ? { error } : value,
    )
    const { called } = await sent.take({
      'crimes.xlsx': makeWorkbook({ sheets: [{ name: 'Crimes', rows: [names, cells] }] }),
    })
    expect(called).toContain('V1 Ada unreadable')
  })

  it('with hidden sheets, further sheets, charts and comments tells them and takes none of them', async () => {
    const bytes = makeWorkbook({
      sheets: [
        sheet([{}], { comments: ['ask Ann', 'and Bob'] }),
        sheet([{ crime_ref: 'T/old' }], { name: 'Old', state: 'hidden' }),
        sheet([{ crime_ref: 'T/older' }], { name: 'Older', state: 'veryHidden' }),
        { name: 'Notes', rows: [['Read me'], ['This is a note.']] },
        { name: 'Chart', rows: [], isChart: true },
      ],
    })
    const { extract, notRead } = await sent.take({ 'crimes.xlsx': bytes })
    expect(extract).toMatchObject(oneRow)
    expect(notReadOf(notRead, 'hiddenSheet')).toEqual([
      ['Old', 2],
      ['Older', 2],
    ])
    expect(notReadOf(notRead, 'unmappedSheet')).toEqual([['Notes', 2]])
    expect(notReadOf(notRead, 'cellComment')).toEqual([['Crimes', 2]])
    expect(notReadOf(notRead, 'chartSheet')).toEqual([['Chart', null]])
  })

  it('with a sheet that no map reads has its rows in quarantine, and says so', async () => {
    const bytes = makeWorkbook({
      sheets: [
        sheet([{}]),
        {
          name: 'Codes',
          rows: [
            ['code', 'meaning'],
            ['1', 'a'],
            ['2', 'b'],
          ],
        },
      ],
    })
    const { extract, notRead } = await sent.take({ 'crimes.xlsx': bytes })
    expect(extract).toMatchObject({ received: 3, imported: 1, quarantined: 2 })
    expect(notReadOf(notRead, 'unmappedSheet')).toEqual([['Codes', 2]])
  })

  it('of which every sheet that fits is hidden is refused, and the sheet is named', async () => {
    const bytes = makeWorkbook({
      sheets: [
        { name: 'Cover', rows: [['a', 'b']] },
        sheet([{}], { name: 'Old', state: 'hidden' }),
      ],
    })
    const { refused } = await sent.take({ 'crimes.xlsx': bytes })
    expect(refused).toMatchObject([{ code: 'LB_FILE_UNKNOWN' }])
    expect(refused[0]?.cause).toContain('“Old” fits, but it is hidden')
  })

  it('reads numbers as the numbers they are, and words without their phonetic hints', async () => {
    const [names = [], values = []] = policeCells([{}])
    const cells: MadeCell[] = values.map((value, at) => {
      if (names[at] === 'victim_ref') return { xml: '<c r="AT"><v>12.0</v></c>' }
      if (names[at] === 'suspect_ref') return { xml: '<c r="AT"><v>7.7E1</v></c>' }
      if (names[at] === 'victim_surname')
        return {
          xml: '<c r="AT" t="inlineStr"><is><r><t>Ex</t></r><r><t>ample</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is></c>',
        }
      return value
    })
    const { called } = await sent.take({
      'crimes.xlsx': makeWorkbook({ sheets: [{ name: 'Crimes', rows: [names, cells] }] }),
    })
    expect(called).toEqual(['12 Ada Example', '77 Ben Sample'])
  })
})
