import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

interface ErrorEntry {
  readonly cause: string
  readonly remedy: string
}

const src = resolve(import.meta.dirname)
const rooms = readdirSync(src, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()

async function tables(): Promise<readonly (readonly [string, Record<string, ErrorEntry>])[]> {
  const found: (readonly [string, Record<string, ErrorEntry>])[] = []
  for (const room of rooms) {
    if (!readdirSync(join(src, room)).includes('errors.ts')) continue
    const module: Record<string, unknown> = await import(`./${room}/errors.ts`)
    for (const [name, value] of Object.entries(module)) {
      if (name.endsWith('Errors')) found.push([room, value as Record<string, ErrorEntry>])
    }
  }
  return found
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

it('docs/errors.md lists every error with its cause and remedy (update: vitest run src/errors -u)', async () => {
  const sections = (await tables()).map(([room, table]) =>
    [
      `## ${room}`,
      '',
      '| code | cause | remedy |',
      '|---|---|---|',
      ...Object.entries(table).map(
        ([code, { cause, remedy }]) => `| \`${code}\` | ${cell(cause)} | ${cell(remedy)} |`,
      ),
    ].join('\n'),
  )
  const intro =
    '# Errors\n\nEvery refusal has a code that stays, a cause and a remedy. This page is made from the rooms’ own tables and a test keeps it true.'
  await expect(`${[intro, ...sections].join('\n\n')}\n`).toMatchFileSnapshot('../docs/errors.md')
})

it('every code used is in a table, and none stands in two', async () => {
  const codes = (await tables()).flatMap(([, table]) => Object.keys(table))
  expect(codes.length).toBe(new Set(codes).size)
  const used = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name))
    .flatMap((entry) => {
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      return [...text.matchAll(/'(LB_[A-Z0-9_]+)'/g)].map(([, code]) => code ?? '')
    })
  expect([...new Set(used)].filter((code) => !codes.includes(code))).toEqual([])
})
