import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doc } from '../../../testing/make-doc.ts'
import { compoundFile } from '../compound/compound-file.ts'
import { readOrRefused } from '../testing/read-or-refused.ts'
import { readDoc } from './doc.ts'

const inserted = '0108010448' + '0100'
const deleted = '0008016348' + '0200'

const whole = doc({
  body: [
    { text: 'Caf\xe9 visit\rHe was ' },
    { text: 'not ', properties: inserted },
    { text: 'often ', properties: deleted },
    { text: 'there\u2019s', wide: true },
    { text: ' Gone', properties: '370801' },
    {
      text: '\u0002\u0005\rSee \u0013HYPERLINK "x"\u0014the page\u0015\ra\u0007b\u0007\u0007End\u0001\r',
    },
  ],
  others: { 1: '\u0002 See the file.\r', 2: 'Restricted\r', 4: '\u0005To be checked.\r' },
  changeAuthors: ['Unknown', 'Ann', 'Ben'],
  commentAuthors: ['Cleo'],
})

describe('a document of Word 97', () => {
  it('has its words piece by piece, with what was changed, its notes, headers and comments', () => {
    const { text, notRead } = readDoc(compoundFile(whole))
    expect(text.split('\n')).toEqual([
      'Café visit',
      '',
      'He was [inserted by Ann: not ][deleted by Ben: often ]there’s[struck out:  Gone][note 1][comment 1]',
      '',
      'See the page',
      '',
      'a\tb',
      'End',
      '',
      'Footnotes:',
      'Note 1:  See the file.',
      '',
      'Page headers and footers:',
      'Restricted',
      '',
      'Comments:',
      'Comment 1 by Cleo: To be checked.',
    ])
    expect(notRead).toEqual([{ what: 'picture', name: 'the document', count: 1 }])
  })

  it('tells endnotes from footnotes', () => {
    const { text } = readDoc(
      compoundFile(
        doc({
          body: [{ text: 'a\u0002b\u0002\r' }],
          endnotes: [3],
          others: { 1: '\u0002one\r', 5: '\u0002two\r' },
        }),
      ),
    )
    expect(text).toBe(
      'a[note 1]b[endnote 1]\n\nFootnotes:\nNote 1: one\n\nEndnotes:\nEndnote 1: two',
    )
  })

  it('that is older or protected is refused in words', async () => {
    const body = [{ text: 'Words.\r' }]
    const older = doc({ body, version: 0x68, identifier: 0xa5dc })
    expect((await readOrRefused('a.doc', older)).code).toBe('LB_FILE_OLD_OFFICE')
    expect(await readOrRefused('a.doc', doc({ body, version: 0x65 }))).toMatchObject({
      code: 'LB_FILE_OLD_OFFICE',
      cause: 'It is a Word document of before 1997 (Word 6 or 95).',
    })
    expect(await readOrRefused('a.doc', doc({ body, isEncrypted: true }))).toMatchObject({
      code: 'LB_FILE_OLD_OFFICE',
      cause: 'It is a Word document protected by a password.',
    })
  })

  it('with any byte changed, or cut off, is read or refused', async () => {
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), async (all, length) => {
        const changed = Buffer.from(whole)
        for (const [at, byte] of all) changed[at] = byte
        await readOrRefused('a.doc', changed)
        await readOrRefused('a.doc', whole.subarray(0, length))
      }),
    )
  })
})
