import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { offenceCodes, outcomeCodes, referralSourceCodes } from './code-groups.ts'
import { codeGroups, evaluate, exampleFacts, parseDefinition, shippedDefinitions } from './index.ts'
import {
  caseWords,
  childEventWords,
  childWords,
  eventSets,
  type FactType,
  type FactWord,
  memberWords,
} from './vocabulary.ts'

const page = await readFile(new URL('../../docs/definitions.md', import.meta.url), 'utf8')

function typeInWords(type: FactType): string {
  if (type.type === 'boolean') return 'yes or no'
  if (type.type === 'number') return 'a whole number'
  if (type.type === 'date') return 'a day'
  if (type.values === null) return 'any text'
  if (type.values.length > 10) return 'a code'
  return type.values.map((value) => `\`${value}\``).join(', ')
}

test('the guide’s vocabulary is the vocabulary', () => {
  const { person, episode, report } = memberWords
  const rows = [caseWords, person, episode, report]
    .flatMap((words) => Object.entries<FactWord>(words))
    .map(
      ([name, { type, words, says }]) =>
        `| \`${name}\` | ${typeInWords(type)} | ${says ?? words} |`,
    )
  const inPage = page
    .split('### What other records show')[0]
    ?.split('<!-- vocabulary')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
  expect(inPage).toEqual(rows)
})

test('the guide’s vocabulary of children is the vocabulary', () => {
  const rows = [childWords, childEventWords]
    .flatMap((words) => Object.entries<FactWord>(words))
    .map(
      ([name, { type, words, says }]) =>
        `| \`${name}\` | ${typeInWords(type)} | ${says ?? words} |`,
    )
  const [, after = ''] = page.split('<!-- child vocabulary')
  const [table = ''] = after.split('All that stands under')
  expect(table.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows)
})

test('the guide’s groups of codes are the groups', () => {
  const rows = Object.entries(codeGroups).map(
    ([name, { of, codes, words }]) =>
      `| \`${name}\` | \`${of}\` | ${codes.join(', ')} | ${words} |`,
  )
  const [, after = ''] = page.split('<!-- code groups')
  const [table = ''] = after.split('“No further action”')
  expect(table.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows)
})

test('the guide’s codes are the codes that may be compared with', async () => {
  const codes = await readFile(new URL('../../docs/definition-codes.md', import.meta.url), 'utf8')
  const parts = codes.split('\n## ').slice(1)
  const inPage = parts.map((part) => [...part.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code))
  expect(parts.map((part) => part.split('\n')[0])).toEqual([
    '`offence`',
    '`outcomeType`',
    '`referralSource`',
  ])
  expect(inPage).toEqual([offenceCodes, outcomeCodes, referralSourceCodes])
})

test('the guide names every definition that comes with Lookback', async () => {
  const [, after = ''] = page.split('## The definitions that come')
  const [table = ''] = after.split('\n\nThe last is')
  const named = [...table.matchAll(/`([a-z0-9-]+)`/g)].map(([, id]) => id).sort()
  expect(named).toEqual((await shippedDefinitions()).map(({ id }) => id))
})

test('the guide’s definitions are some, and say of their examples what they should', () => {
  const found = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml)
  expect(found.length).toBe(4)
  for (const yaml of found) {
    const parsed = parseDefinition(yaml, ['case', 'child'])
    if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join())
    for (const { words, answer, facts } of parsed.definition.examples) {
      expect(evaluate(parsed.definition, exampleFacts(facts)).answer, words).toBe(answer)
    }
  }
})

test('the guide says of every set what it holds', () => {
  for (const set of eventSets) expect(page).toContain(`| \`${set}\` |`)
})
