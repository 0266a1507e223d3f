import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwnerOfTables } from '../../../store/testing/as-owner-of-tables.ts'
import { anyEngine } from '../../../testing/stores.ts'
import { type Desk, openDesk, policeCsv } from '../../testing/desk.ts'
import { doc } from '../../testing/make-doc.ts'
import { msg } from '../../testing/make-msg.ts'
import { odt } from '../../testing/make-odt.ts'
import { tnef } from '../../testing/make-tnef.ts'
import { makeWorkbook as workbook } from '../../testing/make-workbook.ts'
import { zip } from '../../testing/make-zip.ts'
import { none } from './manifest.ts'
import { splitZip } from './split-zip.ts'

const open = anyEngine('documents')

let desk: Desk
let forces = 0
beforeAll(async () => {
  desk = await openDesk(await open())
})
afterAll(() => desk.clear())

/** A force of its own with two cases, and folders of documents for it. */
async function force() {
  forces += 1
  const id = `force-${forces}`
  const source = `${id}:policeCrime`
  const cases = (...refs: readonly string[]) => {
    const rows = policeCsv(refs.map((crime_ref) => ({ crime_ref })))
    return desk.take([desk.lay(`${id}-${refs.length}.csv`, rows)], { source })
  }
  await cases('T/2014/1', 'T/2014/2')
  const take = async (folder: string, files: Readonly<Record<string, string | Uint8Array>>) => {
    mkdirSync(join(desk.folder, id, folder), { recursive: true })
    for (const [name, content] of Object.entries(files))
      desk.lay(`${id}/${folder}/${name}`, content)
    const { extracts, refused } = await desk.take([join(desk.folder, id, folder)], { source })
    expect(refused).toEqual([])
    return extracts[0]
  }
  const documents = () =>
    desk.read(async (work) => {
      const found = await work.db
        .selectFrom('document')
        .innerJoin('case_file', 'case_file.id', 'document.case_id')
        .leftJoin('document as parent', 'parent.id', 'document.attached_to')
        .select(['case_file.ref', 'document.name', 'document.text', 'parent.name as attachedTo'])
        .where('document.source_id', '=', id)
        .orderBy('case_file.ref')
        .orderBy('document.name')
        .orderBy('document.text')
        .execute()
      return found.map(({ ref, name, text, attachedTo }) => {
        const to = attachedTo === null ? '' : ` (attached to ${attachedTo})`
        return `${ref} ${name}${to}: ${text.split('\n')[0]}`
      })
    })
  const reasons = () =>
    desk.read(async (work) => {
      const found = await work.db
        .selectFrom('quarantine')
        .innerJoin('extract', 'extract.id', 'quarantine.extract_id')
        .select('quarantine.reasons')
        .where('extract.source_id', '=', id)
        .execute()
      return found.flatMap((one) => one.reasons)
    })
  return { id, take, cases, documents, reasons }
}

const listed = (ref: string, file = 'statement.txt') => `file,case_ref\n${file},${ref}\n`

const mailNames = ['T_2014_1 c.eml', 'T_2014_1 d.eml', 'T_2014_2 e.eml']

const why = 'A file ending in .bin is not read as a document.'

