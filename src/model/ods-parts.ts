import { showHiddenCharacters } from './hidden-characters.ts'

/** The media type of an OpenDocument spreadsheet, which comes first in its archive, uncompressed. */
export const odsType = 'application/vnd.oasis.opendocument.spreadsheet'

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

const style = (name: string, size: number, bold: boolean) =>
  `<style:style style:name="${name}" style:family="table-cell"><style:text-properties fo:font-family="Arial" fo:font-size="${size}pt"${bold ? ' fo:font-weight="bold"' : ''}/></style:style>`

/** Of an OpenDocument spreadsheet (ODF 1.3): what comes before its sheets and what comes after them. */
export const odsContent = {
  before: `${declaration}<office:document-content ${spaces}><office:body><office:spreadsheet>`,
  after: '</office:spreadsheet></office:body></office:document-content>',
} as const

/** Every other part of an OpenDocument spreadsheet but its type, by its name in the archive. `published` is an ISO moment. */
export const odsParts = (
  title: string,
  published: string | null,
): Readonly<Record<string, string>> => ({
  'META-INF/manifest.xml': manifest,
  'styles.xml': styles,
  'meta.xml': `${declaration}<office:document-meta ${spaces}><office:meta><dc:title>${odsText(title)}</dc:title>${
    published === null ? '' : `<dc:date>${odsText(published)}</dc:date>`
  }<dc:language>en-GB</dc:language><meta:generator>Lookback</meta:generator></office:meta></office:document-meta>`,
})

const manifest = `${declaration}<manifest:manifest xmlns:manifest="${office}:manifest:1.0" manifest:version="1.3">${[
  ['/', odsType],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml'],
  ['meta.xml', 'text/xml'],
]
  .map(
    ([path, type]) =>
      `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`,
  )
  .join('')}</manifest:manifest>`

const styles = `${declaration}<office:document-styles ${spaces}><office:styles>${style('Default', 12, false)}${style('Title', 16, true)}${style('Heading', 12, true)}</office:styles></office:document-styles>`

export const odsSheetStart = (name: string, columns: number): string =>
  `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="${columns}"/>`
export const odsSheetEnd = '</table:table>'

export const odsRow = (cells: readonly string[]): string =>
  `<table:table-row>${cells.join('')}</table:table-row>`

export const odsHeading = (words: string, name: 'Heading' | 'Title' = 'Heading'): string =>
  `<table:table-cell table:style-name="${name}" office:value-type="string">${paragraph(words)}</table:table-cell>`

/** A number as a number, words as words: no cell has a formula. */
export const odsCell = (value: string | number): string =>
  typeof value === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${value}">${paragraph(String(value))}</table:table-cell>`
    : `<table:table-cell office:value-type="string">${paragraph(value)}</table:table-cell>`

const paragraph = (words: string) => `<text:p>${odsText(words)}</text:p>`

/** What XML 1.0 cannot hold is left out. */
const odsText = (words: string) =>
  [...showHiddenCharacters(words)]
    .filter((sign) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}]/u.test(sign))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
