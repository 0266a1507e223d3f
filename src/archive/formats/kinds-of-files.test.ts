import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../store/index.ts'
import type { ImportOptions } from '../import-paths.ts'
import { type Desk, openDesk, type PoliceRow, policeCells, policeCsv } from '../testing/desk.ts'
import { type MadeCell, type MadeSheet, makeWorkbook } from '../testing/make-workbook.ts'
import { zip } from '../testing/make-zip.ts'
import type { NotRead } from './not-read.ts'

/** What the world sends, by kind; each file under a source of its own in one store. */
let store: Store
let desk: Desk
let sources = 0
beforeAll(async () => {
  store = await openStore({ memory: true })
  desk = await openDesk(store)
})
afterAll(async () => {
  desk.clear()
  await store.close()
})

type Files = Readonly<Record<string, string | Buffer>>

async function take(files: Files, kind = 'policeCrime', options: ImportOptions = {}) {
  sources += 1
  const id = `source-${sources}`
  mkdirSync(join(desk.folder, id))
  const paths = Object.entries(files).map(([name, content]) => desk.lay(`${id}/${name}`, content))
  const result = await desk.take(paths, { source: `${id}:${kind}`, ...options })
  const people = await desk.door.enter(desk.who, (work) => {
    work.note({ action: 'consultation', subject: 'test' })
    return work.db
      .selectFrom('mention')
      .select(['ref', 'role', 'person'])
      .where('source_id', '=', id)
      .orderBy('id')
      .execute()
  })
  const called = people.map(({ ref, person: { givenNames, familyName } }) =>
    [ref, givenNames, familyName]
      .map((one) => (typeof one === 'string' ? one : one.known ? one.value : one.reason))
      .join(' '),
  )
  const [extract] = result.extracts
  return { ...result, extract, called, notRead: extract?.notRead ?? [] }
}

const said = (notRead: readonly NotRead[], ...what: readonly string[]) =>
  notRead.filter((one) => what.includes(one.what)).map(({ name, count }) => [name, count])

const one = { received: 1, imported: 1, quarantined: 0 }
const [header = [], row = []] = policeCells([{}])
const lines = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell}"` : cell)).join(','))

