import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../store/index.ts'
import { anyEngine } from '../testing/stores.ts'
import { readFamily } from './formats/documents/read-family.ts'
import { council, type Desk, openDesk, police, policeCsv } from './testing/desk.ts'
import { zip } from './testing/make-zip.ts'

const open = anyEngine('hostile')

const deep = `<Message>${'<a>'.repeat(5000)}x${'</a>'.repeat(5000)}</Message>`
const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><Message><Header>&c;</Header></Message>`
const outside = `<?xml version="1.0"?><!DOCTYPE m [<!ENTITY f SYSTEM "file:///etc/hostname">]><Message><Children><Child><ChildIdentifiers><LAchildID>&f;</LAchildID></ChildIdentifiers></Child></Children></Message>`
const truncated = `<Message><Header><Year>2024</Year></Header><Children><Child><ChildIdentifiers><LAchildID>T1</LAchildID>`
const bomb = zip([
  { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') },
  { name: 'xl/worksheets/sheet1.xml', data: Buffer.alloc(60_000_000) },
])

const book = zip([
  { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') },
  { name: 'xl/_rels/workbook.xml.rels', data: Buffer.from('<Relationships/>') },
])
/** As found by bench/fuzz: the directory is in order, what it points at is not. */
const lyingEntry = Buffer.from(book)
lyingEntry.writeUInt32LE(7, book.indexOf('PK\u0001\u0002', 0, 'latin1') + 42)
const brokenEntry = Buffer.from(book).fill(0xff, 30 + 'xl/workbook.xml'.length, 50)

describe('hostile files', () => {
  let store: Store
  let desk: Desk
  beforeAll(async () => {
    store = await open()
    desk = await openDesk(store)
  })
  afterAll(async () => {
    desk.clear()
  })

  const refused: readonly (readonly [string, string, string | Buffer, string])[] = [
    ['an empty file', 'empty.csv', '', 'LB_FILE_EMPTY'],
    ['truncated XML', 'cut.xml', truncated, 'LB_XML_BROKEN'],
    ['deeply nested XML', 'deep.xml', deep, 'LB_XML_TOO_DEEP'],
    ['entity-expanding XML', 'laughs.xml', laughs, 'LB_XML_ENTITY'],
    ['an external entity', 'outside.xml', outside, 'LB_XML_ENTITY'],
    [
      'an encrypted workbook',
      'secret.xlsx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'LB_XLSX_ENCRYPTED',
    ],
    ['a zip bomb', 'bomb.xlsx', bomb, 'LB_ZIP_BOMB'],
    ['an entry that stands elsewhere', 'lying.xlsx', lyingEntry, 'LB_ZIP_BROKEN'],
    ['an entry that cannot be unpacked', 'packed.xlsx', brokenEntry, 'LB_ZIP_BROKEN'],
    ['half a ZIP', 'half.xlsx', bomb.subarray(0, 3000), 'LB_ZIP_BROKEN'],
    [
      'a ZIP that is neither',
      'other.xlsx',
      zip([{ name: 'a', data: Buffer.from('b') }]),
      'LB_FILE_UNKNOWN',
    ],
    ['binary rubbish', 'rubbish.csv', Buffer.from([1, 0, 2, 0, 255, 254, 0, 3]), 'LB_FILE_BINARY'],
    [
      'two columns of one name',
      'twice.csv',
      'crime_ref,Crime_Ref\n1,2\n',
      'LB_CSV_DUPLICATE_HEADER',
    ],
    ['columns nobody knows', 'unknown.csv', 'a,b,c\n1,2,3\n', 'LB_FILE_UNKNOWN'],
    [
      'a quote never closed',
      'quote.csv',
      `${policeCsv([{}])}"${'x'.repeat(2_000_000)}`,
      'LB_CSV_LINE_TOO_LONG',
    ],
  ]
  it.each(refused)('%s is refused, and nothing of it stays', async (_, name, content, code) => {
    const source = name.endsWith('.xml') ? council : police
    const { extracts, refused } = await desk.take([desk.lay(name, content)], source)
    expect(refused.map((file) => file.code)).toEqual([code])
    expect(refused[0]?.remedy.length).toBeGreaterThan(10)
    expect(extracts).toEqual([])
    const kept = await desk.read(async (work) => {
      return work.db.selectFrom('extract').select('id').where('file', '=', name).execute()
    })
    expect(kept).toEqual([])
  })

  it('a single line of 100 MB is refused without being read into memory', async () => {
    const path = join(desk.folder, 'line.csv')
    const file = openSync(path, 'w')
    writeSync(file, 'crime_ref,'.repeat(150_000))
    ftruncateSync(file, 1_500_000)
    for (let i = 0; i < 98; i++) writeSync(file, 'x'.repeat(1_000_000), 1_500_000 + i * 1_000_000)
    closeSync(file)
    const before = process.memoryUsage.rss()
    const { refused } = await desk.take([path], police)
    expect(refused.map(({ code }) => code)).toEqual(['LB_CSV_LINE_TOO_LONG'])
    expect(process.memoryUsage.rss() - before).toBeLessThan(60_000_000)
  })

  it('a PDF of objects that never end is refused before each is followed to its end', async () => {
    const broken = Buffer.from(`%PDF-1.4\n${'1 0 obj\n<< /Typ'.repeat(9000)}\n%%EOF`)
    await expect(readFamily('broken.pdf', broken)).rejects.toMatchObject({
      code: 'LB_DOCUMENT_UNREADABLE',
      cause: expect.stringContaining('never end'),
    })
  })

  it.each([
    ['a byte order mark', Buffer.from(`\ufeff${policeCsv([{ crime_ref: 'H/1' }])}`)],
    ['UTF-16', Buffer.from(`\ufeff${policeCsv([{ crime_ref: 'H/2' }])}`, 'utf16le')],
    [
      'Windows-1252',
      Buffer.from(policeCsv([{ crime_ref: 'H/3', victim_surname: 'Çelik' }]), 'latin1'),
    ],
    ['semicolons', Buffer.from(policeCsv([{ crime_ref: 'H/4' }], ';'))],
    ['tabs', Buffer.from(policeCsv([{ crime_ref: 'H/5' }], '\t'))],
  ])('%s is read', async (what, content) => {
    const { extracts, refused } = await desk.take([desk.lay(`${what}.csv`, content)], police)
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([{ received: 1, imported: 1 }])
  })

  it('a row with too many cells is quarantined, the others are kept', async () => {
    const text = `${policeCsv([{ crime_ref: 'H/6' }])}${policeCsv([{ crime_ref: 'H/7' }]).split('\r\n')[1]},more,and more\r\n`
    const { extracts } = await desk.take([desk.lay('ragged.csv', text)], police)
    expect(extracts).toMatchObject([{ received: 2, imported: 1, quarantined: 1 }])
  })

  it('cells that a spreadsheet would run, and markup, stay text', async () => {
    const nasty = '=HYPERLINK("http://example.invalid")'
    const path = desk.lay(
      'formula.csv',
      policeCsv([{ crime_ref: 'H/8', victim_forename: nasty, victim_surname: '<script>' }]),
    )
    const { extracts, refused } = await desk.take([path], police)
    expect([extracts.length, refused.length]).toEqual([1, 0])
    const victim = await desk.read(async (work) => {
      return work.db
        .selectFrom('mention')
        .select('person')
        .where('key', '=', 'H/8|victim|V1')
        .executeTakeFirst()
    })
    expect(victim?.person.givenNames).toEqual({ known: true, value: nasty })
  })

  it('a PDF without text, a broken one, a broken DOCX and an odd mail are quarantined or read, each by itself', async () => {
    const folder = join(desk.folder, 'docs')
    const { mkdirSync } = await import('node:fs')
    mkdirSync(folder)
    const blank =
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n'
    desk.lay('docs/H_1 blank.pdf', blank)
    desk.lay('docs/H_1 broken.pdf', '%PDF-1.7 not really')
    desk.lay(
      'docs/H_1 broken.docx',
      zip([{ name: 'word/document.xml', data: Buffer.from('<w:document') }]),
    )
    desk.lay('docs/H_1 odd.eml', 'no header at all\n\n<b>body</b>')
    desk.lay('docs/H_1 plain.txt', 'A note.')
    const { extracts, refused } = await desk.take([folder], police)
    expect(refused).toEqual([])
    expect(extracts).toMatchObject([{ received: 5, imported: 3, quarantined: 2 }])
    const reasons = await desk.read(async (work) => {
      return work.db
        .selectFrom('quarantine')
        .select(['key', 'reasons'])
        .where('kind', '=', 'document')
        .execute()
    })
    const codeOf = new Map(reasons.map(({ key, reasons }) => [key, reasons[0]?.code]))
    expect(codeOf.get('H_1 blank.pdf')).toBeUndefined()
    expect(codeOf.get('H_1 broken.pdf')).toBe('LB_DOCUMENT_UNREADABLE')
    expect(codeOf.get('H_1 broken.docx')).toBe('LB_DOCUMENT_UNREADABLE')
  })
})
