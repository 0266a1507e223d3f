import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recorded } from '../model/index.ts'
import { answerExpression } from './answer-expression.ts'
import { completions } from './completions.ts'
import { exampleFacts } from './example-facts.ts'
import type { Expression } from './expression.ts'
import { missingFacts } from './missing-facts.ts'
import { parseExpression } from './parse-expression.ts'
import { someFacts } from './some-facts.fixtures.ts'
import type { CaseWord } from './vocabulary.ts'

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

  const rules = [
    'sexual && (exchange || advantage)',
    '(sexual && !exchange) || (exchange && !sexual)',
    'victims.exists(v, v.age < 18) && suspects.size() >= 2 && outcomeType in noFurtherAction',
    'closed >= "2010-01-01" && closed <= "2025-03-31" && offence in rape',
  ].map(expressionOf)

  test('a set is named only if some way for it to turn out decides, and none smaller would', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), someFacts, (rule, facts) => {
        if (answerExpression(rule, facts) !== null) return
        const named = missingFacts(rule, facts).map(({ fact }) => fact)
        expect(named.length).toBeGreaterThan(0)
        for (const fact of named.filter((one) => /^[a-zA-Z]+$/.test(one))) {
          const word = fact as CaseWord
          const ways = completions(rule, { of: 'case', word })
          expect(
            ways.some(
              (way) => answerExpression(rule, { ...facts, [word]: recorded(way) }) !== null,
            ),
          ).toBe(true)
        }
        const sizes = new Set(named.map((one) => one.split(' + ').length))
        expect(sizes.size).toBe(1)
      }),
      { numRuns: 200 },
    )
  })
})

const parity = (all: string, word: string) => `((${all}) && !${word}) || (!(${all}) && ${word})`