describe('a delimited text', () => {
  const titles = ['Extract of crimes', 'Run on 03/02/2024, page 1', '']
  const groups = header.map((name) =>
    name.startsWith('victim') ? 'Victim' : name.startsWith('suspect') ? 'Suspect' : '',
  )
  it.each([
    ['has titles above its header', [...titles, ...lines(header, row)].join('\n'), 1],
    [
      'has titles padded with commas',
      lines(['Crimes', ...Array(18).fill('')], header, row).join('\n'),
      1,
    ],
    ['has groups of columns above its header', lines(groups, header, row).join('\n'), 1],
    ['tells its delimiter first', `sep=;\n${policeCsv([{}], ';')}`, 1],
    ['ends its header otherwise than its rows', `${lines(header)}\r\n${lines(row)}\n`, 0],
    ['ends in rows of commas', `${policeCsv([{}])}${','.repeat(18)}\r\n${','.repeat(18)}\r\n`, 0],
    [
      'has a comma behind each row',
      lines(header, row)
        .map((line) => `${line},`)
        .join('\n'),
      0,
    ],
    ['has quoted names with blanks', policeCsv([{}]).replace('crime_ref,', '" Crime_Ref ",'), 0],
    ['has tabs', policeCsv([{}], '\t'), 0],
    ['has bars', policeCsv([{}], '|'), 0],
  ])('that %s is read', async (_, text, above) => {
    const { extract, refused, notRead, called } = await take({ 'crimes.csv': text })
    expect(refused).toEqual([])
    expect(extract).toMatchObject({ ...one, format: 'csv', map: 'police-crime' })
    expect(said(notRead, 'preamble').length).toBe(above)
    expect(called).toContain('V1 Ada Example')
  })

  it.each([
    ['a comma', 'victim_surname, family name'],
    ['a line break', 'victim_surname\nfamily name'],
  ])(
    'with %s in the name of a column is read, and the column is told where no map knows it',
    async (_, name) => {
      const text = policeCsv([{}]).replace(',victim_surname,', `,"${name}",`)
      const { extract, notRead } = await take({ 'crimes.csv': text })
      expect(extract).toMatchObject(one)
      expect(said(notRead, 'unreadColumn')).toEqual([[name.replace('\n', ' '), 1]])
      expect(said(notRead, 'lackingColumn')).toContainEqual(['victim_surname', null])
    },
  )

  it('keeps the zeros that a spreadsheet was told to keep', async () => {
    const text = policeCsv([{ victim_ref: '="0012"', suspect_ref: 'S 1' }])
    const plain = policeCsv([{ victim_ref: '0012', suspect_ref: 'S 1' }]).replace(
      ',0012,',
      ',="0012",',
    )
    for (const content of [text, plain]) {
      const { called } = await take({ 'crimes.csv': content })
      expect(called).toContain('0012 Ada Example')
    }
  })

  it('is read to its end where its first letter of another encoding stands behind the first megabyte', async () => {
    const rows = Array.from({ length: 6000 }, (_, at) => ({
      crime_ref: `T/${at}`,
      oic_collar: 'x'.repeat(60),
    }))
    const last = { crime_ref: 'T/last', victim_ref: 'VL', victim_surname: 'Müller' }
    const bytes = Buffer.from(policeCsv([...rows, last]), 'latin1')
    expect(bytes.length).toBeGreaterThan(1 << 20)
    const { extracts, refused, called } = await take({
      'crimes.csv': bytes,
      'other.csv': policeCsv([{ crime_ref: 'O/1' }]),
    })
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([{ received: 6001, imported: 6001 }, one])
    expect(called).toContain('VL Ada Müller')
  })

  it('named .txt is a table where it is one, and else a document', async () => {
    for (const delimiter of ['\t', '|', ';', ',']) {
      const { extract } = await take({ 'crimes.txt': policeCsv([{}], delimiter) })
      expect(extract).toMatchObject({ ...one, format: 'csv' })
    }
    const unknown = await take({ 'table.txt': 'a\tb\tc\td\n1\t2\t3\t4\n5\t6\t7\t8\n' })
    expect(unknown.refused).toMatchObject([{ code: 'LB_FILE_UNKNOWN' }])
    const note =
      'Said, on the day, that nothing was seen, heard, or known.\nSaid, too, that, well, no.\n'
    const { extracts } = await take({
      'crimes.csv': policeCsv([{ crime_ref: 'T/1' }]),
      'T_1 note.txt': note,
    })
    expect(extracts[1]).toMatchObject({ ...one, format: 'documents' })
  })

  it('whose header stands again among its rows has those rows once', async () => {
    const text = `${policeCsv([{}])}${policeCsv([{ crime_ref: 'T/2' }])}`
    const { extract, notRead } = await take({ 'crimes.csv': text })
    expect(extract).toMatchObject({ received: 2, imported: 2 })
    expect(said(notRead, 'repeatedHeader')).toEqual([['header', 1]])
  })

  it('keeps a value that stands under no name, and tells it', async () => {
    const text = lines([...header, ''], [...row, 'beside']).join('\n')
    const { extract, notRead } = await take({ 'crimes.csv': text })
    expect(extract).toMatchObject(one)
    expect(said(notRead, 'unreadColumn')).toEqual([[`column ${header.length + 1}`, 1]])
  })

  it('with a name twice is read where no map needs it, and refused where one does', async () => {
    const spare = lines([...header, 'remark', 'remark'], [...row, 'a', 'b']).join('\n')
    const { extract, notRead } = await take({ 'crimes.csv': spare })
    expect(extract).toMatchObject(one)
    expect(said(notRead, 'unreadColumn')).toEqual([
      ['remark', 1],
      ['remark (2)', 1],
    ])
    const needed = lines([...header, 'victim_dob'], [...row, '01/01/1990']).join('\n')
    const { refused } = await take({ 'crimes.csv': needed })
    expect(refused).toMatchObject([{ code: 'LB_CSV_DUPLICATE_HEADER' }])
    expect(refused[0]?.cause).toContain('victim_dob')
  })

  it('tells what no map reads and what the map misses', async () => {
    const text = policeCsv([{}, { crime_ref: 'T/2', victim_dob: '' }])
      .replace('victim_dob', 'victim_date_of_birth')
      .replace('offence_code', 'offence_class')
    const { notRead } = await take({ 'crimes.csv': text })
    expect(said(notRead, 'unreadColumn')).toEqual([
      ['offence_class', 2],
      ['victim_date_of_birth', 1],
    ])
    const lacking = said(notRead, 'lackingColumn').map(([name]) => name)
    expect(lacking).toEqual(expect.arrayContaining(['victim_dob', 'offence_code']))
    expect(lacking).not.toContain('crime_ref')
  })
})

