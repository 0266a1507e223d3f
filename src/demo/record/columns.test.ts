import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { councilColumns, missingColumns, policeColumns } from './columns.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/extracts.md'), 'utf8')

/** The column names of one section's table, in the page's order. */
function documented(section: number): string[] {
  const text = page.split(/^## /m).find((each) => each.startsWith(`${section}. `)) ?? ''
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...line.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => name!))
}

it.each([
  ['police', 1, policeColumns],
  ['missing persons', 2, missingColumns],
  ['council', 3, councilColumns],
] as const)('the %s extract has the columns docs/extracts.md lists', (_name, section, columns) => {
  expect([...columns].sort()).toEqual(documented(section).sort())
})
