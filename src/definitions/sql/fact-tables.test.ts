import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missing, recorded } from '../../model/index.ts'
import { runs } from '../../testing/runs.ts'
import { answerExpression } from '../answer-expression.ts'
import { bruteForce } from '../brute-force.fixtures.ts'
import { formOf } from '../exact/form.ts'
import { kleeneIsExact } from '../exact/kleene-is-exact.ts'
import { exampleFacts } from '../example-facts.ts'
import type { Expression } from '../expression.ts'
import {
  type CaseFacts,
  type Definition,
  evaluate,
  shippedChildRules,
  shippedDefinitions,
} from '../index.ts'
import { someFacts } from '../some-facts.fixtures.ts'
import {
  definitionOf,
  ruleAskingAgain,
  ruleAskingOnce,
  rulesAskingAgain,
  rulesCounting,
} from '../some-rules.fixtures.ts'
import { caseOf, someEpisodes, someQuestion } from '../time/some-timelines.fixtures.ts'
import { type FactTables, openFactTables } from './fact-tables.ts'

const definitions = await shippedDefinitions()
let tables: FactTables
beforeAll(async () => {
  tables = await openFactTables({ threads: 1 })
})
afterAll(() => tables.close())

const numbered = fc
  .array(someFacts, { minLength: 10, maxLength: 30 })
  .map((all) => all.map((facts, caseId) => ({ ...facts, caseId })))

const wholeOf = ({ clauses }: Definition): Expression =>
  clauses
    .map(({ expression }) => expression)
    .reduce((left, right) => ({ kind: 'and', left, right }))
const inWords = (value: boolean | null) =>
  value === null ? 'undetermined' : value ? 'met' : 'notMet'

/** By definition, in the order of the cases. */
async function compiled(asked: readonly Definition[], cases: readonly CaseFacts[]) {
  await tables.clear()
  await tables.load(cases)
  await tables.classify(asked)
  const answers = new Map(asked.map(({ id }) => [id, Array<string>(cases.length).fill('none')]))
  await tables.findings((some) => {
    for (const one of some) {
      const ofDefinition = answers.get(one.definitionId)
      if (ofDefinition) ofDefinition[one.caseId] = one.answer
    }
  })
  return answers
}

/** Loading the tables costs far more than asking of them, so several rules are asked of the same cases. */
const several = <T>(rule: fc.Arbitrary<T>) => fc.array(rule, { minLength: 8, maxLength: 8 })

const definitionsOf = (rules: readonly string[]): readonly Definition[] =>
  rules.map((rule, at) => ({ ...definitionOf(rule), id: `rule-${at}` }))

const agreesWithBruteForce = (rule: fc.Arbitrary<string>, ordinary: number) =>
  fc.assert(
    fc.asyncProperty(several(rule), numbered, async (rules, cases) => {
      const asked = definitionsOf(rules)
      const answers = await compiled(asked, cases)
      for (const definition of asked) {
        const whole = wholeOf(definition)
        const completed = cases.map((facts) => inWords(bruteForce(whole, facts)))
        expect(answers.get(definition.id)).toEqual(completed)
      }
    }),
    runs(ordinary),
  )

