import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../testing/runs.ts'
import { answerExpression } from './answer-expression.ts'
import { bruteForce, recordingOneMore } from './brute-force.fixtures.ts'
import { exampleFacts } from './example-facts.ts'
import type { Expression } from './expression.ts'
import { bounds, type CaseFacts, type Definition, evaluate, shippedDefinitions } from './index.ts'
import { parseExpression } from './parse/parse-expression.ts'
import { someFacts } from './some-facts.fixtures.ts'
import { ruleAskingOnce } from './some-rules.fixtures.ts'

const definitions = await shippedDefinitions()
const byId = (id: string) => definitions.find((each) => each.id === id) as Definition
const wholeOf = ({ clauses }: Definition): Expression =>
  clauses
    .map(({ expression }) => expression)
    .reduce((left, right) => ({ kind: 'and', left, right }))

describe('an answer is the one all completions of what is missing agree on', () => {
  for (const definition of definitions) {
    test(definition.id, () => {
      fc.assert(
        fc.property(someFacts, (facts) => {
          const { answer } = evaluate(definition, facts)
          const wanted = bruteForce(wholeOf(definition), facts)
          expect(answer).toBe(wanted === null ? 'undetermined' : wanted ? 'met' : 'notMet')
        }),
        runs(40),
      )
    })
  }

  test('any expression that asks each set once', () => {
    fc.assert(
      fc.property(ruleAskingOnce, someFacts, (text, facts) => {
        const parsed = parseExpression(text)
        if (!parsed.ok) throw new Error(`${text}: ${parsed.mistake.message}`)
        expect(answerExpression(parsed.expression, facts)).toBe(
          bruteForce(parsed.expression, facts),
        )
      }),
      runs(100),
    )
  })
})

describe('what is found out later', () => {
  for (const definition of definitions) {
    test(`never reverses a determined answer of ${definition.id}`, () => {
      fc.assert(
        fc.property(someFacts, (facts) => {
          const { answer } = evaluate(definition, facts)
          if (answer === 'undetermined') return
          for (const more of recordingOneMore(facts)) {
            expect(evaluate(definition, more).answer).toBe(answer)
          }
        }),
        runs(100),
      )
    })
  }

  test('only narrows the bounds of a count', () => {
    fc.assert(
      fc.property(fc.array(someFacts, { maxLength: 8 }), fc.nat(), fc.nat(), (cases, i, j) => {
        for (const definition of definitions) {
          const count = (all: readonly CaseFacts[]) =>
            bounds(all.map((facts) => evaluate(definition, facts).answer))
          const before = count(cases)
          const index = cases.length === 0 ? 0 : i % cases.length
          const more = cases[index] ? recordingOneMore(cases[index]) : []
          const next = more[j % Math.max(1, more.length)]
          const after = count(next ? cases.with(index, next) : cases)
          expect(after.lower).toBeGreaterThanOrEqual(before.lower)
          expect(after.upper).toBeLessThanOrEqual(before.upper)
          expect(before.met + before.notMet + before.undetermined).toBe(before.population)
        }
      }),
      runs(70),
    )
  })
})

describe('unknown is not no', () => {
  const answer = (text: string, facts: Parameters<typeof exampleFacts>[0]) => {
    const parsed = parseExpression(text)
    if (!parsed.ok) throw new Error(parsed.mistake.message)
    return answerExpression(parsed.expression, exampleFacts(facts))
  }

  test.each([
    ['sexual || !sexual', true],
    ['sexual && !sexual', false],
    ['sexual || exchange', null],
    ['setting == "institution" || setting != "institution"', true],
    ['victims.all(v, v.age < 18 || v.age >= 18)', true],
    ['victims.exists(v, v.age > 17 && v.age < 18)', false],
    ['victims.all(v, v.age > 0 || v.age == 0)', true],
    ['victims.all(v, v.age >= 0)', true],
    ['victims.size() >= 0', true],
    ['victims.size() >= 1', null],
    ['victims.exists(v, v.age < 18)', null],
    ['victims.size() < 5000', null],
    ['victims.size() != 5000', null],
    ['victims.size() <= 1000000', null],
  ])('with nothing recorded, %s: %s', (text, wanted) => {
    expect(answer(text, {})).toBe(wanted)
  })

  test('multiple undefined offenders are never fewer than two', () => {
    const multiple = { suspects: { atLeast: 2 } }
    expect(answer('suspects.size() < 2', multiple)).toBe(false)
    expect(answer('suspects.size() >= 2', multiple)).toBe(true)
    expect(answer('suspects.size() >= 3', multiple)).toBe(null)
    expect(answer('suspects.size() <= 5000', multiple)).toBe(null)
  })

  test('somebody certainly there, though nobody listed them, counts', () => {
    expect(
      answer('suspects.exists(s, s.age < 18 || s.age >= 18)', { suspects: { atLeast: 1 } }),
    ).toBe(true)
    expect(answer('suspects.exists(s, s.age < 18 || s.age >= 18)', {})).toBe(null)
    expect(answer('suspects.exists(s, s.age < 18)', { suspects: { exactly: 3 } })).toBe(null)
    expect(
      answer('suspects.all(s, s.age < 18)', { suspects: { listed: [{ age: 15 }], exactly: 2 } }),
    ).toBe(null)
  })

  test('peer-on-peer is never met while the list of suspects may not be whole', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { items, min, max } = facts.suspects
        const open = { ...facts, suspects: { items, min, max: max === items.length ? null : max } }
        expect(evaluate(byId('peer-on-peer'), open).answer).not.toBe('met')
      }),
    )
  })

  test('an undetermined answer names what would settle it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...definitions), someFacts, (definition, facts) => {
        const { answer, missing } = evaluate(definition, facts)
        expect(missing.length > 0).toBe(answer === 'undetermined')
      }),
    )
  })
})
