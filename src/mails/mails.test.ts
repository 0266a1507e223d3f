import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseSubject, type Mail, threadMails, threadsOf } from './index.ts'

const mail = (id: number, body: string, more: Partial<Mail> = {}): Mail => ({
  ...{ id, messageId: '', references: [], subject: 'Visit', attached: [] },
  body,
  ...more,
})
const quoted = (body: string) =>
  body
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
const outlook = (body: string) =>
  `-----Original Message-----\nFrom: A\nSent: 3 May 2014 10:00\nTo: B\nSubject: Visit\n\n${body}`

const lexicon =
  'The visit was made. No report came! Who asked? Staff told us so; a letter was sent. Yes.'
const sentence = fc.constantFrom(...lexicon.split(/(?<=[.!?;]) /))
const body = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))

/** A thread in which each mail answers one before it, quoting it whole, in part, or not. */
const thread = fc
  .array(
    fc.record({
      own: body,
      answers: fc.nat(5),
      how: fc.constantFrom('whole', 'outlook', 'between', 'cut', 'not'),
      attached: fc.subarray(['a', 'b']),
      signed: fc.boolean(),
      // Its number, forged or none; what it refers to, be it there, itself, or later than it.
      number: fc.constantFrom('', 'a', 'b', 'c', 'd'),
      refers: fc.subarray(['a', 'b', 'c', 'gone']),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((plans) => {
    const mails: Mail[] = []
    for (const [at, { own, answers, how, attached, signed, number, refers }] of plans.entries()) {
      const before = mails[answers % Math.max(1, at)]?.body ?? ''
      const words = signed ? `${own}\n-- \nA. Writer\n01632 960001` : own
      const text = {
        whole: `${words}\n\nOn 3 May A wrote:\n${quoted(before)}`,
        outlook: `${words}\n\n${outlook(before)}`,
        between: `${quoted(before.slice(0, before.length / 2))}\n\n${own}\n\n${quoted(before.slice(before.length / 2))}`,
        cut: `${words}\n\n${quoted(before.slice(0, before.length / 2))}`,
        not: words,
      }[at === 0 ? 'not' : how]
      mails.push(mail(at + 1, text, { attached, messageId: number, references: refers }))
    }
    return mails
  })

/** Sentences as somebody who reads sees them: the marks of quotation and line ends are not read. */
const seen = (text: string) => text.replaceAll(/^[> ]+/gm, '').replaceAll(/\s+/g, ' ')

const wordsIn = (text: string) => ` ${(text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ')} `

describe('mails of a thread', () => {
  it('that are to be read hold every sentence and every attachment of the thread', () => {
    fc.assert(
      fc.property(thread, (mails) => {
        for (const { mails: ids, toRead, contained } of threadMails(mails)) {
          const of = (id: number) => mails.find((one) => one.id === id)!
          expect([...toRead, ...contained.keys()].sort()).toEqual([...ids].sort())
          const texts = toRead.map((id) => wordsIn(seen(of(id).body)))
          for (const id of ids) {
            const [unsigned = ''] = of(id).body.split('\n-- \n')
            // An empty line ends a sentence, as a full stop or a colon does.
            const stretches = unsigned.split(/\n[> ]*\n/).map(seen)
            for (const one of stretches
              .flatMap((text) => text.split(/(?<=[.!?;:]) /))
              .filter((text) => /\w/.test(text)))
              expect(texts.some((text) => text.includes(wordsIn(one)))).toBe(true)
            for (const what of of(id).attached)
              expect(toRead.some((read) => of(read).attached.includes(what))).toBe(true)
          }
        }
      }),
    )
  })

  it('are one thread where they refer to each other in a circle, or in a row of a hundred thousand', () => {
    const circle = [1, 2, 3].map((id) =>
      mail(id, 'a', { messageId: `m${id}`, references: [`m${(id % 3) + 1}`], subject: `${id}` }),
    )
    expect(threadsOf(circle)).toHaveLength(1)
    const row = Array.from({ length: 100_000 }, (_, id) =>
      mail(id, 'a', { messageId: `m${id}`, references: [`m${id + 1}`], subject: `${id}` }),
    )
    expect(threadsOf(row)).toHaveLength(1)
  })

  it('that give one number with other words are both kept, and say so', () => {
    const [found] = threadMails([
      mail(1, 'The visit was made.', { messageId: 'm' }),
      mail(2, 'The visit was made.', { messageId: 'm' }),
      mail(3, 'The visit was not made.', { messageId: 'm' }),
    ])
    expect(found!.toRead).toEqual([1, 3])
    expect([...found!.sameNumber]).toEqual([
      [1, [3]],
      [2, [3]],
      [3, [1, 2]],
    ])
  })

  it.each([
    ['quoted with marks', quoted('The visit was made.\nNo report came.')],
    ['quoted by Outlook', outlook('The visit was made. No report came.')],
    ['quoted with other line ends', quoted('The visit\nwas made. No\nreport came.')],
    ['answered between its sentences', '> The visit was made.\n\nBy whom?\n\n> No report came.'],
  ])('stand in the one that answers: %s', (_, answer) => {
    const [found] = threadMails([
      mail(1, 'The visit was made. No report came.\n-- \nA. Writer'),
      mail(2, `Thank you.\n\n${answer}`, { subject: 'RE: visit' }),
    ])
    expect([found!.toRead, [...found!.contained]]).toEqual([[2], [[1, 2]]])
  })

  it.each([
    ['it was cut', 'Thank you.\n> The visit was made.', []],
    ['a sentence was changed', '> The visit was not made. No report came.', []],
    ['its sentences were put in another order', '> No report came. The visit was made.', []],
    [
      'it has an attachment that the answer lacks',
      'Thanks.\n> The visit was made. No report came.',
      ['x'],
    ],
  ])('are read by themselves where %s', (_, answer, attached) => {
    const first = mail(1, 'The visit was made. No report came.', { attached })
    expect(threadMails([first, mail(2, answer)])[0]!.toRead).toEqual([1, 2])
  })

  it('belong together by the numbers of their heads, else by subject', () => {
    const threads = threadsOf([
      mail(1, 'a', { messageId: 'm1', subject: 'Case A' }),
      mail(2, 'b', { messageId: 'm2', references: ['m1'], subject: 'Something else' }),
      mail(3, 'c', { subject: 'AW: RE: case  a' }),
      mail(4, 'd', { messageId: 'm4', references: ['gone'], subject: 'Case A' }),
      mail(5, 'e', { messageId: 'm5', references: ['gone'], subject: 'Other' }),
      mail(6, 'f', { subject: '' }),
    ])
    expect(threads.map((all) => all.map(({ id }) => id))).toEqual([[1, 2, 3], [4, 5], [6]])
    // By subject a mail goes to one thread alone, the first.
    const apart = [
      mail(1, 'a', { messageId: 'm1' }),
      mail(2, 'b', { messageId: 'm2', references: ['m1'] }),
      mail(3, 'c', { messageId: 'm3', references: ['other'] }),
      mail(4, 'd'),
    ]
    expect(threadsOf(apart).map((all) => all.map(({ id }) => id))).toEqual([[1, 2, 4], [3]])
    expect(baseSubject('Fwd: [EXTERNAL] Re[2]: Visit')).toBe('visit')
  })
})