describe('compiled, interpreted and by brute force the answer is one', () => {
  test('of every shipped definition', async () => {
    await fc.assert(
      fc.asyncProperty(numbered, async (cases) => {
        const answers = await compiled(definitions, cases)
        for (const definition of definitions) {
          const interpreted = cases.map((facts) => evaluate(definition, facts).answer)
          expect(answers.get(definition.id)).toEqual(interpreted)
          const [first] = cases
          if (first) {
            expect(interpreted[0]).toBe(inWords(bruteForce(wholeOf(definition), first)))
          }
        }
      }),
      runs(4),
    )
  })

  test('of any rule that asks of each set once', async () => {
    await fc.assert(
      fc.asyncProperty(several(ruleAskingOnce), numbered, async (rules, cases) => {
        const asked = definitionsOf(rules)
        const answers = await compiled(asked, cases)
        for (const definition of asked) {
          const found = answers.get(definition.id)
          expect(found).toEqual(cases.map((facts) => evaluate(definition, facts).answer))
          const [first] = cases
          if (first) expect(found?.[0]).toBe(inWords(bruteForce(wholeOf(definition), first)))
        }
      }),
      runs(3),
    )
  })

  test('of any rule of several clauses that ask of one set again', async () => {
    const clauses = fc.array(ruleAskingAgain, { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(several(clauses), numbered, async (rules, cases) => {
        const asked = rules.map((one, at) => ({ ...definitionOf(...one), id: `rule-${at}` }))
        const answers = await compiled(asked, cases)
        for (const definition of asked) {
          const interpreted = cases.map((facts) => evaluate(definition, facts).answer)
          expect(answers.get(definition.id)).toEqual(interpreted)
        }
      }),
      runs(4),
    )
  })

  test.each(rulesAskingAgain)('of any rule that asks of one set again: $name', (one) =>
    agreesWithBruteForce(one.rule, 2),
  )

  test.each(rulesCounting)('of any rule that asks how many there were: $name', (one) =>
    agreesWithBruteForce(one.rule, 2),
  )

  test('of any rule that asks about time, which SQL leaves to the interpreter', async () => {
    const rule = fc
      .tuple(fc.constantFrom('', '', 'sexual && ', 'sexual || ', '!sexual && '), someQuestion)
      .map(([before, question]) => `${before}${question}`)
    const timelines = fc
      .array(fc.tuple(someEpisodes, fc.option(fc.boolean())), { minLength: 10, maxLength: 30 })
      .map((all) =>
        all.map(
          ([episodes, sexual], caseId): CaseFacts => ({
            ...caseOf(episodes),
            caseId,
            sexual: sexual === null ? missing() : recorded(sexual),
          }),
        ),
      )
    await fc.assert(
      fc.asyncProperty(several(rule), timelines, async (rules, cases) => {
        const asked = definitionsOf(rules)
        const answers = await compiled(asked, cases)
        for (const definition of asked) {
          const interpreted = cases.map((facts) => evaluate(definition, facts).answer)
          expect(answers.get(definition.id)).toEqual(interpreted)
        }
      }),
      runs(6),
    )
  })

  test('of a rule about a child there is none: it is refused in words', async () => {
    const [rule] = await shippedChildRules()
    await expect(compiled([rule!], [])).rejects.toThrow('LB_DEFINITION_UNIT')
  })

  test('of every example of every shipped definition', async () => {
    const examples = definitions.flatMap((definition) =>
      definition.examples.map((example) => ({ definition, example })),
    )
    const cases = examples.map(({ example }, caseId) => ({
      ...exampleFacts(example.facts),
      caseId,
    }))
    const answers = await compiled(definitions, cases)
    for (const [place, { definition, example }] of examples.entries()) {
      expect(answers.get(definition.id)?.[place]).toBe(example.answer)
    }
  })
})

describe('where Kleene’s logic is proved exact', () => {
  test.each(definitions)('it is of the shipped $id, so no case goes to the interpreter', (one) => {
    expect(kleeneIsExact(formOf(wholeOf(one)))).toBe(true)
  })

  test('no completion contradicts it, sets asked for again included', () => {
    let proved = 0
    fc.assert(
      fc.property(ruleAskingAgain, someFacts, (rule, facts) => {
        const whole = wholeOf(definitionOf(rule))
        if (!kleeneIsExact(formOf(whole))) return
        proved++
        expect(answerExpression(whole, facts)).toBe(bruteForce(whole, facts))
      }),
      { numRuns: 1500 },
    )
    expect(proved).toBeGreaterThan(200)
  })

  test.each([
    ['sexual && (exchange || sexual)', true],
    ['sexual || !sexual', false],
    ['(sexual && exchange) || (!sexual && online)', false],
    ['suspects.size() >= 1 && suspects.all(s, s.age < 18)', true],
    ['suspects.size() >= 2 && suspects.exists(s, s.age < 18)', true],
    ['suspects.size() < 2 && suspects.exists(s, s.age < 18)', false],
    ['suspects.exists(s, s.age < 18) && suspects.exists(s, s.age >= 18)', false],
    ['suspects.exists(s, s.age < 18) && suspects.exists(s, s.identified)', true],
    ['victims.exists(v, v.age >= 16 && v.age < 18)', true],
    ['victims.exists(v, v.age < 16 && v.age >= 18)', false],
    ['victims.exists(v, sexual && v.age < 18) && !sexual', false],
    ['offence in rape && offence in againstChildren', true],
    ['offence in rape && offence in exploitationOffences', false],
  ])('%s: %s', (rule, exact) => {
    expect(kleeneIsExact(formOf(wholeOf(definitionOf(rule))))).toBe(exact)
  })
})
