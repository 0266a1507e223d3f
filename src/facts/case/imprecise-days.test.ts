import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseFacts, evaluate, shippedDefinitions } from '../../definitions/index.ts'
import {
  daysAfter,
  missing,
  type PartialDate,
  type PersonStatements,
  rangeOf,
  recorded,
} from '../../model/index.ts'
import type { StoredMention } from '../who-is-who/linked-records.ts'
import { caseFacts, peopleOfCase, type StoredCase } from './case-facts.ts'

const definitions = await shippedDefinitions()

interface Days {
  readonly opened: PartialDate | null
  readonly closed: PartialDate | null
  readonly occurred: PartialDate
  readonly births: readonly PartialDate[]
}

/** A crime of two suspects against one child, of which everything but the days is recorded. */
function factsOn({ opened, closed, occurred, births }: Days): CaseFacts {
  const stored: StoredCase = {
    ...{ id: 1, source: 's', kind: 'crime', opened, closed, occurred, offenceDated: true },
    ...{ category: '20A', outcome: '16' },
    facts: {
      ...{ sexual: recorded(true), exchange: recorded(true), advantage: recorded(true) },
      ...{ imbalance: recorded(true), exploitationFlag: recorded(true) },
      ...{ setting: recorded('online' as const), suspectsAssociated: recorded(true) },
      suspectCount: recorded({ kind: 'exactly', n: 2 }),
      victimCount: recorded({ kind: 'exactly', n: 1 }),
    },
  }
  const mentions = births.map(
    (birth, at): StoredMention => ({
      ...{
        id: at + 1,
        source: 's',
        ref: `r${at}`,
        caseId: 1,
        role: at === 0 ? 'victim' : 'suspect',
      },
      person: {
        givenNames: recorded('Ada'),
        birth: recorded(
          birth.length === 10
            ? { kind: 'date', date: birth }
            : birth.length === 7
              ? { kind: 'month', month: birth }
              : { kind: 'year', year: Number(birth) },
        ),
        relationship: recorded('known'),
      } as unknown as PersonStatements,
    }),
  )
  const people = peopleOfCase(stored, mentions, { memberOf: new Map(), births: new Map() })
  const none = { items: [], ties: [] }
  return caseFacts(stored, people, {
    ties: [],
    missingEpisodes: none,
    earlierCrimes: none,
    earlierReferrals: none,
  } as unknown as Parameters<typeof caseFacts>[2])
}
const answers = (days: Days) => {
  const facts = factsOn(days)
  return definitions.map((definition) => evaluate(definition, facts).answer)
}

const day = (from: number, to: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 0, max: 364 }))
    .map(([year, days]) => daysAfter(`${year}-01-01`, days))
const shortened = (whole: fc.Arbitrary<string>) =>
  fc.tuple(whole, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))
/** A day of the month or year. */
const dayIn = (date: PartialDate, share: number): string => {
  const { earliest, latest } = rangeOf(date)
  const days = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000
  return daysAfter(earliest, Math.floor(share * days))
}
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 })
const births = fc.tuple(
  shortened(day(1994, 2004)),
  shortened(day(1960, 2002)),
  shortened(day(1960, 2002)),
)

describe(`all ${definitions.length} published definitions`, () => {
  it('answer for a month or a year only what every day of it answers', () => {
    const made = fc.record({
      opened: shortened(day(2012, 2014)),
      closed: shortened(day(2015, 2016)),
      occurred: shortened(day(2009, 2011)),
      births,
    })
    fc.assert(
      fc.property(made, shares, (days, [a = 0, b = 0, c = 0, ...rest]) => {
        const whole = {
          opened: dayIn(days.opened, a),
          closed: dayIn(days.closed, b),
          occurred: dayIn(days.occurred, c),
          births: days.births.map((birth, at) => dayIn(birth, rest[at] ?? 0)),
        }
        const [open, closer] = [answers(days), answers(whole)]
        for (const [at, answer] of open.entries())
          if (answer !== 'undetermined')
            expect([definitions[at]?.id, answer]).toEqual([definitions[at]?.id, closer[at]])
      }),
      { numRuns: 40 },
    )
  })

  it('take neither of two days that contradict: an answer is what either of them alone would give', () => {
    const made = fc.record({
      opened: shortened(day(2012, 2026)),
      closed: shortened(day(2005, 2011)),
      occurred: day(2003, 2003),
      births,
    })
    fc.assert(
      fc.property(
        made,
        day(2027, 2030),
        day(2004, 2004),
        ({ opened, closed, ...days }, late, soon) => {
          const both = answers({ ...days, opened, closed })
          const readings = [
            { ...days, opened, closed: late },
            { ...days, opened: `${Number(closed.slice(0, 4)) - 1}-12-31`, closed },
            { ...days, opened: soon, closed },
          ].map(answers)
          for (const [at, answer] of both.entries())
            for (const reading of answer === 'undetermined' ? [] : readings)
              expect([definitions[at]?.id, answer]).toEqual([definitions[at]?.id, reading[at]])
        },
      ),
      { numRuns: 40 },
    )
  })

  it('count nobody an adult or a child by a day on which it happened after it was reported', () => {
    const reversed = factsOn({
      ...{ opened: '2014-02-03', closed: null, occurred: '2019-02-01' },
      births: ['2000-05-05', '1980-07-07', '1980-07-07'],
    })
    for (const { ageAtOffence, ageAtReport } of [
      ...reversed.victims.items,
      ...reversed.suspects.items,
    ])
      expect([ageAtOffence, ageAtReport]).toEqual([missing('unknown'), missing('unknown')])
  })
})
