import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Known } from './contract.ts'
import { findDates } from './find-dates.ts'
import { findThings } from './find-things.ts'
import { mostEvents, readNarrative } from './read-narrative.ts'

const known: Known = {
  people: [
    { id: 'P1', name: 'Robin Ashdown' },
    { id: 'P2', name: 'Lee Corran' },
    { id: 'P3', name: 'Ann' },
  ],
  places: [{ id: '1', value: 'Osier Lodge, Lime Street' }],
  telephones: [{ id: '2', value: '07700900777' }],
  vehicles: [{ id: '3', value: 'KX12ABC' }],
}
const nothing: Known = { people: [], places: [], telephones: [], vehicles: [] }

describe('days in a text', () => {
  it.each([
    ['On 3 March 2014 it began.', ['2014-03-03']],
    ['the 3rd of March, 2014', ['2014-03-03']],
    ['March 3, 2014 and Sept. 2015', ['2014-03-03', '2015-09']],
    ['03/02/2014, 5.3.14 and 2014-03-05', ['2014-02-03', '2014-03-05', '2014-03-05']],
    ['03/25/2014', ['2014-03-25']],
    ['on 3 March', ['--03-03']],
    ['On 1 May 2013; on 3 March he left.', ['2013-05-01', '2013-03-03']],
    ['Between 3 and 5 May 2013', ['2013-05-03', '2013-05-05']],
    [
      'On 28 February 2012. The next day, and the same night.',
      ['2012-02-28', '2012-02-29', '2012-02-28'],
    ],
    ['The next day nothing is known of.', []],
    ['30 February 2014, 31/04/2014, 0 March 2014', []],
    ['NV/10001/14, crime 12/34567/14, version 1.2.3.4, 10:30, may 20', []],
    ['He may 3 times march 2 miles.', []],
  ])('%s', (text, days) => {
    expect(findDates(text).map(({ day }) => day)).toEqual(days)
  })
})

describe('things in a text', () => {
  const found = (text: string, from = known) =>
    findThings(text, from, findDates(text)).map(({ kind, value, id }) => `${kind} ${value} ${id}`)

  it.each([
    ['robin ASHDOWN was seen; so was Ashdown.', ['person Robin Ashdown P1']],
    [
      'Called from 07700 900777 or +44 (0)7700 900 123.',
      ['telephone 07700900777 2', 'telephone 07700900123 null'],
    ],
    ['A van, KX12 ABC, and the registration Q99.', ['vehicle KX12ABC 3']],
    ['registration number B16 XYZ', ['vehicle B16XYZ null']],
    [
      'At Osier Lodge, Lime Street; then The Harbour Hotel and 12a, Mill Lane.',
      ['place Osier Lodge, Lime Street 1', 'place Harbour Hotel null', 'place 12a, Mill Lane null'],
    ],
    ['Reference NV/10001/14 of 03/02/2014, tel. unknown.', []],
    ['Postcode QX1 1AA', ['place QX1 1AA null']],
    ['Ann spoke.', []],
  ])('%s', (text, things) => {
    expect(found(text)).toEqual(things)
  })
})

describe('events in a text', () => {
  const events = (text: string) =>
    readNarrative(text, known).map(
      ({ kind, date, from, to }) => `${kind} ${date?.day ?? '-'}: ${text.slice(from, to)}`,
    )

  it.each([
    [
      'She was seen with Lee Corran on 4 March 2014. No further action.',
      ['seenWith 2014-03-04: She was seen with Lee Corran on 4 March 2014.'],
    ],
    [
      'He was found in the company of two older men.',
      ['seenWith -: He was found in the company of two older men.'],
    ],
    [
      'On 1 May 2013 she was brought home by an unknown male.',
      ['returnedBy 2013-05-01: On 1 May 2013 she was brought home by an unknown male.'],
    ],
    ['She was not seen with anybody.', []],
    ['She would be collected by a driver.', []],
    ['Seen by Mr. Smith on 1 May 2013.', ['dated 2013-05-01: Seen by Mr. Smith on 1 May 2013.']],
    ['The team was pleased with the plan.', []],
    ['Unit: One\n\nOn 1 May 2013\nshe left.', ['dated 2013-05-01: On 1 May 2013\nshe left.']],
  ])('%s', (text, expected) => {
    expect(events(text)).toEqual(expected)
  })

  const kindsIn = (text: string) => readNarrative(text, known).map(({ kind }) => kind)

  it.each([
    'She had been living with Lee Corran.',
    'He was not at home, and went to the market with two older men.',
    'They walked down Mill Street with another girl.',
    'A visit was made while she was with him.',
    'She was found in the company of Robin’s father.',
  ])('tell who was with whom: %s', (text) => expect(kindsIn(text)).toEqual(['seenWith']))

  it.each([
    'Police took her home.',
    'The worker drove the child back to the placement.',
    'She was taken away by her mother.',
    'An older male dropped Robin off.',
    'He returned with two women.',
  ])('tell who brought somebody: %s', (text) => expect(kindsIn(text)).toEqual(['returnedBy']))

  it.each([
    'Was she seen with Lee Corran?',
    'She is to be collected by a driver.',
    'The officer led them back to the subject.',
    'She came in with her coat on.',
    'He returned with Lee Corran’s bag.',
    'A letter was sent by Lee Corran.',
  ])('tell neither: %s', (text) => expect(kindsIn(text)).toEqual([]))

  it('point at their exact words, whatever the text is, and are the same each time', () => {
    const words = fc.constantFrom(
      ...[
        'seen with',
        'returned by',
        'Lee Corran',
        '3 March 2014',
        'the next day',
        '07700 900777',
        'KX12 ABC',
        '. ',
        '\n\n',
      ],
      ...['Mill Lane', 'not', 'an adult', '(', '\ud800', 'é', '12/03/14', '[Page 1 of 2]'],
    )
    const text = fc.oneof(
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary', maxLength: 400 }),
    )
    fc.assert(
      fc.property(text, (given) => {
        const read = readNarrative(given, known)
        expect(readNarrative(given, known)).toEqual(read)
        let last = 0
        for (const { from, to, things, date, cue } of read) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(given.length)
          last = to
          for (const one of [...things, ...(date ? [date] : []), ...(cue ? [cue] : [])]) {
            expect(one.from).toBeGreaterThanOrEqual(from)
            expect(one.to).toBeLessThanOrEqual(to)
          }
        }
      }),
    )
  })

  it('of a long and hostile text are bounded', () => {
    for (const part of [
      '3 March 2014. On ',
      'seen with ',
      '0 ',
      'Aa ',
      '((',
      '\n \n',
      'returned x x ',
      '1',
    ])
      expect(readNarrative(part.repeat(20_000), nothing).length).toBeLessThanOrEqual(mostEvents)
  })
})

it('takes the head of a mail for no event', () => {
  const head =
    'From: a@police.example\nTo: b@police.example\nDate: Tue, 24 Feb 2015 09:00:00 +0000\nSubject: Report'
  const told = readNarrative(`${head}\n\nOn 3 March 2014 she was seen with him.`, nothing)
  expect(told.map(({ from }) => from)).toEqual([head.length + 2])
})
