import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerExpression } from './answer-expression.ts'
import { smallestSets } from './brute-force-sets.fixtures.ts'
import { exampleFacts } from './example-facts.ts'
import type { Expression } from './expression.ts'
import { shippedDefinitions } from './library.ts'
import { missingFacts } from './missing-facts.ts'
import { parseExpression } from './parse/parse-expression.ts'
import { someFacts } from './some-facts.fixtures.ts'
import { rulesAskingAgain } from './some-rules.fixtures.ts'

const shipped = await shippedDefinitions()

const expressionOf = (text: string): Expression => {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(parsed.mistake.message)
  return parsed.expression
}
const missing = (text: string, facts: Parameters<typeof exampleFacts>[0]) =>
  missingFacts(expressionOf(text), exampleFacts(facts))

describe('what would settle an answer', () => {
  test('comes cheapest first: a system, another agency, the file, other records, an enquiry', () => {
    const text =
      'suspects.size() >= 2 && suspectsSharePhone && exchange && victims.exists(v, v.age < 18) && offence == "71"'
    expect(missing(text, { victims: [{}] }).map(({ fact }) => fact)).toEqual([
      'offence',
      'victims[victim1].age',
      'exchange',
      'suspectsSharePhone',
      'suspects.size',
    ])
  })

  test('is two facts together where neither alone would do', () => {
    const apart = '(sexual && !exchange) || (exchange && !sexual)'
    expect(missing(apart, {})).toEqual([
      {
        fact: 'sexual + exchange',
        words:
          'Whether there was sexual activity or abuse; and whether the child was given something needed or wanted in exchange',
      },
    ])
    expect(missing(apart, { sexual: true }).map(({ fact }) => fact)).toEqual(['exchange'])
  })

  test('names every smallest set, and nothing that would not help', () => {
    const text = '(sexual && exchange) || online'
    expect(missing(text, { sexual: false }).map(({ fact }) => fact)).toEqual(['online'])
  })

  test('is all that is missing where no four facts would do', () => {
    // Whether an odd number of five hold: until the last is known, each may turn the answer.
    const words = ['sexual', 'exchange', 'advantage', 'imbalance', 'online']
    const answer = missing(words.reduce(parity), {})
    expect(answer).toHaveLength(1)
    expect(answer[0]?.fact).toBe(words.join(' + '))
  })

  test('who there was is asked only where it matters who they were', () => {
    const count = missing('suspects.size() >= 2', { suspects: { atLeast: 1 } })
    expect(count[0]?.words).toBe('How many suspects there were')
    const who = missing('suspects.exists(s, s.age < 18)', { suspects: { exactly: 1 } })
    expect(who).toEqual([{ fact: 'suspects.size', words: 'How many suspects there were, and who' }])
  })

  test('of people nobody listed it is asked how many and who, whatever they have to be', () => {
    const named = (text: string, facts: Parameters<typeof exampleFacts>[0]) =>
      missing(text, facts).map(({ fact }) => fact)
    const peers = 'sexual && suspects.all(s, s.age < 18)'
    expect(named(peers, { suspects: { atLeast: 2 } })).toEqual(['sexual', 'suspects.size'])
    expect(named('suspects.size() == 7 || sexual', {})).toEqual(['sexual', 'suspects.size'])
    const both = 'suspects.exists(s, s.age < 18) && suspects.exists(s, s.age >= 18)'
    expect(named(`${both} || sexual && online`, {})).toEqual(['suspects.size'])
  })

  test.each(rulesAskingAgain)('every smallest set and no other, by brute force: $name', (one) => {
    fc.assert(
      fc.property(one.rule, someFacts, (text, facts) => {
        const rule = expressionOf(text)
        if (answerExpression(rule, facts) !== null) return
        const named = missingFacts(rule, facts).map(({ fact }) => fact.split(' + ').sort().join())
        expect(named.toSorted()).toEqual(smallestSets(rule, facts).toSorted())
      }),
      { numRuns: 300 },
    )
  })

  test.each(shipped)('every smallest set and no other, by brute force: $id', ({ clauses }) => {
    const rule = clauses
      .map(({ expression }) => expression)
      .reduce((left, right) => ({ kind: 'and', left, right }))
    fc.assert(
      fc.property(someFacts, (facts) => {
        if (answerExpression(rule, facts) !== null) return
        const named = missingFacts(rule, facts).map(({ fact }) => fact.split(' + ').sort().join())
        expect(named.toSorted()).toEqual(smallestSets(rule, facts).toSorted())
      }),
      { numRuns: 40 },
    )
  })
})

const parity = (all: string, word: string) => `((${all}) && !${word}) || (!(${all}) && ${word})`
