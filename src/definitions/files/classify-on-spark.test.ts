import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FakeSparkOptions, fakeSpark } from '../../spark/testing/fake-spark-server.ts'
import { type Definition, shippedDefinitions } from '../index.ts'
import { found, madeUpCases, rulesOfEveryKind, writeFacts } from '../testing/fact-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'lookback-facts-spark-'))
const definitions: readonly Definition[] = [...(await shippedDefinitions()), ...rulesOfEveryKind]
let inputs: readonly string[] = []

beforeAll(async () => {
  inputs = await writeFacts(madeUpCases(150), folder, 'parquet')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('gives the findings that are given here, row by row, and leaves no stage behind', async () => {
  const server = await fakeSpark()
  const here = await found(definitions, inputs, join(folder, 'here'))
  const there = await found(definitions, inputs, join(folder, 'there'), server.url)
  expect(there).toEqual(here)
  expect(readdirSync(join(folder, 'there')).sort()).toEqual(['counts.csv', 'findings.csv'])
  // The probe comes first: its tables, its question, and only then the facts.
  expect(server.asked.slice(0, 4)).toEqual(
    ['cases', 'people', 'events', 'event_sets'].map((table) => `view ${table}`),
  )
  await server.close()
})

it('answers nothing where a function is missing, or answers otherwise', async () => {
  const padded = {
    alter: (sql: string) => sql.replace(/(c\.`category`) IN/g, 'rtrim($1) IN'),
  }
  await refusedOn(padded, 'LB_SPARK_ANSWERS', 'rule-0, version 1: false for true')
  const lacks = { alter: (sql: string) => sql.replaceAll('bool_or', 'no_such_function') }
  await refusedOn(lacks, 'LB_SPARK', 'no_such_function')
})

it('takes nothing of a server that dies, or that leaves cases out and says that it is done', async () => {
  let questions = 0
  const dies: FakeSparkOptions = {
    instead: (_, stream) => {
      // The first is the probe's.
      if (++questions < 2) return false
      stream.session?.destroy()
      return true
    },
  }
  await refusedOn(dies, 'LB_SPARK', 'ended before')
  let written = 0
  const halves = {
    alter: (sql: string) => (++written < 2 ? sql : `SELECT * FROM (${sql}) LIMIT 100`),
  }
  await refusedOn(halves, 'LB_SPARK', 'answered 100 cases, 100 of them ours, of 150')
})

async function refusedOn(options: FakeSparkOptions, code: string, words: string): Promise<void> {
  const server = await fakeSpark(options)
  const out = mkdtempSync(join(folder, 'refused-'))
  await expect(found(rulesOfEveryKind, inputs, out, server.url)).rejects.toMatchObject({
    code,
    cause: expect.stringContaining(words),
  })
  expect(readdirSync(out)).toEqual([])
  await server.close()
}
