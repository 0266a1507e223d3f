import { expect, it } from 'vitest'
import { tables } from '../policies/index.ts'
import { migrations } from './index.ts'

const functionBody = /\$(\w*)\$[\s\S]*?\$\1\$/g
const definition = /^\s*(?:create|alter|drop|grant|revoke|comment)\b/i
const tableAfter = /\b(?:from|join|update|into|using)\s+(?:only\s+)?([a-z_]+)/gi

/** Tables under row security that a statement of a migration, run once over the rows of then, reads or writes while nobody asks. */
function readByNobody(text: string): readonly string[] {
  const made = new Set<string>()
  const faults: string[] = []
  for (const statement of text
    .replace(functionBody, '')
    .replace(/--[^\n]*/g, '')
    .split(';')) {
    // From here on somebody asks.
    if (statement.includes(`set_config('lookback.role', 'dataManager'`)) break
    const [, table] = /create (?:unlogged )?table (\w+)/i.exec(statement) ?? []
    if (table) made.add(table)
    if (definition.test(statement)) continue
    for (const [, name] of statement.matchAll(tableAfter))
      if (name && name in tables && !made.has(name)) faults.push(name)
  }
  return [...new Set(faults)]
}

it('a migration says who asks before it reads rows that stand: an empty store would not miss it', () => {
  expect(readByNobody('update source set a = 1 where exists (select from event)')).toEqual([
    'source',
    'event',
  ])
  // Before 0002 there is no row security.
  const faults = migrations
    .slice(2)
    .flatMap(({ name, texts }) => texts.flatMap(readByNobody).map((table) => `${name}: ${table}`))
  expect(faults).toEqual([])
})
