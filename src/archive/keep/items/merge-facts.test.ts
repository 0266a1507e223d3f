import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BirthStatement,
  type CaseItem,
  type MentionItem,
  missing,
  missingReasons,
  type Recorded,
  recorded,
} from '../../../model/index.ts'
import { later, mergeCases, mergeFacts, mergeMentions } from './merge-facts.ts'

const fact: fc.Arbitrary<Recorded<unknown>> = fc.oneof(
  fc.constantFrom(...missingReasons).map(missing),
  fc.oneof(fc.string(), fc.boolean(), fc.constant({ kind: 'exactly', n: 2 })).map(recorded),
)
const facts = fc.record({
  opened: fact,
  outcome: fact,
  phones: fc.uniqueArray(fc.constantFrom('071', '072', '073')),
  identifiers: fc.dictionary(fc.constantFrom('upn', 'pnc'), fc.string()),
})

describe('what is said later', () => {
  it('takes the place of what was known before', () => {
    const before = { outcome: recorded('16'), opened: recorded('2014-02-03') }
    const after = { outcome: recorded('15'), opened: recorded('2014-02-04') }
    expect(mergeFacts(before, after)).toEqual(after)
  })

  it('fills what was missing, whatever the reason was', () => {
    for (const reason of missingReasons) {
      expect(mergeFacts({ outcome: missing(reason) }, { outcome: recorded('15') })).toEqual({
        outcome: recorded('15'),
      })
    }
  })

  it('takes nothing back by missing it', () => {
    for (const reason of missingReasons) {
      expect(mergeFacts({ outcome: recorded('16') }, { outcome: missing(reason) })).toEqual({
        outcome: recorded('16'),
      })
    }
  })

  it('gives the reason that counts where both times it was missing', () => {
    expect(mergeFacts({ outcome: missing('unknown') }, { outcome: missing('redacted') })).toEqual({
      outcome: missing('redacted'),
    })
  })

  it('no is a value like any other: it replaces yes, and yes it', () => {
    const of = (value: boolean) => ({ sexual: recorded(value) })
    expect(mergeFacts(of(true), of(false))).toEqual(of(false))
    expect(mergeFacts(of(false), of(true))).toEqual(of(true))
  })

  it('a day does not give way to its own month or year, but to any other', () => {
    const merged = (before: unknown, after: unknown) =>
      mergeFacts({ opened: recorded(before) }, { opened: recorded(after) }).opened
    const birth = (year: number) => ({ kind: 'year', year })
    const born = { kind: 'date', date: '2014-02-03' }
    for (const wider of ['2014-02', '2014']) {
      expect(merged('2014-02-03', wider)).toEqual(recorded('2014-02-03'))
      expect(merged(wider, '2014-02-03')).toEqual(recorded('2014-02-03'))
    }
    expect(merged('2014-02', '2014')).toEqual(recorded('2014-02'))
    expect(merged('2014-02-03', '2014-03')).toEqual(recorded('2014-03'))
    expect(merged('2014-02-03', '2013')).toEqual(recorded('2013'))
    // At the ends of the month and of the year as well.
    for (const day of ['2014-02-01', '2014-02-28'])
      expect(merged(day, '2014-02')).toEqual(recorded(day))
    for (const day of ['2014-01-01', '2014-12-31'])
      expect(merged(day, '2014')).toEqual(recorded(day))
    expect(merged(born, birth(2014))).toEqual(recorded(born))
    expect(merged(born, birth(2013))).toEqual(recorded(birth(2013)))
    const inMonth = { kind: 'month', month: '2014-02' }
    expect(merged(inMonth, birth(2014))).toEqual(recorded(inMonth))
    expect(merged(born, inMonth)).toEqual(recorded(born))
  })

  it('what is no date takes the place of a date, and a date of it', () => {
    for (const other of ['about then', '', 2014, null, true, { kind: 'other' }, { n: 2 }]) {
      const [day, words] = [{ opened: recorded('2014-02-03') }, { opened: recorded(other) }]
      expect(mergeFacts<object>(day, words)).toEqual(words)
      expect(mergeFacts<object>(words, day)).toEqual(day)
    }
    // Nor is a code that is as long as a month and a year.
    const [longer, code] = [{ unit: recorded('E123-06') }, { unit: recorded('E123') }]
    expect(mergeFacts(longer, code)).toEqual(code)
  })

  it('adds to lists, each value once, the earlier first', () => {
    expect(mergeFacts({ phones: ['071', '072'] }, { phones: ['073', '072'] })).toEqual({
      phones: ['071', '072', '073'],
    })
    expect(mergeFacts<object>({}, { phones: ['071'] })).toEqual({ phones: ['071'] })
    expect(mergeFacts<object>({ phones: ['071'] }, {})).toEqual({ phones: ['071'] })
  })

  it('keeps identifiers of other schemes; of one scheme the later counts', () => {
    expect(
      mergeFacts({ identifiers: { upn: 'A1', pnc: 'B2' } }, { identifiers: { pnc: 'C3' } }),
    ).toEqual({ identifiers: { upn: 'A1', pnc: 'C3' } })
  })

  it('keeps fields that only one of both has', () => {
    const before: Record<string, Recorded<string>> = { opened: recorded('2014-02-03') }
    expect(mergeFacts(before, { closed: missing() })).toEqual({
      opened: recorded('2014-02-03'),
      closed: missing(),
    })
  })

  it('said twice changes nothing; in three parts it is the same, however they are put together', () => {
    fc.assert(
      fc.property(facts, facts, facts, (a, b, c) => {
        expect(mergeFacts(a, a)).toEqual(a)
        expect(mergeFacts(mergeFacts(a, b), c)).toEqual(mergeFacts(a, mergeFacts(b, c)))
      }),
    )
  })

  it('changes neither of what it is made from', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const [first, second] = [structuredClone(a), structuredClone(b)]
        mergeFacts(a, b)
        expect([a, b]).toEqual([first, second])
      }),
    )
  })

  it('of an event, a thing, a member of staff or a document is all that counts', () => {
    expect(later('before', 'after')).toBe('after')
  })
})

