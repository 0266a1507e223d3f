import { describe, expect, it } from 'vitest'
import { tiff } from '../../../scans/testing/make-tiff.ts'
import { docx, paragraph, run } from '../../testing/make-docx.ts'
import { pdf } from '../../testing/make-pdf.ts'
import { zip } from '../../testing/make-zip.ts'
import { readFamily } from './read-family.ts'

const widget = (more: string) => `<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] ${more} >>`

describe('a PDF', () => {
  it('has what is filled in and noted on it', async () => {
    const { members, notRead } = await readFamily(
      'form.pdf',
      pdf(
        ['Name of child:'],
        [
          widget('/FT /Tx /T (child) /TU (Name of child) /V (Ada Example)'),
          widget('/FT /Tx /T (school)'),
          widget('/FT /Btn /T (risk) /V /Yes /AS /Yes /AP << /N << /Yes 1 0 R /Off 1 0 R >> >>'),
          widget('/FT /Btn /T (told) /V /Off /AS /Off /AP << /N << /Yes 1 0 R /Off 1 0 R >> >>'),
          '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Supervisor) /Contents (Ask again) >>',
        ],
      ),
    )
    expect(members.map(({ text }) => text.split('\n'))).toEqual([
      [
        'Name of child:',
        'Field “Name of child”: Ada Example',
        'Field “school”: not filled in',
        'Field “risk”: ticked',
        'Field “told”: not ticked',
        'Note by Supervisor: Ask again',
      ],
    ])
    expect(notRead).toEqual([])
  })

  it('says that it is a form whose fields stand in XML, which is not read', async () => {
    const xml = '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><config/></xdp:xdp>'
    const { members, notRead } = await readFamily('xfa.pdf', pdf(['Please wait.'], [], xml))
    expect(notRead).toEqual([{ what: 'formData', name: 'XFA', count: null, where: 'xfa.pdf' }])
    expect(members[0]?.text).toContain('only what is printed on its pages is here')
    // Where the same fields are on the pages as well, those are read.
    const both = pdf(['Name:'], [widget('/FT /Tx /T (child) /V (Ada Example)')], xml)
    expect((await readFamily('both.pdf', both)).notRead).toEqual([])
  })

  it('says which of its pages are pictures, to the reader too, and is kept as it came', async () => {
    const bytes = pdf(['Cover sheet.', '', ''])
    const { members, notRead } = await readFamily('mixed.pdf', bytes)
    expect(notRead).toEqual([])
    expect(members).toMatchObject([{ pages: ['typed', 'picture', 'picture'], original: bytes }])
    expect(members[0]?.text.split('\n\n')).toEqual([
      'Cover sheet.',
      '[Page 2 of 3 is a picture, and has not been read yet.]',
      '[Page 3 of 3 is a picture, and has not been read yet.]',
    ])
  })

  it('with words laid out of sight over a picture says that another machine read them', async () => {
    const { members } = await readFamily('laid.pdf', pdf(['Typed.', '~Read elsewhere.', '']))
    expect(members).toMatchObject([{ pages: ['typed', 'otherMachine', 'picture'] }])
    expect(members[0]?.text.split('\n\n')).toEqual([
      'Typed.',
      '[Page 2 of 3, read by another machine before it came: check names, numbers and dates against the picture.]\nRead elsewhere.',
      '[Page 3 of 3 is a picture, and has not been read yet.]',
    ])
  })

  it('of a TIFF, each page waits, and one that is cut off says so', async () => {
    const page = { width: 8, height: 8, dots: new Uint8Array(64), kind: 'grey' } as const
    const bytes = tiff([page, page, page])
    const { members } = await readFamily('fax.tif', bytes)
    expect(members).toMatchObject([
      { mediaType: 'image/tiff', pages: ['picture', 'picture', 'picture'], original: bytes },
    ])
    const cut = await readFamily('fax.tif', bytes.subarray(0, bytes.length - 20))
    expect(cut.members[0]?.pages).toHaveLength(2)
    expect(cut.notRead).toMatchObject([{ what: 'cutOff' }])
  })

  it('whose streams begin again and again and never end is refused, and not followed', async () => {
    const bytes = pdf(['Words.']).toString('latin1')
    const endless = bytes.replace('endstream', `${'<< >>\nstream\n'.repeat(7000)}endstream`)
    await expect(readFamily('a.pdf', Buffer.from(endless, 'latin1'))).rejects.toMatchObject({
      code: 'LB_DOCUMENT_UNREADABLE',
      cause: expect.stringContaining('never end'),
    })
  })

  it('is taken where all its pages are pictures', async () => {
    const { members } = await readFamily('scan.pdf', pdf(['', '']))
    expect(members).toMatchObject([{ pages: ['picture', 'picture'] }])
  })
})

