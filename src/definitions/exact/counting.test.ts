import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../testing/runs.ts'
import { answerExpression } from '../answer-expression.ts'
import { bruteForce, recordingOneMore } from '../brute-force.fixtures.ts'
import { smallestSets } from '../brute-force-sets.fixtures.ts'
import { exampleFacts } from '../example-facts.ts'
import type { Expression } from '../expression.ts'
import { missingFacts } from '../missing-facts.ts'
import { parseExpression } from '../parse/parse-expression.ts'
import { someFacts } from '../some-facts.fixtures.ts'
import { rulesCounting } from '../some-rules.fixtures.ts'
import { formOf } from './form.ts'
import { kleeneIsExact } from './kleene-is-exact.ts'

const expressionOf = (text: string): Expression => {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.mistake.message}`)
  return parsed.expression
}

describe('how many there were of whom something holds', () => {
  test.each(rulesCounting)('$name: the answer all completions agree on', ({ rule }) => {
    fc.assert(
      fc.property(rule, someFacts, (text, facts) => {
        const expression = expressionOf(text)
        expect(answerExpression(expression, facts)).toBe(bruteForce(expression, facts))
      }),
      runs(100),
    )
  })

  test.each(rulesCounting)('$name: every smallest set that would settle it', ({ rule }) => {
    fc.assert(
      fc.property(rule, someFacts, (text, facts) => {
        const expression = expressionOf(text)
        if (answerExpression(expression, facts) !== null) return
        const named = missingFacts(expression, facts).map(({ fact }) =>
          fact.split(' + ').sort().join(),
        )
        expect(named.toSorted()).toEqual(smallestSets(expression, facts).toSorted())
      }),
      runs(40),
    )
  })

  test.each(rulesCounting)('$name: what is found out later never reverses it', ({ rule }) => {
    fc.assert(
      fc.property(rule, someFacts, (text, facts) => {
        const expression = expressionOf(text)
        const answer = answerExpression(expression, facts)
        if (answer === null) return
        for (const more of recordingOneMore(facts)) {
          expect(answerExpression(expression, more)).toBe(answer)
        }
      }),
      runs(70),
    )
  })

  test('where plain logic is proved exact, no completion contradicts it', () => {
    let proved = 0
    for (const { rule } of rulesCounting) {
      fc.assert(
        fc.property(rule, someFacts, (text, facts) => {
          const expression = expressionOf(text)
          if (!kleeneIsExact(formOf(expression))) return
          proved++
          expect(answerExpression(expression, facts)).toBe(bruteForce(expression, facts))
        }),
        { numRuns: 100 },
      )
    }
    expect(proved).toBeGreaterThan(100)
  })

  test.each([
    ['missingEpisodes.filter(m, m.beforeReport).size() >= 3', true],
    ['missingEpisodes.filter(m, m.beforeReport).size() == 3', true],
    ['missingEpisodes.size() >= 3 && missingEpisodes.filter(m, m.days > 1).size() >= 2', true],
    ['suspects.filter(s, sexual && s.age < 18).size() >= 2', true],
    ['suspects.filter(s, sexual && s.age < 18).size() == 2', false],
    ['suspects.filter(s, s.age < 18).size() == 2 && suspects.size() >= 2', false],
    ['suspects.filter(s, s.age < 18 || s.age >= 18).size() == 2', false],
  ])('%s: proved exact: %s', (text, exact) => {
    expect(kleeneIsExact(formOf(expressionOf(text)))).toBe(exact)
  })

  const thrice = 'missingEpisodes.filter(m, m.beforeReport).size() >= 3'
  const before = { beforeReport: true }
  test.each([
    [thrice, { missingEpisodes: { listed: [before, before, before] } }, true],
    [thrice, { missingEpisodes: { listed: [before, before, {}] } }, null],
    [thrice, { missingEpisodes: { listed: [] } }, null],
    [thrice, {}, null],
    [thrice, { missingEpisodes: [before, before] }, false],
    [thrice, { missingEpisodes: { listed: [before, { beforeReport: false }], exactly: 3 } }, false],
    ['suspects.filter(s, sexual).size() == 1', { suspects: [{}, {}] }, false],
    ['suspects.filter(s, s.age < 18 || s.age >= 18).size() == 2', { suspects: [{}, {}] }, true],
    ['suspects.filter(s, s.age < 18 || s.age >= 18).size() >= 400', {}, null],
    [
      'suspects.filter(s, s.age < 18).size() >= 2 && suspects.filter(s, s.age >= 18).size() >= 2 && suspects.size() < 4',
      {},
      false,
    ],
    ['suspects.filter(s, s.identified).size() < 1000000', {}, null],
  ] as const)('%s of %j: %s', (text, facts, wanted) => {
    expect(answerExpression(expressionOf(text), exampleFacts(facts as never))).toBe(wanted)
  })

  test('says what would settle it, the other agency’s own record first', () => {
    const facts = exampleFacts({ missingEpisodes: { listed: [before, before, {}] } })
    expect(missingFacts(expressionOf(thrice), facts)).toEqual([
      {
        fact: 'missingEpisodes[episode3].beforeReport',
        words: 'Missing episode 3’s first day',
      },
      {
        fact: 'missingEpisodes.size',
        words: 'How often a victim was reported missing, and when',
      },
    ])
  })
})
