import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anyEngine } from '../../testing/stores.ts'
import { policeCsv } from '../testing/desk.ts'
import { zip } from '../testing/make-zip.ts'
import { csvLines, type Files, oneRow, policeHeader, SentFiles } from '../testing/sent-files.ts'

const open = anyEngine('refused-files')

let sent: SentFiles
beforeAll(async () => {
  sent = await SentFiles.open(await open())
})
afterAll(() => sent.close())

describe('a file that is refused', () => {
  it.each([
    ['without a row', { 'a.csv': `${csvLines(policeHeader)}\n` }, 'LB_FILE_NO_ROWS', 'line 1'],
    ['of blanks', { 'a.csv': '\n  \n' }, 'LB_FILE_NO_ROWS', 'no filled cell'],
    [
      'of other columns',
      { 'a.csv': 'Crime Ref,Reported Date,Victim Ref\n1,2,3\n' },
      'LB_FILE_UNKNOWN',
      '“crime_ref” (the file has “crime ref”)',
    ],
    [
      'of another kind of source',
      { 'a.csv': 'episode_ref,misper_ref,missing_from\n1,2,3\n' },
      'LB_FILE_UNKNOWN',
      'missing-persons would read it',
    ],
    [
      'of the old Excel',
      { 'a.xls': compound('Workbook') },
      'LB_FILE_OLD_OFFICE',
      'Excel workbook of 1997',
    ],
    [
      'of the old PowerPoint',
      { 'a.ppt': compound('PowerPoint Document') },
      'LB_FILE_OLD_OFFICE',
      'PowerPoint',
    ],
    [
      'with a password',
      { 'a.xlsx': compound('EncryptedPackage') },
      'LB_XLSX_ENCRYPTED',
      'password',
    ],
    [
      'of a binary workbook',
      {
        'a.xlsb': packaged(
          'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
          'xl/workbook.bin',
        ),
      },
      'LB_FILE_KIND',
      'xlsb',
    ],
    [
      'of a presentation',
      {
        'a.pptx': packaged(
          'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
          'ppt/presentation.xml',
        ),
      },
      'LB_FILE_KIND',
      'PowerPoint',
    ],
    [
      'of OpenDocument',
      {
        'a.ods': zip([
          { name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.spreadsheet') },
        ]),
      },
      'LB_FILE_KIND',
      'OpenDocument',
    ],
    [
      'of a web page',
      { 'a.xls': '<html><table><tr><td>crime_ref</td></tr></table></html>' },
      'LB_FILE_KIND',
      'web page',
    ],
    [
      'of a web page that says so',
      { 'a.xls': '<!DOCTYPE html>\n<html></html>' },
      'LB_FILE_KIND',
      'web page',
    ],
    [
      'of a bare web table',
      { 'a.xls': '<table><tr><td>crime_ref</td></tr></table>' },
      'LB_FILE_KIND',
      'web page',
    ],
    [
      'of Excel 2003 in XML',
      {
        'a.xml':
          '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      },
      'LB_FILE_KIND',
      'Excel 2003',
    ],
    [
      'of an invoice',
      { 'a.xml': '<Invoice xmlns="urn:oasis:invoice"><ID>1</ID></Invoice>' },
      'LB_XML_UNKNOWN',
      '<Invoice> (namespace urn:oasis:invoice)',
    ],
    [
      'of another collection',
      {
        'a.xml':
          '<Message><Header><CollectionDetails><Collection>SC2</Collection></CollectionDetails></Header></Message>',
      },
      'LB_XML_UNKNOWN',
      '“SC2”',
    ],
    ['of a picture', { 'a.gif': Buffer.from('GIF89a0000', 'latin1') }, 'LB_FILE_KIND', 'picture'],
    ['of a database', { 'a.db': Buffer.from('SQLite format 3\u0000') }, 'LB_FILE_KIND', 'database'],
    [
      'packed',
      { 'a.gz': Buffer.from('\u001f\u008b\u0008\u0000', 'latin1') },
      'LB_FILE_KIND',
      'compressed',
    ],
  ])(
    '%s says what it is and what to do, and the others are taken',
    async (_, files, code, words) => {
      const all = { ...(files as Files), 'good.csv': policeCsv([{}]) }
      const { refused, extract } = await sent.take(all)
      expect(refused).toMatchObject([{ code }])
      expect(refused[0]?.cause).toContain(words)
      expect(refused[0]?.remedy.length).toBeGreaterThan(20)
      expect(extract).toMatchObject(oneRow)
    },
  )

  it('keeps nothing of a census without children', async () => {
    const empty =
      '<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2015</Year></CollectionDetails></Header><Children/></Message>'
    const { refused, extracts } = await sent.take({ 'cin.xml': empty }, 'childrensServices')
    expect(refused).toMatchObject([{ code: 'LB_FILE_NO_ROWS' }])
    expect(extracts).toEqual([])
  })
})

/** The beginning of a compound file (MS-CFB) whose directory names one stream. */
function compound(stream: string): Buffer {
  const bytes = Buffer.alloc(1536)
  bytes.write('d0cf11e0a1b11ae1', 'hex')
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(1, 48)
  bytes.write(stream, 1024, 'utf16le')
  return bytes
}

function packaged(contentType: string, part: string): Buffer {
  const relation =
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
  return zip([
    {
      name: '[Content_Types].xml',
      data: Buffer.from(
        `<Types><Override PartName="/${part}" ContentType="${contentType}"/></Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      data: Buffer.from(
        `<Relationships><Relationship Id="a" Type="${relation}" Target="${part}"/></Relationships>`,
      ),
    },
    { name: part, data: Buffer.from('x') },
  ])
}
