import { strToU8, type Zippable, zipSync } from 'fflate'
import { showHiddenCharacters } from '../../model/index.ts'
import { confidential, type Release, type ReleaseCell, shorthandNote } from './release.ts'

const mime = 'application/vnd.oasis.opendocument.spreadsheet'
const office = 'urn:oasis:names:tc:opendocument:xmlns'
const spaces = [
  `xmlns:office="${office}:office:1.0"`,
  `xmlns:style="${office}:style:1.0"`,
  `xmlns:fo="${office}:xsl-fo-compatible:1.0"`,
  `xmlns:text="${office}:text:1.0"`,
  `xmlns:table="${office}:table:1.0"`,
  `xmlns:meta="${office}:meta:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'office:version="1.3"',
].join(' ')
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * An OpenDocument spreadsheet (ODF 1.3): a cover, the notes, and the table on a sheet of its own,
 * as the guidance on statistics in spreadsheets asks; the type of file comes first, uncompressed.
 * Words stay words: no cell holds a formula.
 */
export function odsOf(release: Release): Uint8Array {
  const files: Zippable = {
    mimetype: [strToU8(mime), { level: 0 }],
    'META-INF/manifest.xml': strToU8(manifest),
    'content.xml': strToU8(content(release)),
    'styles.xml': strToU8(styles),
    'meta.xml': strToU8(meta(release)),
  }
  return zipSync(files, { mtime: new Date('2000-01-01T00:00:00Z') })
}

const manifest = `${declaration}<manifest:manifest xmlns:manifest="${office}:manifest:1.0" manifest:version="1.3">${[
  ['/', mime],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml'],
  ['meta.xml', 'text/xml'],
]
  .map(
    ([path, type]) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
  )
  .join('')}</manifest:manifest>`

const style = (name: string, size: number, bold: boolean) =>
  `<style:style style:name="${name}" style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="${size}pt"${bold ? ' fo:font-weight="bold"' : ''}/></style:style>`
const styles = `${declaration}<office:document-styles ${spaces}><office:styles>${style('Default', 12, false)}${style('Title', 16, true)}${style('Heading', 12, true)}</office:styles></office:document-styles>`

const meta = ({ title, published }: Release) =>
  `${declaration}<office:document-meta ${spaces}><office:meta><dc:title>${xml(title)}</dc:title>${
    published === null ? '' : `<dc:date>${xml(published)}</dc:date>`
  }<dc:language>en-GB</dc:language><meta:generator>Lookback</meta:generator></office:meta></office:document-meta>`

function content(release: Release): string {
  const { title, publisher, published, notes, columns, rows } = release
  const when =
    published === null ? 'Not published: a draft.' : `Published ${published.slice(0, 10)}.`
  const cover = sheet('Cover_sheet', [
    [heading(title, 'Title')],
    [cell(`Published by ${publisher}. ${when}`)],
    [cell('This workbook contains 2 more worksheets: Notes and Table_1.')],
  ])
  const noted = sheet('Notes', [
    [heading('Notes', 'Title')],
    [heading('Note number'), heading('Note text')],
    ...[shorthandNote, ...notes].map((note, index) => [cell(`note ${index + 1}`), cell(note)]),
  ])
  const table = sheet(
    'Table_1',
    [
      [heading(title, 'Title')],
      [cell(`This worksheet contains one table. ${shorthandNote} Notes are on the sheet Notes.`)],
      columns.map((column) => heading(column.title)),
      ...rows.map((row) => row.map(cell)),
    ],
    columns.length,
  )
  return `${declaration}<office:document-content ${spaces}><office:body><office:spreadsheet>${cover}${noted}${table}</office:spreadsheet></office:body></office:document-content>`
}

const sheet = (name: string, rows: readonly (readonly string[])[], columns = 2) =>
  `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="${columns}"/>${rows
    .map((row) => `<table:table-row>${row.join('')}</table:table-row>`)
    .join('')}</table:table>`

const heading = (words: string, name = 'Heading') =>
  `<table:table-cell table:style-name="${name}" office:value-type="string">${paragraph(words)}</table:table-cell>`

const cell = (value: ReleaseCell) =>
  typeof value === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${value}">${paragraph(String(value))}</table:table-cell>`
    : `<table:table-cell office:value-type="string">${paragraph(value ?? confidential)}</table:table-cell>`

const paragraph = (words: string) => `<text:p>${xml(words)}</text:p>`

/** What XML 1.0 cannot hold is left out. */
const xml = (words: string) =>
  [...showHiddenCharacters(words)]
    .filter((sign) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}]/u.test(sign))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
