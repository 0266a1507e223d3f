import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { offenceCodes, outcomeCodes, referralSourceCodes } from './code-groups.ts'
import { codeGroups, parseDefinition, shippedDefinitions } from './index.ts'
import { caseWords, type FactType, type FactWord, personWords } from './vocabulary.ts'

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
  const rows = Object.entries<FactWord>({ ...caseWords, ...personWords }).map(
    ([name, { type, words }]) => `| \`${name}\` | ${typeInWords(type)} | ${words} |`,
  )
  const inPage = page
    .split('### What other records show')[0]
    ?.split('<!-- vocabulary')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
  expect(inPage).toEqual(rows)
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

test('the guide’s first definition is one', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  expect(parseDefinition(yaml).ok).toBe(true)
})
