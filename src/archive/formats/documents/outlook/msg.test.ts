import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compound } from '../../../testing/make-compound.ts'
import { msg } from '../../../testing/make-msg.ts'
import { tnef } from '../../../testing/make-tnef.ts'
import { readFamily } from '../read-family.ts'
import { readOrRefused } from '../testing/read-or-refused.ts'

const note = {
  properties: [
    [0x001a, 'IPM.Note'],
    [0x0037, 'Café visit'],
    [0x0c1a, 'One Example'],
    [0x5d01, 'one@example.invalid'],
    [0x0039, new Date('2014-02-03T09:00:00Z')],
    [0x1000, 'The visit was made.\r\nA card was left.'],
  ],
  recipients: [
    [
      [0x0c15, 1],
      [0x3001, 'Two Example'],
      [0x39fe, 'two@example.invalid'],
    ],
    [
      [0x0c15, 3],
      [0x3001, 'three@example.invalid'],
      [0x39fe, 'three@example.invalid'],
    ],
  ],
  attachments: [
    {
      properties: [
        [0x3705, 1],
        [0x3707, 'statement.txt'],
        [0x3701, Buffer.from('The statement.')],
      ],
    },
    {
      properties: [
        [0x3705, 5],
        [0x3001, 'An earlier mail'],
      ],
      message: {
        properties: [
          [0x0037, 'Before'],
          [0x1000, 'An earlier note.'],
        ],
        attachments: [
          {
            properties: [
              [0x3705, 1],
              [0x3704, 'LONG.TXT'],
              [0x3701, Buffer.from('Long words. '.repeat(600))],
            ],
          },
        ],
      },
    },
    {
      properties: [
        [0x3705, 1],
        [0x3707, 'logo.png'],
        [0x370e, 'image/png'],
        [0x3712, 'logo@example.invalid'],
        [0x7ffe, true],
        [0x3701, Buffer.from('png')],
      ],
    },
    {
      properties: [
        [0x3705, 7],
        [0x3707, 'linked.docx'],
      ],
    },
  ],
} as const

describe('an Outlook message', () => {
  it('says who sent it to whom, and is a family with what is attached', async () => {
    const { members, notRead } = await readFamily('T_1 mail.msg', msg(note))
    expect(members[0]?.text.split('\n').slice(0, 9)).toEqual([
      'From: One Example <one@example.invalid>',
      'To: Two Example <two@example.invalid>',
      'Bcc: three@example.invalid',
      'Date: 2014-02-03 09:00 UTC',
      'Subject: Café visit',
      'Attached: statement.txt; An earlier mail.msg',
      '',
      'The visit was made.',
      'A card was left.',
    ])
    expect(
      members.map(({ name, attachedTo, original }) => [name, attachedTo, original === null]),
    ).toEqual([
      ['T_1 mail.msg', null, false],
      ['T_1 mail.msg › statement.txt', 0, true],
      ['T_1 mail.msg › An earlier mail.msg', 0, true],
      ['T_1 mail.msg › An earlier mail.msg › LONG.TXT', 2, true],
    ])
    expect(members[2]?.text).toContain('An earlier note.')
    expect(notRead.map(({ what, name, why }) => [what, name, why])).toEqual([
      ['attachment', 'linked.docx', 'The message names it and does not hold it.'],
      ['picture', 'the mail', undefined],
    ])
  })

  it('in the code page of its system, or with its words in HTML or packed rich text alone, is read', async () => {
    const words = async (properties: Parameters<typeof msg>[0]['properties']) =>
      (await readFamily('a.msg', msg({ properties }))).members[0]?.text
    const ansi = Buffer.from('caf\xe9', 'latin1')
    expect(await words([[0x1000, ansi, 0x001e]])).toBe('café')
    expect(
      await words([
        [0x3ffd, 1251],
        [0x1000, Buffer.from([0xe4, 0xe0]), 0x001e],
      ]),
    ).toBe('да')
    const to = msg({
      properties: [[0x3ffd, 1251]],
      recipients: [
        [
          [0x0c15, 1],
          [0x3001, Buffer.from([0xe4, 0xe0]), 0x001e],
          [0x3003, '/O=EXAMPLE/CN=A@B'],
        ],
      ],
    })
    expect((await readFamily('a.msg', to)).members[0]?.text).toBe('To: да')
    expect(
      await words([
        [0x3ffd, 65001],
        [0x1000, ansi, 0x001e],
      ]),
    ).toBe('café')
    expect(await words([[0x1013, Buffer.from('<p>One</p><p>Two')]])).toBe('One\n\nTwo')
    // The example of MS-OXRTFCP 3.1.1: a document that says “hello world”.
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    )
    expect(await words([[0x1009, packed]])).toBe('hello world')
  })

  it('cut off anywhere is read in part or refused, and says so', async () => {
    const bytes = msg(note)
    for (let length = 0; length < bytes.length; length += 97) {
      const read = await readOrRefused('a.msg', bytes.subarray(0, length))
      if (read.members === null) continue
      const all = read.members.map(({ text }) => text).join('\n')
      expect(all.includes('The statement.') || all.includes('statement.txt” is not read')).toBe(
        true,
      )
    }
  })

  it('within messages a hundred deep is refused', async () => {
    let message: Parameters<typeof msg>[0] = { properties: [[0x1000, 'Words.']] }
    for (let depth = 0; depth < 100; depth += 1)
      message = { properties: [], attachments: [{ properties: [[0x3705, 5]], message }] }
    await expect(readFamily('deep.msg', msg(message))).rejects.toMatchObject({
      code: 'LB_MAIL_TOO_DEEP',
    })
  })

  it('with any byte changed is read or refused', async () => {
    const bytes = msg(note)
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const changed = Buffer.from(bytes)
        for (const [at, byte] of all) changed[at] = byte
        await readOrRefused('a.msg', changed)
      }),
    )
  })
})