describe('a file that is refused', () => {
  it.each([
    ['without a row', { 'a.csv': `${lines(header)}\n` }, 'LB_FILE_NO_ROWS', 'line 1'],
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
      'of the old Word',
      { 'a.doc': compound('WordDocument') },
      'LB_FILE_OLD_OFFICE',
      'Word document',
    ],
    [
      'of Outlook',
      { 'a.msg': compound('__properties_version1.0') },
      'LB_FILE_OLD_OFFICE',
      'Outlook message',
    ],
    [
      'of Outlook by its name alone',
      { 'a.msg': compound('') },
      'LB_FILE_OLD_OFFICE',
      'Outlook message',
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
    [
      'of a picture',
      { 'a.png': Buffer.from('\u0089PNG\r\n\u001a\n0000', 'latin1') },
      'LB_FILE_KIND',
      'picture',
    ],
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
      const { refused, extract } = await take(all)
      expect(refused).toMatchObject([{ code }])
      expect(refused[0]?.cause).toContain(words)
      expect(refused[0]?.remedy.length).toBeGreaterThan(20)
      expect(extract).toMatchObject(one)
    },
  )

  it('keeps nothing of a census without children', async () => {
    const empty =
      '<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2015</Year></CollectionDetails></Header><Children/></Message>'
    const { refused, extracts } = await take({ 'cin.xml': empty }, 'childrensServices')
    expect(refused).toMatchObject([{ code: 'LB_FILE_NO_ROWS' }])
    expect(extracts).toEqual([])
  })
})

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
    const { extract, called } = await take({ 'crimes.xlsx': bytes })
    expect(extract).toMatchObject({ ...one, format: 'xlsx' })
    expect(called).toContain('V1 Ada Example')
  })

  it('has its header where a map finds it', async () => {
    const rows = [['Report run:', '03/02/2024'], [], ['', '', 'Victim'], ...policeCells([{}])]
    const { extract, notRead } = await take({
      'crimes.xlsx': makeWorkbook({ sheets: [{ name: 'Crimes', rows }] }),
    })
    expect(extract).toMatchObject(one)
    expect(said(notRead, 'preamble')).toEqual([['Report run: · 03/02/2024 · Victim', 2]])
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
      const { called } = await take({
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
    const { called } = await take({
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
    const { extract, notRead } = await take({ 'crimes.xlsx': bytes })
    expect(extract).toMatchObject(one)
    expect(said(notRead, 'hiddenSheet')).toEqual([
      ['Old', 2],
      ['Older', 2],
    ])
    expect(said(notRead, 'unmappedSheet')).toEqual([['Notes', 2]])
    expect(said(notRead, 'cellComment')).toEqual([['Crimes', 2]])
    expect(said(notRead, 'chartSheet')).toEqual([['Chart', null]])
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
    const { extract, notRead } = await take({ 'crimes.xlsx': bytes })
    expect(extract).toMatchObject({ received: 3, imported: 1, quarantined: 2 })
    expect(said(notRead, 'unmappedSheet')).toEqual([['Codes', 2]])
  })

  it('of which every sheet that fits is hidden is refused, and the sheet is named', async () => {
    const bytes = makeWorkbook({
      sheets: [
        { name: 'Cover', rows: [['a', 'b']] },
        sheet([{}], { name: 'Old', state: 'hidden' }),
      ],
    })
    const { refused } = await take({ 'crimes.xlsx': bytes })
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
    const { called } = await take({
      'crimes.xlsx': makeWorkbook({ sheets: [{ name: 'Crimes', rows: [names, cells] }] }),
    })
    expect(called).toEqual(['12 Ada Example', '77 Ben Sample'])
  })
})

describe('a return in XML', () => {
  const child = `<CHILD><HEADER><CHILDID>900001</CHILDID><UPN>UN3</UPN><SEX>2</SEX><DOB>28/07/2010</DOB><ETHNIC>WBRI</ETHNIC>
<AREVIEW><REVIEW>01/02/2016</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
<AREVIEW><REVIEW>01/06/2016</REVIEW><REVIEW_CODE>PN2</REVIEW_CODE></AREVIEW>
<AMISSING><MISSING>M</MISSING><MIS_START>03/03/2016</MIS_START><MIS_END>04/03/2016</MIS_END></AMISSING>
<OC2><SDQ_SCORE>12</SDQ_SCORE><CONVICTED>0</CONVICTED></OC2>
<AD_PLACED><DATE_PLACED>01/01/2017</DATE_PLACED></AD_PLACED></HEADER>
<EPISODE><DECOM>01/01/2016</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><DEC/></EPISODE></CHILD>`
  const csv = {
    'header.csv': 'CHILD,SEX,DOB,ETHNIC,UPN\n900001,2,28/07/2010,WBRI,UN3\n',
    'episodes.csv': 'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC\n900001,01/01/2016,S,C2,N1,U4,\n',
    'reviews.csv':
      'CHILD,DOB,REVIEW,REVIEW_CODE\n900001,28/07/2010,01/02/2016,PN1\n900001,28/07/2010,01/06/2016,PN2\n',
    'missing.csv':
      'CHILD,DOB,MISSING,MIS_START,MIS_END\n900001,28/07/2010,M,03/03/2016,04/03/2016\n',
    'oc2.csv': 'CHILD,DOB,SDQ_SCORE,CONVICTED\n900001,28/07/2010,12,0\n',
  }
  const events = async (id: string) =>
    desk.door.enter(desk.who, (work) => {
      work.note({ action: 'consultation', subject: 'test' })
      return work.db
        .selectFrom('event')
        .select(['kind', 'starts', 'ends', 'code'])
        .where('source_id', '=', id)
        .orderBy('key')
        .execute()
    })

  it.each([
    ['EXPSSDA903', `<?xml version='1.0' encoding='us-ascii'?><EXPSSDA903>${child}</EXPSSDA903>`],
    [
      'EXPSSDA903 with a namespace',
      `<r:EXPSSDA903 xmlns:r="urn:x">${child.replaceAll(/<(\/?)(\w)/g, '<$1r:$2')}</r:EXPSSDA903>`,
    ],
  ])('%s says what its CSV files say', async (_, xml) => {
    const { extract, notRead } = await take({ '903.xml': xml }, 'childrensServices')
    expect(extract).toMatchObject({ received: 6, imported: 6, format: 'ssda903' })
    expect(said(notRead, 'element')).toEqual([['AD_PLACED', 1]])
    const asXml = await events(`source-${sources}`)
    await take(csv, 'childrensServices')
    expect(asXml).toEqual(await events(`source-${sources}`))
    expect(asXml.length).toBe(4)
  })

  it('of children in need is read with prefixes and namespaces', async () => {
    const census = `<c:Message xmlns:c="urn:cin"><c:Header><c:CollectionDetails><c:Collection>CIN</c:Collection><c:Year>2015</c:Year><c:ReferenceDate>2015-03-31</c:ReferenceDate></c:CollectionDetails><c:Source><c:LEA>999</c:LEA></c:Source></c:Header>
<c:Children><c:Child><c:ChildIdentifiers><c:LAchildID>K1</c:LAchildID><c:PersonBirthDate>2003-01-01</c:PersonBirthDate></c:ChildIdentifiers><c:CINdetails><c:CINreferralDate>2015-03-05</c:CINreferralDate></c:CINdetails></c:Child></c:Children></c:Message>`
    const { extract } = await take({ 'cin.xml': census }, 'childrensServices')
    expect(extract).toMatchObject({ received: 2, imported: 2, format: 'cin-census' })
  })
})

describe('a dry run', () => {
  it('says what would come of it and keeps nothing', async () => {
    const files = {
      'crimes.csv': policeCsv([{}, { crime_ref: '' }]),
      'T_2014_1 note.txt': 'A note.',
      'bad.csv': 'a,b\n1,2\n',
    }
    const tried = await take(files, 'policeCrime', { dryRun: true })
    expect(tried.extracts).toMatchObject([
      { received: 2, imported: 1, quarantined: 1 },
      { format: 'documents', imported: 1 },
    ])
    expect(tried.refused).toMatchObject([{ code: 'LB_FILE_UNKNOWN' }])
    expect(tried.called).toEqual([])
    const kept = await desk.take([join(desk.folder, `source-${sources}`)], {
      source: `source-${sources}:policeCrime`,
    })
    expect(kept.extracts).toEqual(tried.extracts)
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
