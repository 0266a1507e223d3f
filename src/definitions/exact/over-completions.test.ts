import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../testing/runs.ts'
import { answerExpression } from '../answer-expression.ts'
import { bruteForce, recordingOneMore } from '../brute-force.fixtures.ts'
import { exampleFacts } from '../example-facts.ts'
import type { Expression } from '../expression.ts'
import { parseExpression } from '../parse/parse-expression.ts'
import { someFacts } from '../some-facts.fixtures.ts'
import { rulesAskingAgain } from '../some-rules.fixtures.ts'

const expressionOf = (text: string): Expression => {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`${text}: ${parsed.mistake.message}`)
  return parsed.expression
}

describe('a set asked for again and again is one set', () => {
  test.each(rulesAskingAgain)('$name: the answer all completions agree on', ({ rule }) => {
    fc.assert(
      fc.property(rule, someFacts, (text, facts) => {
        const expression = expressionOf(text)
        expect(answerExpression(expression, facts)).toBe(bruteForce(expression, facts))
      }),
      runs(170),
    )
  })

  test.each([
    ['suspects.exists(s, s.age < 18) && suspects.size() < 1', {}, false],
    ['suspects.exists(s, s.age < 18) && suspects.size() < 2', {}, null],
    [
      'suspects.exists(s, s.age < 18) && suspects.exists(s, s.age >= 18) && suspects.size() < 2',
      {},
      false,
    ],
    ['suspects.all(s, s.age < 18) || suspects.exists(s, s.age >= 18)', {}, true],
    ['suspects.all(s, s.identified) && suspects.exists(s, !s.identified)', {}, false],
    ['suspects.size() >= 3 || suspects.size() <= 2', {}, true],
    ['suspects.size() > 500000 && suspects.size() < 500001', {}, false],
    ['suspects.size() < 1 || suspects.exists(s, s.age >= 18 || s.age < 18)', {}, true],
    [
      'suspects.exists(s, s.age == 15) && suspects.exists(s, s.age == 16)',
      { suspects: { listed: [{ age: 40 }, {}], exactly: 2 } },
      false,
    ],
    [
      'suspects.exists(s, sexual && s.age < 18) && suspects.exists(s, !sexual && s.age < 18)',
      {},
      false,
    ],
    [
      'setting in ["familyHome", "privateDwelling", "institution", "publicPlace", "online", "commercial", "other"]',
      {},
      true,
    ],
  ] as const)('%s', (text, facts, wanted) => {
    expect(answerExpression(expressionOf(text), exampleFacts(facts as never))).toBe(wanted)
  })

  test.each([
    ['victims.exists(v, v.age >= 18 && v.ageAtReport < 18)', [{}], false],
    ['victims.all(v, v.age < 18 || v.ageAtReport >= 18)', [{}], true],
    ['victims.exists(v, v.age < 18)', [{ ageAtReport: 15 }], true],
    ['victims.exists(v, v.age < 18)', [{ ageAtReport: 18 }], null],
    ['victims.exists(v, v.age == 0)', [{ ageAtReport: 0 }], true],
    ['victims.exists(v, v.ageAtReport >= 18)', [{ age: 20 }], true],
    ['victims.exists(v, v.ageAtReport < 18)', [{ age: 17 }], null],
    ['victims.exists(v, v.age > 30 && v.ageAtReport < 10)', [{}], false],
    // What is recorded of both stands as it is, even where one of them must be wrong.
    ['victims.exists(v, v.age >= 18 && v.ageAtReport < 18)', [{ age: 20, ageAtReport: 15 }], true],
  ])(
    'nobody is younger at the report than at the offence: %s of %j: %s',
    (text, victims, wanted) => {
      expect(answerExpression(expressionOf(text), exampleFacts({ victims }))).toBe(wanted)
    },
  )

  test.each(rulesAskingAgain)('$name: what is found out later never reverses an answer', (one) => {
    fc.assert(
      fc.property(one.rule, someFacts, (text, facts) => {
        const expression = expressionOf(text)
        const answer = answerExpression(expression, facts)
        if (answer === null) return
        for (const more of recordingOneMore(facts)) {
          expect(answerExpression(expression, more)).toBe(answer)
        }
      }),
      runs(100),
    )
  })

  test('what is more than can be gone through stays undetermined', () => {
    const many = Array.from({ length: 31 }, (_, n) => `suspects.exists(s, s.age == ${n})`)
    const rule = `${many.join(' && ')} && suspects.size() < 2`
    expect(answerExpression(expressionOf(rule), exampleFacts({}))).toBe(null)
  })
})