describe('a compound file made to do harm', () => {
  const bytes = compound({
    '__properties_version1.0': Buffer.alloc(9000, 1),
    other: Buffer.alloc(10),
  })

  it('with a table that runs in a circle is refused', async () => {
    const looped = Buffer.from(bytes)
    // The table of sectors lies in the last one; the chain of the first stream leads back to itself.
    const table = looped.length - 512
    looped.writeUInt32LE(0, table)
    looped.writeUInt32LE(0, table + 4)
    expect((await readOrRefused('a.msg', looped)).code).toBe('LB_DOCUMENT_UNREADABLE')
  })

  it('with a directory that runs in a circle is refused', async () => {
    const directory = bytes.indexOf(Buffer.from('Root Entry', 'utf16le'))
    const looped = Buffer.from(bytes)
    looped.writeUInt32LE(1, directory + 128 + 72)
    const read = await readOrRefused('a.msg', looped)
    expect(read).toMatchObject({
      code: 'LB_DOCUMENT_UNREADABLE',
      cause: expect.stringContaining('circle'),
    })
  })
})

describe('a winmail.dat', () => {
  const bytes = tnef({
    properties: [
      [0x0037, 'Visit'],
      [0x1000, 'See the statement.'],
      [0x0039, new Date('2014-02-03T09:00:00Z')],
    ],
    attachments: [
      {
        title: 'STATEM~1.TXT',
        data: Buffer.from('The statement.'),
        properties: [[0x3707, 'statement.txt']],
      },
      { title: 'note.txt', data: Buffer.from('The note.') },
      {
        properties: [
          [0x3705, 5],
          [0x3001, 'Before'],
          [
            0x3701,
            Buffer.concat([Buffer.alloc(16), tnef({ properties: [[0x1000, 'Earlier.']] })]),
            0x000d,
          ],
        ],
      },
    ],
  })

  it('is a message with what is attached to it', async () => {
    const { members, notRead } = await readFamily('winmail.dat', bytes)
    expect(members.map(({ name, text }) => [name, text.split('\n').at(-1)])).toEqual([
      ['winmail.dat', 'See the statement.'],
      ['winmail.dat › statement.txt', 'The statement.'],
      ['winmail.dat › note.txt', 'The note.'],
      ['winmail.dat › Before.tnef', 'Earlier.'],
    ])
    expect(notRead).toEqual([])
  })

  it('of an older program says the same in attributes', async () => {
    const old = tnef({
      attributes: [
        [0x00008000, Buffer.from('04001400040009004f6e6500534d54503a61406200', 'hex')],
        [0x00018004, Buffer.from('Visit\0')],
        [0x0002800c, Buffer.from('caf\xe9\0', 'latin1')],
      ],
    })
    const { members } = await readFamily('winmail.dat', old)
    expect(members[0]?.text).toBe('From: One\nSubject: Visit\n\ncafé')
  })

  it('cut off says so', async () => {
    const { notRead } = await readFamily('winmail.dat', bytes.subarray(0, bytes.length - 40))
    expect(notRead).toMatchObject([
      { what: 'cutOff', where: 'winmail.dat › Before.tnef' },
      { what: 'cutOff', where: 'winmail.dat' },
    ])
  })

  it('with any byte changed is read or refused', async () => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const changed = Buffer.from(bytes)
        for (const [at, byte] of all) changed[at] = byte
        await readOrRefused('winmail.dat', changed)
      }),
    )
  })
})
