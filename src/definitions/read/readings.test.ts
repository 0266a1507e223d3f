import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missing, type Recorded, recorded } from '../../model/index.ts'
import { runs } from '../../testing/runs.ts'
import {
  type CaseFacts,
  combined,
  type Definition,
  evaluate,
  exampleFacts,
  type FactsRead,
  implies,
  parseDefinition,
  type ReadableWord,
  readableFacts,
  readableWords,
  type Says,
  shippedDefinitions,
} from '../index.ts'
import { someFacts } from '../some-facts.fixtures.ts'
import { definitionOf, ruleAskingOnce } from '../some-rules.fixtures.ts'

const definitions = await shippedDefinitions()

const rangeOf = (age: Recorded<number>): { readonly least: number; readonly most: number } =>
  age.known
    ? { least: age.value, most: age.value }
    : {
        least: Number(age.within?.least ?? -Infinity),
        most: Number(age.within?.most ?? Infinity),
      }

/** Whether what is read of a fact contradicts what is recorded of it: said again, not by the code that combines them. */
function contradicts(facts: CaseFacts, word: ReadableWord, { value, least, most }: Says): boolean {
  const { kind } = readableFacts[word]
  if (kind === 'size') {
    const { min, max } = word === 'victimCount' ? facts.victims : facts.suspects
    return Math.max(min, least ?? 0) > Math.min(max ?? Infinity, most ?? Infinity)
  }
  if (kind === 'age') {
    const [only, ...others] = facts.victims.items
    if (!only || others.length > 0) return false
    const [offence, report] = [rangeOf(only.ageAtOffence), rangeOf(only.ageAtReport)]
    // Nobody is older on the day of the offence than when it was reported.
    const highest = Math.min(offence.most, report.most, most ?? Infinity)
    return Math.max(offence.least, least ?? -Infinity) > highest
  }
  const fact = facts[word as keyof CaseFacts] as Recorded<boolean | string>
  return value !== undefined && fact.known && fact.value !== value
}

const someNumbers = fc
  .tuple(fc.option(fc.nat(3), { nil: undefined }), fc.option(fc.nat(3), { nil: undefined }))
  .map(
    ([least, more]): Says => ({
      ...(least !== undefined && { least }),
      ...(more !== undefined && { most: (least ?? 0) + more }),
    }),
  )
const someSays = (word: ReadableWord): fc.Arbitrary<Says> => {
  const { kind, values } = readableFacts[word]
  if (kind === 'size') return someNumbers
  if (kind === 'age') return fc.constantFrom<Says>({ most: 17 }, { least: 18 }, {})
  const value = values === null ? fc.boolean() : fc.constantFrom<string | boolean>(...values)
  return value.map((one) => ({ value: one }))
}
const someRead: fc.Arbitrary<FactsRead> = fc.record(
  Object.fromEntries(readableWords.map((word) => [word, someSays(word)])),
  { requiredKeys: [] },
)

const answersOf = (definition: Definition, facts: CaseFacts, read: FactsRead) => ({
  before: evaluate(definition, facts).answer,
  after: evaluate(definition, { ...facts, read }).answer,
})

describe('what readers find', () => {
  test.each(definitions)('never reverses what records determine: $id', (definition) => {
    fc.assert(
      fc.property(someFacts, someRead, (facts, read) => {
        const { before, after } = answersOf(definition, facts, read)
        if (before !== 'undetermined') expect([before, 'undetermined']).toContain(after)
      }),
      runs(60),
    )
  })

  test.each(definitions)('takes no answer back where it contradicts nothing: $id', (definition) => {
    fc.assert(
      fc.property(someFacts, someRead, (facts, all) => {
        const read = Object.fromEntries(
          Object.entries(all).filter(
            ([word, says]) => !contradicts(facts, word as ReadableWord, says),
          ),
        )
        const { before, after } = answersOf(definition, facts, read)
        if (before !== 'undetermined') expect(after).toBe(before)
      }),
      runs(60),
    )
  })

  test('holds of any rule', () => {
    fc.assert(
      fc.property(ruleAskingOnce, someFacts, someRead, (rule, facts, read) => {
        const { before, after } = answersOf(definitionOf(rule), facts, read)
        if (before !== 'undetermined') expect([before, 'undetermined']).toContain(after)
      }),
      runs(200),
    )
  })
})

