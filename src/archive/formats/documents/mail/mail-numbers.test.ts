import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { msg } from '../../../testing/make-msg.ts'
import { readFamily } from '../read-family.ts'

const numbersOf = async (head: string, name = 'a.eml') => {
  const { members } = await readFamily(name, Buffer.from(`${head}\n\nWords.`, 'latin1'))
  return members.map(({ mail }) => mail)
}

describe('the numbers of a mail', () => {
  it.each([
    [
      'folded, in any letter case of their names',
      'FROM: a\nmessage-id:\n <1@x>\nReferences: <a@x>\n\t<b@x>\n <c@x>\nIn-Reply-To: <c@x>',
      { messageId: '1@x', refersTo: ['a@x', 'b@x', 'c@x'] },
    ],
    [
      'with words and comments beside them',
      'From: a\nMessage-ID: (made by hand) <1@x>\nIn-Reply-To: Your message of "Monday" <b@x> (and <c@x>)',
      { messageId: '1@x', refersTo: ['b@x', 'c@x'] },
    ],
    [
      'folded within',
      'From: a\nReferences: <a-long-number\n @x> <b@x>',
      { messageId: null, refersTo: ['a-long-number@x', 'b@x'] },
    ],
    ['without brackets', 'From: a\nMessage-ID: 1@x', { messageId: '1@x', refersTo: [] }],
    [
      'as encoded words, which are no numbers',
      'From: a\nMessage-ID: =?utf-8?Q?=3C1=40x=3E?=\nIn-Reply-To: =?utf-8?Q?Your_mail?=',
      null,
    ],
    [
      'empty, cut off, too long or of signs no store keeps',
      `From: a\nMessage-ID: <>\nReferences: <${'1'.repeat(999)}> <a\u0000@x> <b`,
      { messageId: null, refersTo: ['a@x'] },
    ],
    ['not there', 'From: a\nSubject: s', null],
  ])('%s', async (_, head, numbers) => {
    expect(await numbersOf(head)).toEqual([numbers])
  })

  it('of ten thousand it refers to are the first and the last', async () => {
    const many = Array.from({ length: 10_000 }, (__, at) => `<${at}@x>`).join('\n ')
    const [numbers] = await numbersOf(`From: a\nReferences: ${many}`)
    expect(numbers?.refersTo).toHaveLength(200)
    expect([numbers?.refersTo[0], numbers?.refersTo.at(-1)]).toEqual(['0@x', '9999@x'])
  })

  it('of each of a mailbox and of a mail that is attached are its own', async () => {
    const box = 'From a now\nMessage-ID: <1@x>\n\nOne.\n\nFrom b now\nMessage-ID: <2@x>\n\nTwo.'
    expect((await numbersOf(box, 'all.mbox')).map((one) => one?.messageId ?? null)).toEqual([
      null,
      '1@x',
      '2@x',
    ])
    const attached = `Message-ID: <1@x>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee.\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <2@x>\nSubject: inner\n\nInner.\n--b--`
    expect((await numbersOf(attached)).map((one) => one?.messageId)).toEqual(['1@x', '2@x'])
  })

  it('of Outlook stand by themselves, or in the head it came with', async () => {
    const own = [
      [0x1000, 'Words.'],
      [0x1035, '<1@x>'],
      [0x1039, '<a@x>\r\n <b@x>'],
      [0x1042, '<b@x>'],
    ] as const
    const came = [
      [0x1000, 'Words.'],
      [0x007d, 'Received: by y\r\nMessage-ID: <2@x>\r\nIn-Reply-To:\r\n <1@x>\r\n'],
    ] as const
    const mailOf = async (properties: typeof own | typeof came) =>
      (await readFamily('a.msg', msg({ properties }))).members[0]?.mail
    expect(await mailOf(own)).toEqual({ messageId: '1@x', refersTo: ['a@x', 'b@x'] })
    expect(await mailOf(came)).toEqual({ messageId: '2@x', refersTo: ['1@x'] })
  })

  it('of any head have no blank, no bracket and no sign that no store keeps', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('<', '>', '@', 'a', ' ', '\t', '\n ', '\0', '(', '"') }),
        async (value) => {
          const [numbers] = await numbersOf(`From: a\nMessage-ID: ${value}\nReferences: ${value}`)
          for (const one of [numbers?.messageId ?? 'x', ...(numbers?.refersTo ?? [])])
            expect(one).toMatch(/^[^\s<>\p{Cc}]+$/u)
        },
      ),
    )
  })
})