describe('a document', () => {
  it('never takes the place of another of its name, of another case or of its own', async () => {
    const { take, documents } = await force()
    await take('a', { 'manifest.csv': listed('T/2014/1'), 'statement.txt': 'Statement one.' })
    await take('b', { 'manifest.csv': listed('T/2014/2'), 'statement.txt': 'Statement two.' })
    await take('c', { 'manifest.csv': listed('T/2014/1'), 'statement.txt': 'Statement three.' })
    expect(await documents()).toEqual([
      'T/2014/1 statement.txt: Statement one.',
      'T/2014/1 statement.txt: Statement three.',
      'T/2014/2 statement.txt: Statement two.',
    ])
  })

  it('is kept once where copies of it stand in the folder, and that is said', async () => {
    const { take, documents } = await force()
    const extract = await take('a', {
      'T_2014_1 b.txt': 'The same words.',
      'T_2014_1 a.txt': 'The same words.',
    })
    expect(await documents()).toEqual(['T/2014/1 T_2014_1 a.txt: The same words.'])
    expect(extract).toMatchObject({
      received: 2,
      imported: 1,
      unchanged: 1,
      notRead: [{ what: 'copy', name: 'T_2014_1 b.txt', where: 'T_2014_1 a.txt', count: 1 }],
    })
  })

  it('stands unchanged when it comes again in another folder', async () => {
    const { take, documents } = await force()
    await take('a', { 'T_2014_1 a.txt': 'Words.' })
    const again = await take('b', { 'T_2014_1 a.txt': 'Words.', 'T_2014_2 c.txt': 'More.' })
    expect(again).toMatchObject({ imported: 1, unchanged: 1 })
    expect(await documents()).toHaveLength(2)
  })

  it('kept under its name, as before this version, is read anew and stays one', async () => {
    const { id, take, documents } = await force()
    const name = 'T_2014_1 old.txt'
    const sha256 = createHash('sha256').update('Words.').digest('hex')
    await desk.read(async (work) => {
      const raw = JSON.stringify({ file: name, case_ref: 'T/2014/1', sha256 })
      await sql`
        with r as (
          insert into record (source_id, kind, key, version, hash, raw, extract_id, line)
          select ${id}, 'document', ${name}, 1, 'before', ${raw}::jsonb, id, 1 from extract
          where source_id = ${id} limit 1 returning id),
        d as (
          insert into document (source_id, key, case_id, name, media_type, text)
          select ${id}, ${name}, id, ${name}, 'text/plain', 'Less.' from case_file
          where source_id = ${id} and ref = 'T/2014/1' returning id)
        insert into provenance select r.id, array[lookback_item('document', d.id)] from d, r`.execute(
        work.db,
      )
    })
    expect(await documents()).toEqual([`T/2014/1 ${name}: Less.`])
    expect(await take('b', { [name]: 'Words.' })).toMatchObject({ imported: 1, unchanged: 0 })
    expect(await documents()).toEqual([`T/2014/1 ${name}: Words.`])
  })

  it('that came before its case is taken when the same folder comes again', async () => {
    const { take, cases, documents } = await force()
    const files = { 'T_2014_1 a.txt': 'Words.', 'T_2014_9 b.txt': 'Of a case to come.' }
    expect(await take('a', files)).toMatchObject({ imported: 1, quarantined: 1 })
    expect(await take('a', files)).toMatchObject({ imported: 0, unchanged: 1, quarantined: 1 })
    await cases('T/2014/1', 'T/2014/2', 'T/2014/9')
    expect(await take('a', files)).toMatchObject({ imported: 1, unchanged: 1, quarantined: 0 })
    expect(await take('a', files)).toMatchObject({ imported: 0, unchanged: 2, quarantined: 0 })
    expect(await documents()).toContain('T/2014/9 T_2014_9 b.txt: Of a case to come.')
  })

  it('of mail stands with what is attached to it', async () => {
    const { take, documents } = await force()
    const extract = await take('a', {
      'T_2014_1 mail.eml':
        'From: a@example.invalid\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee.\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="note.txt"\n\nThe note.\n--b\nContent-Type: application/x-other\nContent-Disposition: attachment; filename="x.bin"\n\n?\n--b--',
    })
    expect(await documents()).toEqual([
      'T/2014/1 T_2014_1 mail.eml: From: a@example.invalid',
      'T/2014/1 T_2014_1 mail.eml › note.txt (attached to T_2014_1 mail.eml): The note.',
    ])
    expect(extract).toMatchObject({
      received: 1,
      imported: 1,
      notRead: [{ what: 'attachment', name: 'x.bin', where: 'T_2014_1 mail.eml', count: 1, why }],
    })
  })

  it('as it came is kept once, whichever documents have it; where it cannot be, none is and that is said', async () => {
    const [one, other] = [await force(), await force()]
    const mail = (words: string) => `From: a@example.invalid\n\n${words}`
    const mails = { 'T_2014_1 a.eml': mail('One.'), 'T_2014_2 b.eml': mail('One.') }
    const originals = ({ id }: typeof one) =>
      desk.read(async ({ db }) => {
        const found = await db
          .selectFrom('document')
          .leftJoin('document_original', 'sha256', 'original')
          .select(['document.name', 'sha256', 'bytes'])
          .where('source_id', '=', id)
          .orderBy('document.name')
          .execute()
        return found.map(({ name, sha256, bytes }) => [name, sha256 === sha(mail('One.')), bytes])
      })
    const sha = (text: string) => createHash('sha256').update(text).digest('hex')
    const both = [
      ['T_2014_1 a.eml', true, mail('One.').length],
      ['T_2014_2 b.eml', true, mail('One.').length],
    ]
    await one.take('a', mails)
    await other.take('a', mails)
    expect(await originals(one)).toEqual(both)
    expect(await originals(other)).toEqual(both)

    const owned = (statement: string) =>
      asOwnerOfTables(desk.store, (db) => sql.raw(statement).execute(db))
    await owned(
      `alter table document_original add constraint not_this check (bytes <> ${mail('Two!!').length})`,
    )
    try {
      const folder = join(desk.folder, one.id, 'b')
      mkdirSync(folder)
      for (const [at, name] of mailNames.entries())
        desk.lay(`${one.id}/b/${name}`, mail(at === 1 ? 'Two!!' : `Three, ${at}.`))
      const { extracts, refused } = await desk.take([folder], {
        source: `${one.id}:policeCrime`,
        batchRows: 1,
      })
      expect(extracts).toEqual([])
      expect(refused).toEqual([
        expect.objectContaining({ cause: expect.stringContaining('not_this') }),
      ])
      expect(await originals(one)).toEqual(both)
    } finally {
      await owned('alter table document_original drop constraint not_this')
    }
  })

  it('of mail keeps the numbers of its head, also where it came before they were kept', async () => {
    const { id, take } = await force()
    const files = { 'T_2014_1 a.eml': 'Message-ID: <2@x>\nReferences: <0@x>\n <1@x>\n\nSee.' }
    const kept = () =>
      desk.read(
        async ({ db }) =>
          (
            await sql`select message_id, refers_to from document where source_id = ${id}`.execute(
              db,
            )
          ).rows,
      )
    const numbers = [{ message_id: '2@x', refers_to: '0@x 1@x' }]
    await take('a', files)
    expect(await kept()).toEqual(numbers)
    // As the version before kept it.
    await asOwnerOfTables(desk.store, async (db) => {
      await sql`select set_config('lookback.role', 'dataManager', false), set_config('lookback.account', 'system', false), set_config('lookback.conflicts', '{}', false)`.execute(
        db,
      )
      await sql`update document set message_id = null, refers_to = null where source_id = ${id}`.execute(
        db,
      )
      await sql`alter table record disable trigger user`.execute(db)
      await sql`update record set raw = raw || '{"reader": "7"}', hash = 'before' where source_id = ${id} and kind = 'document'`.execute(
        db,
      )
      await sql`alter table record enable trigger user`.execute(db)
    })
    expect(await kept()).toEqual([{ message_id: null, refers_to: null }])
    const more = { ...files, 'T_2014_1 b.eml': 'From: a\n\nOf a mail without numbers.' }
    expect(await take('b', more)).toMatchObject({ imported: 2, unchanged: 0 })
    expect(await kept()).toEqual(expect.arrayContaining(numbers))
  })

  it('is recognised in every format, by its content, and what is attached stands with it', async () => {
    const { take, documents } = await force()
    const words = [[0x1000, 'Words.']] as const
    const extract = await take('a', {
      'T_2014_1 a.msg': msg({
        properties: words,
        attachments: [
          {
            properties: [
              [0x3705, 1],
              [0x3707, 'b.rtf'],
              [0x3701, Buffer.from('{\\rtf1 Rich.}')],
            ],
          },
        ],
      }),
      'T_2014_1 b.msg': msg({
        properties: words,
        attachments: [
          {
            properties: [
              [0x3705, 1],
              [0x3707, 'c.doc'],
              [0x3701, doc({ body: [{ text: 'Old.\r' }] })],
            ],
          },
        ],
      }),
      'T_2014_1 c.doc': doc({ body: [{ text: 'Old words.\r' }] }),
      'T_2014_1 d.rtf': '{\\rtf1 Rich words.}',
      'T_2014_1 e.odt': odt({ body: '<text:p>Open words.</text:p>' }),
      'T_2014_1 f.mbox': 'From a@example.invalid now\nSubject: s\n\nMailed.\n',
      'T_2014_1 winmail.dat': tnef({ properties: words }),
      'T_2014_1 g.zip': zip([{ name: 'h.txt', data: Buffer.from('Packed.') }]),
      'T_2014_1 i.xlsx': workbook({
        sheets: [
          {
            name: 'Costs',
            rows: [
              ['a', 'b'],
              ['c', 'd'],
            ],
          },
        ],
      }),
    })
    expect(extract).toMatchObject({ received: 9, imported: 9, quarantined: 0, notRead: [] })
    expect((await documents()).map((line) => line.replaceAll('T/2014/1 T_2014_1 ', ''))).toEqual([
      'a.msg: Attached: b.rtf',
      'a.msg › b.rtf (attached to T_2014_1 a.msg): Rich.',
      'b.msg: Attached: c.doc',
      'b.msg › c.doc (attached to T_2014_1 b.msg): Old.',
      'c.doc: Old words.',
      'd.rtf: Rich words.',
      'e.odt: Open words.',
      'f.mbox: Mails in it: 1.',
      'f.mbox › 1 s.eml (attached to T_2014_1 f.mbox): Subject: s',
      'g.zip: Files in it (1):',
      'g.zip › h.txt (attached to T_2014_1 g.zip): Packed.',
      'i.xlsx: Sheet “Costs”:',
      'winmail.dat: Words.',
    ])
  })

  it('that is a workbook which nothing says is of a case is refused as one that no map reads', async () => {
    const { id } = await force()
    const folder = join(desk.folder, id, 'books')
    mkdirSync(folder, { recursive: true })
    desk.lay(`${id}/books/T_2014_1 a.txt`, 'Words.')
    desk.lay(
      `${id}/books/costs.xlsx`,
      workbook({
        sheets: [
          {
            name: 'C',
            rows: [
              ['a', 'b'],
              ['c', 'd'],
            ],
          },
        ],
      }),
    )
    const { refused } = await desk.take([folder], { source: `${id}:policeCrime` })
    expect(refused).toMatchObject([{ file: 'costs.xlsx', code: 'LB_FILE_UNKNOWN' }])
  })

  it('read in part says so with its extract, again too', async () => {
    const { take } = await force()
    const mail =
      'From: a@example.invalid\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee.\n--b\nContent-Type: application/x-other\nContent-Disposition: attachment; filename="x.bin"\n\n?\n--b--'
    const files = { 'T_2014_1 mail.eml': mail }
    const notRead = [
      { what: 'attachment', name: 'x.bin', where: 'T_2014_1 mail.eml', count: 1, why },
    ]
    expect(await take('a', files)).toMatchObject({ imported: 1, notRead })
    expect(await take('a', files)).toMatchObject({ imported: 0, unchanged: 1, notRead })
  })
})

