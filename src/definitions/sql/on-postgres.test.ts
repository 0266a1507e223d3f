import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { duckdbSql } from '../../model/index.ts'
import { runs } from '../../testing/runs.ts'
import { type CaseFacts, type Definition, evaluate, shippedDefinitions } from '../index.ts'
import { someFacts } from '../some-facts.fixtures.ts'
import {
  definitionOf,
  ruleAskingAgain,
  ruleAskingOnce,
  rulesCounting,
} from '../some-rules.fixtures.ts'
import { columnsOf, fromCarried } from './carried.ts'
import { compileDefinitions } from './compile.ts'
import type { Dialect } from './dialect.ts'
import { destinations } from './load.ts'
import { createTables, temporaryTable } from './tables.ts'
import { wordNumbers } from './word-numbers.ts'

/** Another engine is another dialect, and nothing else: here all there is of one. */
const postgres: Dialect = {
  ...duckdbSql,
  types: {
    key: 'bigint',
    yesNo: 'boolean',
    number: 'integer',
    text: 'text',
    carriedKey: 'double precision',
  },
  oneOf: () => 'text',
  anyTrue: (condition) => `bool_or(${condition})`,
}

const definitions = await shippedDefinitions()
let database: PGlite
beforeAll(async () => {
  database = await PGlite.create()
  await run(createTables(postgres))
})
afterAll(() => database.close())

const run = async (statements: readonly string[]) => {
  for (const sql of statements) await database.exec(sql)
}

/** The way facts are loaded, but for the appender, which is the engine's own. */
async function load(cases: readonly CaseFacts[]) {
  const words = wordNumbers()
  const rows = destinations.map(({ table, carried, carry }) => {
    const put: number[] = []
    for (const facts of cases) {
      carry(facts, { put: (value) => put.push(value), close: () => {} }, words.numberOf)
    }
    return { table, carried, rows: rowsOf(put, carried.types.length) }
  })
  const { texts } = words.unwritten()
  const numbered = texts.map((text, number) => `(${number}, ${postgres.text(text)})`)
  await run([
    ...temporaryTable('words', '(number integer, text text)'),
    ...values('words', numbered),
    ...rows.flatMap(({ table, carried, rows: those }) => [
      `DELETE FROM ${table}`,
      ...temporaryTable(`carried_${table}`, columnsOf(carried, postgres)),
      ...values(`carried_${table}`, those),
      fromCarried(table, `carried_${table}`, carried, postgres),
    ]),
  ])
}

const values = (table: string, rows: readonly string[]) =>
  rows.length > 0 ? [`INSERT INTO ${table} VALUES ${rows.join(', ')}`] : []
const rowsOf = (all: readonly number[], width: number) =>
  Array.from(
    { length: all.length / width },
    (_, at) => `(${all.slice(at * width, (at + 1) * width).join(', ')})`,
  )

async function agree(asked: readonly Definition[], cases: readonly CaseFacts[]) {
  await load(cases)
  for (const { query, definitions: together } of compileDefinitions(asked, postgres)) {
    const { rows } = await database.query<Record<string, boolean | number | null>>(query)
    expect(rows.length).toBe(cases.length)
    for (const row of rows) {
      const facts = cases.find(({ caseId }) => caseId === Number(row.case))
      for (const { definition, column, exact } of together) {
        const { answer } = evaluate(definition, facts!)
        const met = row[column]
        if (met === null && !exact) continue
        expect(met === null ? 'undetermined' : met ? 'met' : 'notMet').toBe(answer)
      }
    }
  }
}

const numbered = fc
  .array(someFacts, { minLength: 1, maxLength: 20 })
  .map((all) => all.map((facts, caseId) => ({ ...facts, caseId })))

test('the shipped definitions, compiled, say the same on PostgreSQL', async () => {
  await fc.assert(
    fc.asyncProperty(numbered, (cases) => agree(definitions, cases)),
    runs(4),
  )
})

test('and so does any rule', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(ruleAskingOnce, ruleAskingAgain), numbered, (rule, cases) =>
      agree([definitionOf(rule)], cases),
    ),
    runs(15),
  )
})

test.each(rulesCounting)('and so does any that counts: $name', async ({ rule }) => {
  await fc.assert(
    fc.asyncProperty(rule, numbered, (text, cases) => agree([definitionOf(text)], cases)),
    runs(5),
  )
})
