import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { shippedDefinitions } from '../index.ts'
import { found, madeUpCases, rulesOfEveryKind, writeFacts } from './fact-files.ts'

// `npm run test:spark` starts the server and says where it is, and a folder that both read.
const url = process.env.LOOKBACK_SPARK ?? ''
const folder = mkdtempSync(join(process.env.LOOKBACK_SPARK_FOLDER ?? '', 'facts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('answers every definition of every case as is answered here, row by row', async () => {
  const inputs = await writeFacts(madeUpCases(2000), folder, 'parquet')
  const definitions = [...(await shippedDefinitions()), ...rulesOfEveryKind]
  const here = await found(definitions, inputs, join(folder, 'here'))
  const there = await found(definitions, inputs, join(folder, 'there'), url)
  expect(here.findings.length).toBe(2000 * definitions.length + 1)
  expect(here.interpreted).toBeGreaterThan(0)
  expect(there).toEqual(here)
})