describe('a case', () => {
  const made = (more: Partial<CaseItem>): CaseItem => ({
    item: 'case',
    ref: 'C1',
    kind: 'crime',
    opened: missing(),
    closed: missing(),
    occurred: missing(),
    category: missing(),
    outcome: missing(),
    unit: missing(),
    area: missing(),
    statements: {},
    ...more,
  })

  it('is put together statement by statement, not by taking the later ones whole', () => {
    const before = made({
      outcome: recorded('16'),
      statements: { sexual: recorded(true), online: missing() },
    })
    const after = made({ statements: { sexual: missing(), online: recorded(false) } })
    expect(mergeCases(before, after)).toEqual(
      made({
        outcome: recorded('16'),
        statements: { sexual: recorded(true), online: recorded(false) },
      }),
    )
  })
})

describe('a mention', () => {
  const made = (more: Partial<MentionItem>, familyName: Recorded<string>): MentionItem => ({
    item: 'mention',
    key: 'C1|suspect|S1',
    ref: 'S1',
    caseRef: 'C1',
    role: 'suspect',
    person: {
      givenNames: missing(),
      familyName,
      aliases: [],
      birth: missing(),
      sex: missing(),
      ethnicity: missing(),
      address: missing(),
      postcode: missing(),
      phones: [],
      vehicles: [],
      identifiers: {},
      relationship: missing(),
    },
    ...more,
  })

  it('has the later record’s role and case, and the person as both say', () => {
    const merged = mergeMentions(
      made({}, recorded('Example')),
      made({ caseRef: 'C2', role: 'witness' }, missing()),
    )
    expect(merged).toEqual(made({ caseRef: 'C2', role: 'witness' }, recorded('Example')))
  })

  it('keeps a birth and an age that was stated, unless the age follows from the birth', () => {
    const { person } = made({}, missing())
    const says = (birth: BirthStatement | null) =>
      made({ person: { ...person, birth: birth ? recorded(birth) : missing() } }, missing())
    const born = { kind: 'date', date: '2000-01-31' } as const
    const aged = (age: number) => ({ kind: 'age', age, at: '2014-02-01' }) as const
    const merged = (a: BirthStatement | null, b: BirthStatement | null) => {
      const { birth, statedAge } = mergeMentions(says(a), says(b)).person
      return [birth.known ? birth.value : null, statedAge?.known ? statedAge.value : null]
    }
    for (const [one, other] of [
      [born, aged(15)],
      [aged(15), born],
    ] as const)
      expect(merged(one, other)).toEqual([born, aged(15)])
    for (const [one, other] of [
      [born, aged(14)],
      [aged(14), born],
      [born, null],
      [null, born],
    ] as const)
      expect(merged(one, other)).toEqual([born, null])
    expect(merged(aged(15), aged(14))).toEqual([aged(14), null])
    expect(merged(aged(15), null)).toEqual([aged(15), null])
    expect(merged(null, null)).toEqual([null, null])
    expect(merged({ kind: 'year', year: 1999 }, born)).toEqual([born, null])
  })
})
