import { strToU8, type Zippable, zipSync } from 'fflate'
import {
  odsCell,
  odsContent,
  odsHeading,
  odsParts,
  odsRow,
  odsSheetEnd,
  odsSheetStart,
  odsType,
} from '../../model/index.ts'
import { confidential, type Release, shorthandNote } from './release.ts'

/**
 * An OpenDocument spreadsheet (ODF 1.3): a cover, the notes, and the table on a sheet of its own,
 * as the guidance on statistics in spreadsheets asks; the type of file comes first, uncompressed.
 * Words stay words: no cell holds a formula.
 */
export function odsOf(release: Release): Uint8Array {
  const parts = { 'content.xml': content(release), ...odsParts(release.title, release.published) }
  const files: Zippable = {
    mimetype: [strToU8(odsType), { level: 0 }],
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  }
  return zipSync(files, { mtime: new Date('2000-01-01T00:00:00Z') })
}

function content(release: Release): string {
  const { title, publisher, published, notes, columns, rows } = release
  const when =
    published === null ? 'Not published: a draft.' : `Published ${published.slice(0, 10)}.`
  const cover = sheet('Cover_sheet', [
    [odsHeading(title, 'Title')],
    [odsCell(`Published by ${publisher}. ${when}`)],
    [odsCell('This workbook contains 2 more worksheets: Notes and Table_1.')],
  ])
  const noted = sheet('Notes', [
    [odsHeading('Notes', 'Title')],
    [odsHeading('Note number'), odsHeading('Note text')],
    ...[shorthandNote, ...notes].map((note, index) => [
      odsCell(`note ${index + 1}`),
      odsCell(note),
    ]),
  ])
  const table = sheet(
    'Table_1',
    [
      [odsHeading(title, 'Title')],
      [
        odsCell(
          `This worksheet contains one table. ${shorthandNote} Notes are on the sheet Notes.`,
        ),
      ],
      columns.map((column) => odsHeading(column.title)),
      ...rows.map((row) => row.map((value) => odsCell(value ?? confidential))),
    ],
    columns.length,
  )
  return `${odsContent.before}${cover}${noted}${table}${odsContent.after}`
}

const sheet = (name: string, rows: readonly (readonly string[])[], columns = 2) =>
  `${odsSheetStart(name, columns)}${rows.map(odsRow).join('')}${odsSheetEnd}`
