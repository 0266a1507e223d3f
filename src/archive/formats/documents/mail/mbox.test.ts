import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFamily } from '../read-family.ts'

const mail = (subject: string, words: string) =>
  `From one@example.invalid Mon Feb  3 09:00:00 2014\nFrom: one@example.invalid\nSubject: ${subject}\n\n${words}\n`

describe('a mailbox', () => {
  it('is a family of its mails, with what is attached to them', async () => {
    const attached = `From two@example.invalid Mon Feb  3 10:00:00 2014\r\nFrom: two@example.invalid\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee.\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="note.txt"\r\n\r\nThe note.\r\n--b--\r\n`
    const box = [
      mail('First / visit', 'From the school came a call.\n\n>From here on it is quoted.'),
      attached,
      mail('=?utf-8?Q?Caf=C3=A9?=', 'Last.'),
    ].join('\n')
    const { members, notRead } = await readFamily('T_1 all.mbox', Buffer.from(box))
    expect(
      members.map(({ name, attachedTo, text }) => [name, attachedTo, text.split('\n').at(-1)]),
    ).toEqual([
      ['T_1 all.mbox', null, 'Mails in it: 3.'],
      ['T_1 all.mbox › 1 First visit.eml', 0, 'From here on it is quoted.'],
      ['T_1 all.mbox › 2.eml', 0, 'See.'],
      ['T_1 all.mbox › 2.eml › note.txt', 2, 'The note.'],
      ['T_1 all.mbox › 3 Café.eml', 0, 'Last.'],
    ])
    expect(members[1]?.text).toContain('From the school came a call.')
    expect(notRead).toEqual([])
  })

  it('of any mails gives each of them, and no word of one to another', async () => {
    const words = fc.stringMatching(/^[a-z ,.]{1,30}$/).map((text) => `w ${text}`.trim())
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 8 }), async (all) => {
        const box = all.map((text, at) => mail(`s${at}`, text)).join('\n')
        const { members } = await readFamily('a.mbox', Buffer.from(box))
        expect(members.slice(1).map(({ text }) => text.split('\n').at(-1)?.trim())).toEqual(all)
      }),
    )
  })
})
