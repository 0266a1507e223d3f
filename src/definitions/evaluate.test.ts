import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missing, recorded } from '../model/index.ts'
import { answerExpression } from './answer-expression.ts'
import { bruteForce, domains, recordingOneMore } from './brute-force.fixtures.ts'
import { exampleFacts } from './example-facts.ts'
import type { Expression } from './expression.ts'
import {
  bounds,
  type CaseFacts,
  type Definition,
  evaluate,
  type PersonFacts,
  shippedDefinitions,
} from './index.ts'
import { parseExpression } from './parse-expression.ts'

const definitions = await shippedDefinitions()
const byId = (id: string) => definitions.find((each) => each.id === id) as Definition
const wholeOf = ({ clauses }: Definition): Expression =>
  clauses
    .map(({ expression }) => expression)
    .reduce((left, right) => ({ kind: 'and', left, right }))

const maybe = <T>(values: readonly T[]) =>
  fc
    .option(fc.constantFrom(...values), { nil: undefined })
    .map((value) => (value === undefined ? missing() : recorded(value)))
const person: fc.Arbitrary<PersonFacts> = fc.record({
  id: fc.uuid(),
  ageAtOffence: maybe(domains.age),
  relationship: maybe(domains.relationship),
  identified: fc.boolean(),
  viaLinks: fc.constant([]),
})
const people = fc
  .tuple(fc.array(person, { maxLength: 2 }), fc.nat(2), fc.option(fc.nat(2)))
  .map(([items, more, room]) => {
    const min = items.length + more
    return { items, min, max: room === null ? null : Math.min(min + room, items.length + 2) }
  })
const someFacts: fc.Arbitrary<CaseFacts> = fc.record({
  caseId: fc.constant(1),
  kind: fc.constantFrom(...domains.kind),
  category: fc.constant(missing()),
  outcome: fc.constant(missing()),
  sexual: maybe(domains.yesNo),
  exchange: maybe(domains.yesNo),
  advantage: maybe(domains.yesNo),
  imbalance: maybe(domains.yesNo),
  exploitationFlag: maybe(domains.yesNo),
  setting: maybe(domains.setting),
  victims: people,
  suspects: people,
  suspectsAssociated: maybe(domains.yesNo),
})

describe('an answer is the one all completions of what is missing agree on', () => {
  for (const definition of definitions) {
    test(definition.id, () => {
      fc.assert(
        fc.property(someFacts, (facts) => {
          const { answer } = evaluate(definition, facts)
          const wanted = bruteForce(wholeOf(definition), facts)
          expect(answer).toBe(wanted === null ? 'undetermined' : wanted ? 'met' : 'notMet')
        }),
        { numRuns: 300 },
      )
    })
  }

  const condition = (atoms: fc.Arbitrary<string>) =>
    fc.letrec<{ whole: string }>((tie) => ({
      whole: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        atoms,
        tie('whole').map((a) => `!(${a})`),
        fc.tuple(tie('whole'), tie('whole')).map(([a, b]) => `(${a} && ${b})`),
        fc.tuple(tie('whole'), tie('whole')).map(([a, b]) => `(${a} || ${b})`),
      ),
    })).whole
  const caseAtom = fc.constantFrom(
    ...['sexual', 'exchange', 'sexual == false', 'setting == "institution"', 'kind != "crime"'],
  )
  const personAtom = fc.constantFrom(
    ...['p.age < 18', 'p.age >= 17', 'p.age == 17', 'p.relationship == "family"'],
    ...['p.identified', 'p.relationship != "stranger"'],
  )
  const size = fc
    .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), fc.nat(3))
    .map(([operator, n]) => `.size() ${operator} ${n}`)
  const ofSet = fc.oneof(
    size,
    fc
      .tuple(fc.constantFrom('exists', 'all'), condition(personAtom))
      .map(([how, that]) => `.${how}(p, ${that})`),
  )
  const anyExpression = fc
    .tuple(
      condition(caseAtom),
      ofSet,
      ofSet,
      fc.constantFrom('&&', '||'),
      fc.constantFrom('&&', '||'),
    )
    .map(([a, v, s, one, other]) => `(${a} ${one} victims${v}) ${other} suspects${s}`)

  test('any expression that asks each set once', () => {
    fc.assert(
      fc.property(anyExpression, someFacts, (text, facts) => {
        const parsed = parseExpression(text)
        if (!parsed.ok) throw new Error(`${text}: ${parsed.mistake.message}`)
        expect(answerExpression(parsed.expression, facts)).toBe(
          bruteForce(parsed.expression, facts),
        )
      }),
      { numRuns: 300 },
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
        { numRuns: 300 },
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
      { numRuns: 200 },
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
