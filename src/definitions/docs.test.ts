import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parseDefinition } from './index.ts'
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
    .split('## How it is asked')[0]
    ?.split('<!-- vocabulary')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'))
  expect(inPage).toEqual(rows)
})

test('the guide’s first definition is one', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  expect(parseDefinition(yaml).ok).toBe(true)
})