describe('the list beside documents', () => {
  it.each([
    ['with semicolons and other names', 'File;Case Ref\nstatement.txt;T/2014/1\n'],
    ['with tabs and paths', 'Path\tCrime Reference\nC:\\docs\\STATEMENT.txt\tT/2014/1\n'],
    ['under a title', 'Documents of the unit\nfilename,Case No.\nstatement.txt,T/2014/1\n'],
  ])('is read %s', async (_, list) => {
    const { take, documents } = await force()
    await take('a', { 'Manifest.csv': list, 'statement.txt': 'Words.' })
    expect(await documents()).toEqual(['T/2014/1 statement.txt: Words.'])
  })

  it('may give one document to two cases, and name files that are not there', async () => {
    const { take, documents } = await force()
    const extract = await take('a', {
      'manifest.csv': `${listed('T/2014/1')}statement.txt,T/2014/2\nlost.txt,T/2014/2\n`,
      'statement.txt': 'Of both.',
    })
    expect(await documents()).toEqual([
      'T/2014/1 statement.txt: Of both.',
      'T/2014/2 statement.txt: Of both.',
    ])
    expect(extract?.notRead).toEqual([{ what: 'unjoinedRow', name: 'manifest.csv', count: 1 }])
  })

  it('that cannot be read is named where a document finds no case, and may be mended', async () => {
    const { take, documents, reasons } = await force()
    await take('a', { 'manifest.csv': 'a,b\nstatement.txt,T/2014/1\n', 'statement.txt': 'Words.' })
    expect(await reasons()).toMatchObject([
      {
        code: 'LB_DOCUMENT_NO_CASE',
        rule: 'There is no case “statement” of this source. manifest.csv is there, but no column file and no column case_ref could be read in it.',
      },
    ])
    await take('a', { 'manifest.csv': listed('T/2014/1') })
    expect(await documents()).toEqual(['T/2014/1 statement.txt: Words.'])
  })

  it('that are packed for several cases come to each, by list, name or folder; none is left out', async () => {
    const { take, documents, reasons, cases } = await force()
    const inner = zip([{ name: 'x.txt', data: Buffer.from('Within.') }])
    const files: Readonly<Record<string, string | Buffer>> = {
      'T_2014_1 a.txt': 'By its name.',
      'scans/T_2014_2/b.txt': 'By a folder.',
      'T/2014/2/c.txt': 'By folders in a row.',
      'listed/d.txt': 'By the list.',
      'other/d.txt': 'Of its name, and not in the list.',
      'T_2014_1/T_2014_2 e.txt': 'By two.',
      'T_2014_9 f.txt': 'Of a case to come.',
      'g.txt': 'By nothing.',
      'T_2014_1 h.bin': 'Unread.',
      'T_2014_1 i.zip': inner,
      'T_2014_1 copy of a.txt': 'By its name.',
      'manifest.csv': 'file,case_ref\nlisted/d.txt,T/2014/2\n',
    }
    const packed = zip(
      Object.entries(files).map(([name, data]) => ({ name, data: Buffer.from(data) })),
    )
    const extract = await take('a', { 'both cases.zip': packed })
    expect(extract).toMatchObject({ received: 11, imported: 5, unchanged: 1, quarantined: 5 })
    expect(await documents()).toEqual([
      'T/2014/1 both cases.zip › T_2014_1 a.txt: By its name.',
      'T/2014/1 both cases.zip › T_2014_1 i.zip: Files in it (1):',
      'T/2014/1 both cases.zip › T_2014_1 i.zip › x.txt (attached to both cases.zip › T_2014_1 i.zip): Within.',
      'T/2014/2 both cases.zip › T/2014/2/c.txt: By folders in a row.',
      'T/2014/2 both cases.zip › listed/d.txt: By the list.',
      'T/2014/2 both cases.zip › scans/T_2014_2/b.txt: By a folder.',
    ])
    const told = (await reasons()).map(({ value, rule }) => [String(value).slice(17), rule])
    const nothing =
      'Neither a list nor its name nor a folder it lies in tells a case of this source.'
    expect(told.toSorted()).toEqual([
      ['T_2014_1 h.bin', why],
      [
        'T_2014_1/T_2014_2 e.txt',
        'Its name and its folders speak of several cases: “T/2014/1” and “T/2014/2”.',
      ],
      ['T_2014_9 f.txt', nothing],
      ['g.txt', nothing],
      ['other/d.txt', nothing],
    ])
    // Nothing new to take until the case comes that one of them waits for.
    expect(await take('a', { 'both cases.zip': packed })).toMatchObject({ imported: 0 })
    await cases('T/2014/1', 'T/2014/2', 'T/2014/9')
    expect(await take('a', { 'both cases.zip': packed })).toMatchObject({
      ...{ received: 11, imported: 1, unchanged: 6, quarantined: 4 },
    })
    const empty = await take('b', { 'none.zip': zip([]), 'T_2014_1 a.txt': 'By its name.' })
    expect(empty).toMatchObject({ received: 2, quarantined: 1 })
  })

  it('of any ZIP are each taken or refused with a reason', () => {
    const known = new Set(['T/1', 'T/2'])
    const name = fc.constantFrom(
      'T_1',
      'T',
      '1',
      'T_2 x.txt',
      'x.txt',
      'T_3',
      '',
      '..',
      'T_1\\y.txt',
    )
    const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(fc.uniqueArray(path), fc.uniqueArray(path), (paths, unread) => {
        const member = (called: string, attachedTo: number | null, mediaType: string) => ({
          ...{ name: called, attachedTo, mediaType, text: called, pages: [], mail: null },
          original: null,
        })
        const split = splitZip(
          {
            members: [
              member('z.zip', null, 'application/zip'),
              ...paths.map((one) => member(`z.zip › ${one}`, 0, 'text/plain')),
            ],
            notRead: unread.map((one) => ({
              ...{ what: 'attachment', name: one, count: 1, why: 'Broken.', where: 'z.zip' },
            })),
          },
          none,
          known,
        )
        expect(split).toHaveLength(paths.length + unread.length)
        for (const { refs, refused } of split)
          if (refused === null) expect(refs.length === 1 && known.has(refs[0]!)).toBe(true)
          else expect(refused.cause).not.toBe('')
      }),
    )
  })
})
