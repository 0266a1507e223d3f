import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between } from '../../model/index.ts'
import { evaluate } from '../evaluate.ts'
import { type ExampleFacts, exampleFacts } from '../example-facts.ts'
import { compare, operators } from '../expression.ts'
import { definitionOf } from '../some-rules.fixtures.ts'
import { comparedWithin, valuesWithin } from './within.ts'

const answer = (rule: string, facts: ExampleFacts) =>
  evaluate(definitionOf(rule), exampleFacts(facts)).answer

describe('a fact of which only bounds are recorded', () => {
  it('decides where every value within them agrees', () => {
    const aged = (atLeast: number, atMost: number) => ({ victims: [{ age: { atLeast, atMost } }] })
    expect(answer('victims.exists(v, v.age < 18)', aged(15, 16))).toBe('met')
    expect(answer('victims.exists(v, v.age < 16)', aged(15, 16))).toBe('undetermined')
    expect(answer('victims.exists(v, v.age < 15)', aged(15, 16))).toBe('notMet')
    expect(answer('victims.exists(v, v.age < 16 || v.age >= 16)', aged(15, 16))).toBe('met')
    expect(answer('victims.exists(v, v.age != 15 && v.age != 16)', aged(15, 16))).toBe('notMet')
    expect(answer('victims.exists(v, v.age != 15 && v.age != 16)', aged(15, 17))).toBe(
      'undetermined',
    )
    expect(answer('victims.filter(v, v.age < 18).size() == 1', aged(3, 17))).toBe('met')
  })

  it('may be a day of a month or a year', () => {
    expect(answer('closed < "2014-03-01"', { closed: '2014-02' })).toBe('met')
    expect(answer('closed < "2014-02-14"', { closed: '2014-02' })).toBe('undetermined')
    expect(answer('closed > "2014-12-31"', { closed: '2014' })).toBe('notMet')
    expect(answer('closed == "2014-02-14"', { closed: '2013' })).toBe('notMet')
    const missingOnce = (began: string) => ({ missingEpisodes: { listed: [{ began }] } })
    const before = 'missingEpisodes.exists(m, m.began < "2014-06-01")'
    expect(answer(before, missingOnce('2014-05'))).toBe('met')
    expect(answer(before, missingOnce('2014'))).toBe('undetermined')
  })

  it('bounds the other age as a known one does', () => {
    const reported = { victims: [{ ageAtReport: { atMost: 17 } }] }
    expect(answer('victims.exists(v, v.age < 18)', reported)).toBe('met')
    const offence = { victims: [{ age: { atLeast: 18 } }] }
    expect(answer('victims.exists(v, v.ageAtReport < 18)', offence)).toBe('notMet')
    expect(answer('victims.exists(v, v.age < 18 && v.ageAtReport >= 18)', offence)).toBe('notMet')
  })

  it('is still asked for, each answer within its bounds', () => {
    const { missing } = evaluate(
      definitionOf('victims.exists(v, v.age < 16)'),
      exampleFacts({ victims: [{ age: { atLeast: 15, atMost: 16 } }] }),
    )
    expect(missing.map(({ words }) => words)).toEqual(['Victim 1’s date of birth'])
    const decided = evaluate(
      definitionOf('victims.exists(v, v.age < 16)', 'sexual'),
      exampleFacts({ victims: [{ age: { atLeast: 10, atMost: 15 } }] }),
    )
    expect(decided.missing.map(({ fact }) => fact)).toEqual(['sexual'])
  })
})

describe('a comparison within bounds', () => {
  const number = fc.integer({ min: 0, max: 9 })

  it('says what all values there say', () => {
    fc.assert(
      fc.property(number, number, number, fc.constantFrom(...operators), (a, b, to, operator) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)]
        const all = new Set<boolean>()
        for (let value = least; value <= most; value++) all.add(compare(value, operator, to))
        const [only] = all
        expect(comparedWithin({ least, most }, operator, to)).toBe(all.size === 1 ? only : null)
      }),
    )
  })

  it('is told apart by the values that stand for all', () => {
    fc.assert(
      fc.property(number, number, number, fc.constantFrom(...operators), (a, b, to, operator) => {
        const within = { least: Math.min(a, b), most: Math.max(a, b) }
        const values = valuesWithin([to - 1, to, to + 1], within)
        const said = new Set(values.map((value) => compare(value, operator, to)))
        expect(said.size === 1).toBe(comparedWithin(within, operator, to) !== null)
      }),
    )
  })

  it('is known where the bounds are one', () => {
    expect(between(15, 15)).toEqual({ known: true, value: 15 })
    expect(between<string>(null, null).known).toBe(false)
  })
})