describe('recorded and read together', () => {
  const facts = exampleFacts({ sexual: true, victims: [{}], suspects: { atLeast: 1 } })
  const together = (read: FactsRead) => combined(facts, read)

  test('a reader fills in what is missing', () => {
    expect(together({ exchange: { value: true } }).exchange).toEqual(recorded(true))
    expect(together({ suspectCount: { least: 2 } }).suspects).toMatchObject({ min: 2, max: null })
    expect(together({ suspectCount: { most: 1 } }).suspects).toMatchObject({ min: 1, max: 1 })
    expect(together({ victimAge: { most: 17 } }).victims.items[0]!.ageAtOffence).toEqual({
      known: false,
      reason: 'imprecise',
      within: { least: null, most: 17 },
    })
  })

  test('where both speak and differ, neither counts', () => {
    expect(together({ sexual: { value: false } }).sexual).toEqual(missing('contradicted'))
    expect(together({ sexual: { value: true } }).sexual).toEqual(recorded(true))
    const one = exampleFacts({ suspects: { exactly: 1 } })
    const several = combined(one, { suspectCount: { least: 2 } })
    expect(several.suspects).toMatchObject({ min: 1, max: null })
    const listed = exampleFacts({ suspects: [{ age: 20 }, { age: 30 }] })
    const fewer = combined(listed, { suspectCount: { most: 1 } })
    expect(fewer.suspects).toMatchObject({ min: 1, max: 2 })
  })

  test('who looked and cannot tell says nothing', () => {
    expect(together({ sexual: {}, exchange: {}, suspectCount: {}, victimAge: {} })).toEqual(facts)
  })

  test('of several victims it is not said whose age is meant', () => {
    const two = exampleFacts({ victims: [{}, {}] })
    expect(combined(two, { victimAge: { most: 17 } }).victims).toEqual(two.victims)
  })
})

describe('which facts a definition uses', () => {
  const text = (uses: string) => `id: used
version: 1
title: Used
authority: Nobody
source: Made up
${uses}clauses:
  - id: one
    words: There was sexual abuse
    when: sexual
`
  const definition = (uses: string): Definition => {
    const parsed = parseDefinition(text(uses))
    if (!parsed.ok) throw new Error(parsed.errors[0]!.message)
    return parsed.definition
  }
  const recordedNo = { ...exampleFacts({ sexual: false }), read: { sexual: { value: true } } }
  const readNo = { ...exampleFacts({}), read: { sexual: { value: false } } }

  test('both where it says nothing, or one of the two', () => {
    const answers = (facts: CaseFacts) =>
      ['', 'uses: either\n', 'uses: recorded\n', 'uses: read\n'].map(
        (uses) => evaluate(definition(uses), facts).answer,
      )
    expect(answers(recordedNo)).toEqual(['undetermined', 'undetermined', 'notMet', 'met'])
    expect(answers(readNo)).toEqual(['notMet', 'notMet', 'undetermined', 'notMet'])
    expect(answers(exampleFacts({ sexual: true }))).toEqual(['met', 'met', 'met', 'undetermined'])
  })

  test('is refused where it is neither, with line and column', () => {
    const parsed = parseDefinition(text('uses: opinion\n'))
    expect(parsed).toMatchObject({ ok: false, errors: [{ line: 6, column: 7 }] })
  })

  test('two that use different facts follow from each other by no rule', () => {
    expect(implies(definition(''), definition(''))).toBe(true)
    expect(implies(definition('uses: read\n'), definition(''))).toBe(false)
  })
})