describe('mail', () => {
  const attach = (name: string, bytes: Buffer) =>
    `--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}\n`
  const mail = (...parts: readonly string[]) =>
    Buffer.from(
      `From: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n${parts.join('')}--b--`,
    )

  it('is a family with what is attached to it, and to that', async () => {
    const inner = mail(attach('report.docx', docx({ body: paragraph(run('In the report')) })))
    const { members, notRead } = await readFamily(
      'T_1 mail.eml',
      mail(
        attach('inner.eml', inner),
        attach('page.pdf', pdf(['In the page'])),
        attach('winmail.dat', Buffer.from([0x78, 0x9f, 0x3e, 0x22])),
      ),
    )
    expect(members.map(({ name }) => name)).toEqual([
      'T_1 mail.eml',
      'T_1 mail.eml › inner.eml',
      'T_1 mail.eml › inner.eml › report.docx',
      'T_1 mail.eml › page.pdf',
    ])
    expect(members.map(({ text }) => text).join('\n')).toMatch(/In the report[\s\S]*In the page/)
    expect(notRead).toEqual([
      {
        what: 'attachment',
        name: 'winmail.dat',
        count: 1,
        where: 'T_1 mail.eml',
        why: 'A file ending in .dat is not read as a document.',
      },
    ])
    expect(members[0]?.text).toContain('The attachment “winmail.dat” is not read')
  })

  it('within mail within mail beyond measure is refused', async () => {
    let bytes = Buffer.from('From: a\n\nx')
    for (let depth = 0; depth < 12; depth += 1) bytes = mail(attach('m.eml', bytes))
    await expect(readFamily('m.eml', bytes)).rejects.toMatchObject({ code: 'LB_MAIL_TOO_DEEP' })
  })
})

describe('a ZIP of files', () => {
  const text = (name: string, words: string) => ({ name, data: Buffer.from(words) })

  it('is a family: each file in it stood in it, and what is not read says why', async () => {
    const inner = zip([text('deep.txt', 'Deep down.')])
    const { members, notRead } = await readFamily(
      'papers.zip',
      zip([
        text('notes/', ''),
        text('notes/a.txt', 'First note.'),
        { name: 'scan.pdf', data: pdf(['']) },
        { name: 'inner.zip', data: inner },
        text('tool.exe', 'MZ'),
      ]),
    )
    expect(
      members.map(({ name, attachedTo, text }) => [name, attachedTo, text.split('\n')[0]]),
    ).toEqual([
      ['papers.zip', null, 'Files in it (4):'],
      ['papers.zip › notes/a.txt', 0, 'First note.'],
      ['papers.zip › scan.pdf', 0, '[Page 1 of 1 is a picture, and has not been read yet.]'],
      ['papers.zip › inner.zip', 0, 'Files in it (1):'],
      ['papers.zip › inner.zip › deep.txt', 3, 'Deep down.'],
    ])
    expect(notRead).toEqual([
      {
        what: 'attachment',
        name: 'tool.exe',
        where: 'papers.zip',
        count: 1,
        why: 'A file ending in .exe is not read as a document.',
      },
    ])
    expect(members[0]?.text).toContain(
      'The attachment “tool.exe” is not read: A file ending in .exe',
    )
  })

  it('within others a hundred deep is refused, as is one that unpacks to very much', async () => {
    let nested = zip([text('a.txt', 'Words.')])
    for (let depth = 0; depth < 100; depth += 1) nested = zip([{ name: 'b.zip', data: nested }])
    await expect(readFamily('deep.zip', nested)).rejects.toMatchObject({ code: 'LB_MAIL_TOO_DEEP' })
    const many = Array.from({ length: 5 }, (_, at) => ({
      name: `${at}.txt`,
      data: Buffer.alloc(60e6),
    }))
    await expect(readFamily('bomb.zip', zip(many))).rejects.toMatchObject({ code: 'LB_ZIP_BOMB' })
  })

  it('says of a file that needs a password, or is broken, that it is not read', async () => {
    const bytes = zip([text('a.txt', 'First.'), text('b.txt', 'Second.')])
    // The flag of encryption, in both headers of the first.
    const locked = Buffer.from(bytes)
    locked.writeUInt16LE(1, 6)
    locked.writeUInt16LE(1, locked.indexOf('PK\u0001\u0002') + 8)
    const { members, notRead } = await readFamily('papers.zip', locked)
    expect(members.map(({ name }) => name)).toEqual(['papers.zip', 'papers.zip › b.txt'])
    expect(notRead).toMatchObject([{ name: 'a.txt', why: expect.stringContaining('encrypted') }])
  })
})

it('a file in a ZIP whose name the store would not keep is kept under one that it does', async () => {
  const bundle = zip([
    { name: 'notes/a\0b.txt', data: Buffer.from('A visit was made.') },
    { name: 'notes/c.txt', data: Buffer.from('No answer.') },
  ])
  const { members } = await readFamily('R1 papers.zip', bundle)
  const names = members.map(({ name }) => name)
  expect(names).toHaveLength(3)
  expect(names.join()).not.toContain('\0')
  expect(names.join()).toContain('a\uFFFDb.txt')
})
