import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMail } from './mail.ts'

const read = (text: string, encoding: BufferEncoding = 'utf8') =>
  readMail(Buffer.from(text, encoding))
const bodyOf = (text: string, encoding?: BufferEncoding) =>
  read(text, encoding).text.split('\n\n').slice(1).join('\n\n')

const mixed = (...parts: readonly string[]) =>
  `From: a@example.invalid\nSubject: s\nContent-Type: multipart/mixed; boundary="b 1"\n\npreamble\n${parts
    .map((part) => `--b 1\n${part}`)
    .join('\n')}\n--b 1--\nepilogue`

describe('a mail', () => {
  it('says who sent it to whom', () => {
    const { text } = read(
      'From: One <one@example.invalid>\r\nTo: Two <two@example.invalid>,\r\n Three <three@example.invalid>\r\nCc: in@example.invalid\r\nSubject: =?utf-8?Q?Caf=C3=A9?= =?utf-8?Q?_visit?=\r\n\r\nWords.\r\n',
    )
    expect(text.split('\n')).toEqual([
      'From: One <one@example.invalid>',
      'To: Two <two@example.invalid>, Three <three@example.invalid>',
      'Cc: in@example.invalid',
      'Subject: Café visit',
      '',
      'Words.',
    ])
  })

  it.each([
    ['us-ascii', 'utf8', 'Zoë at the café'],
    ['iso-8859-1', 'utf8', 'Zoë at the café'],
    ['utf-8', 'latin1', 'Zoë at the café'],
    ['iso-8859-1', 'latin1', 'Zoë at the café'],
    ['no-such-charset', 'latin1', 'Zoë at the café'],
    ['', 'utf8', 'Zoë at the café'],
  ] as const)('labelled %s and written in %s has its letters', (label, encoding, words) => {
    const type = label === '' ? 'text/plain' : `text/plain; charset=${label}`
    expect(bodyOf(`From: a\nContent-Type: ${type}\n\n${words}`, encoding)).toBe(words)
  })

  it('keeps to a label that only the label tells', () => {
    const bytes = Buffer.concat([
      Buffer.from('From: a\nContent-Type: text/plain; charset=koi8-r\n\n'),
      Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]),
    ])
    expect(readMail(bytes).text).toContain('Привет')
  })

  it.each([
    // The examples of RFC 2152.
    ['A+ImIDkQ.', 'A≢Α.'],
    ['Hi Mom -+Jjo--!', 'Hi Mom -☺-!'],
    ['+ZeVnLIqe-', '日本語'],
    ['Item 3 is +AKM-1.', 'Item 3 is £1.'],
    // A plus by itself, and one that begins nothing.
    ['1 +- 1, a + b', '1 + 1, a + b'],
    ['Zo+AOs- at 9', 'Zoë at 9'],
  ])('in UTF-7 %j says %j', (written, words) => {
    expect(bodyOf(`From: a\nContent-Type: text/plain; charset=utf-7\n\n${written}`)).toBe(words)
  })

  it('in HTML has its words alone', () => {
    expect(
      bodyOf(
        'From: a\nContent-Type: text/html\n\n<html><head><style>p { color: red }</style></head><body><p>O&#8217;Neill &amp; son</p><!-- no --><script>x()</script>One<br>two &pound;5 &madeup;</body></html>',
      ),
    ).toBe('O’Neill & son\nOne\ntwo £5 &madeup;')
  })

  it('in several forms is read once, the plain one first', () => {
    const alternative = (plain: string) =>
      `From: a\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n${plain}\n--x\nContent-Type: text/html\n\n<p>Formatted</p>\n--x--`
    expect(bodyOf(alternative('Plain'))).toBe('Plain')
    expect(bodyOf(alternative(' '))).toBe('Formatted')
  })

  it('names what is attached and gives it out, mail within mail too', () => {
    const { text, attached } = read(
      mixed(
        'Content-Type: text/plain\n\nSee attached.',
        'Content-Type: message/rfc822\n\nFrom: t@example.invalid\nSubject: inner\n\nInner words.',
        'Content-Type: text/plain; name="statement.txt"\nContent-Disposition: attachment; filename="statement.txt"\nContent-Transfer-Encoding: base64\n\nU3RhdGVtZW50Lg==',
        'Content-Type: application/pdf\nContent-Disposition: attachment; filename*0*=utf-8\'\'caf%C3%A9; filename*1=".pdf"\n\n%PDF',
      ),
    )
    expect(text).toContain('Attached: part 1.eml; statement.txt; café.pdf')
    expect(text).toContain('See attached.')
    expect(attached.map(({ name }) => name)).toEqual(['part 1.eml', 'statement.txt', 'café.pdf'])
    expect(attached.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      'From: t@example.invalid\nSubject: inner\n\nInner words.',
      'Statement.',
      '%PDF',
    ])
  })

  it('gives out files that older programs wrote between its words', () => {
    const { text, attached } = read(
      'From: a\n\nSee below.\nbegin 644 cat.txt\n#0V%T\n`\nend\nRegards\n\nbegin 644 of the week\nnot a file\nend',
    )
    expect(attached.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['cat.txt', 'Cat'],
    ])
    expect(text).toContain('See below.\n\nRegards')
    expect(text).toContain('not a file')
  })

  it('tells pictures shown within its words', () => {
    const { notRead, attached } = read(
      mixed(
        'Content-Type: image/png\nContent-ID: <logo>\n\nx',
        'Content-Type: text/plain\n\nWords.',
      ),
    )
    expect(attached).toEqual([])
    expect(notRead).toEqual([{ what: 'picture', name: 'the mail', count: 1 }])
  })

  it('is read where its parts never end or never begin', () => {
    expect(bodyOf('From: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nCut off')).toBe(
      'Cut off',
    )
    expect(bodyOf('From: a\nContent-Type: multipart/mixed; boundary=x\n\nNo part.')).toBe(
      'No part.',
    )
    expect(bodyOf('From a mailbox\nFrom: a\n\nWords.')).toBe('Words.')
  })

  it('soft line ends and coded letters of quoted-printable are read', () => {
    expect(
      bodyOf(
        'From: a\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nZo=C3=AB went=\n home = so',
      ),
    ).toBe('Zoë went home = so')
  })
})

describe('made to do harm', () => {
  it('with parts nested or counted beyond measure it is refused', () => {
    const nested = (depth: number): string =>
      depth === 0
        ? 'Content-Type: text/plain\n\nx'
        : `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${nested(depth - 1)}\n--b${depth}--`
    expect(() => read(nested(40))).toThrow(expect.objectContaining({ code: 'LB_MAIL_TOO_DEEP' }))
    const many = mixed(...Array.from({ length: 2000 }, () => '\nx'))
    expect(() => read(many)).toThrow(expect.objectContaining({ code: 'LB_MAIL_TOO_DEEP' }))
  })

  it('whatever the bytes are, it gives text or is refused', () => {
    const piece = fc.constantFrom(
      'Content-Type: ',
      'multipart/mixed; boundary=',
      'message/rfc822',
      '--b',
      '--b--',
      '\r\n',
      '\n\n',
      '=?utf-8?B?',
      '=C3',
      '; filename*0*=',
      '<p>&#x',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        expect(typeof read(pieces.join('')).text).toBe('string')
      }),
    )
  })
})
