import { expect, test } from 'vitest'
import { exampleFacts } from './example-facts.ts'
import { evaluate, shippedDefinitions } from './index.ts'

const definitions = await shippedDefinitions()

test('the published definitions come with Lookback', () => {
  expect(definitions.map(({ id, version }) => `${id}@${version}`)).toEqual([
    'assessed-exploitation@1',
    'child-sexual-abuse@1',
    'cocad-group-based@1',
    'common-understanding@1',
    'complex-abuse@1',
    'dcsf-cse-2009@1',
    'dfe-cse-2017@1',
    'group-based-2013@1',
    'home-office-group-cse-2020@1',
    'iicsa-organised-network@1',
    'institutional@1',
    'intra-familial@1',
    'jdi-group-cse@1',
    'national-review-selection-2025@1',
    'non-recent-abuse@1',
    'online-child-sexual-abuse@1',
    'peer-on-peer@1',
    'recorded-exploitation-crime@1',
    'two-suspects-selection@1',
  ])
})

for (const definition of definitions) {
  for (const { words, answer, facts } of definition.examples) {
    test(`${definition.id}: ${words}: ${answer}`, () => {
      expect(evaluate(definition, exampleFacts(facts)).answer).toBe(answer)
    })
  }
  test(`${definition.id} has an example of every answer`, () => {
    expect(new Set(definition.examples.map(({ answer }) => answer)).size).toBe(3)
  })
  test(`${definition.id} says what would settle every undetermined example`, () => {
    for (const { answer, facts } of definition.examples) {
      const { missing } = evaluate(definition, exampleFacts(facts))
      expect(missing.length > 0).toBe(answer === 'undetermined')
    }
  })
}
