import { expect, test } from 'vitest'
import { exampleFacts } from './example-facts.ts'
import { evaluate, shippedDefinitions } from './index.ts'

const definitions = await shippedDefinitions()

test('the six published definitions come with Lookback', () => {
  expect(definitions.map(({ id, version }) => `${id}@${version}`)).toEqual([
    'dfe-cse-2017@1',
    'group-based-2013@1',
    'iicsa-organised-network@1',
    'institutional@1',
    'intra-familial@1',
    'peer-on-peer@1',
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
