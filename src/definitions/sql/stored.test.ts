import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exampleFacts } from '../example-facts.ts'
import { evaluate } from '../index.ts'
import { definitionOf } from '../some-rules.fixtures.ts'
import { compileDefinitions } from './compile.ts'
import { duckdb } from './dialect.ts'
import { openFactTables, type StoredFinding } from './fact-tables.ts'

const cases = [12, 30, undefined].map((age, index) => ({
  ...exampleFacts({ victims: [age === undefined ? {} : { age }] }),
  caseId: index + 1,
}))
const child = { ...definitionOf('victims.exists(v, v.age < 18)'), id: 'child', version: 3 }

test('findings stay in the file, and a second time of asking replaces them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lookback-facts-'))
  const file = join(folder, 'facts.duckdb')
  const first = await openFactTables({ file, threads: 1 })
  await first.load(cases)
  await first.classify([definitionOf('sexual')])
  expect(await first.classify([child])).toEqual({ findings: 3, interpreted: 0 })
  first.close()
  const again = await openFactTables({ file, threads: 1 })
  const stored: StoredFinding[] = []
  await again.findings((some) => stored.push(...some))
  expect(stored.sort((a, b) => a.caseId - b.caseId)).toEqual(
    (['met', 'notMet', 'undetermined'] as const).map((answer, index) => ({
      caseId: index + 1,
      definitionId: 'child',
      version: 3,
      answer,
    })),
  )
  expect(await again.counts()).toEqual([
    {
      definitionId: 'child',
      version: 3,
      population: 3,
      met: 1,
      notMet: 1,
      undetermined: 1,
      lower: 1,
      upper: 2,
    },
  ])
  again.close()
  rmSync(folder, { recursive: true })
})

test('more than one query should hold is asked in several, each answer under its own definition', async () => {
  const many = Array.from({ length: 3 }, (_, k) => ({
    ...definitionOf(
      Array.from({ length: 40 }, (_, n) => `victims.exists(v, v.age == ${40 * k + n})`).join('||'),
    ),
    id: `from-${40 * k}`,
  }))
  expect(compileDefinitions(many, duckdb).length).toBe(3)
  const tables = await openFactTables({ threads: 1 })
  await tables.load(cases)
  await tables.classify(many)
  const answers = new Map<string, string>()
  await tables.findings((some) => {
    for (const one of some) answers.set(`${one.definitionId} ${one.caseId}`, one.answer)
  })
  for (const definition of many) {
    for (const facts of cases) {
      const { answer } = evaluate(definition, facts)
      expect(answers.get(`${definition.id} ${facts.caseId}`)).toBe(answer)
    }
  }
  tables.close()
})
