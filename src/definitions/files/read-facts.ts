import { basename } from 'node:path'
import { type LookbackError, refusal } from '../../model/index.ts'
import { definitionErrors } from '../errors.ts'
import { duckdb } from '../sql/dialect.ts'
import type { Engine } from '../sql/engine.ts'
import { didYouMean, type FactType } from '../vocabulary.ts'
import {
  type FactColumn,
  type FactTable,
  factLayout,
  factTableOf,
  factTables,
} from './fact-layout.ts'

const wrong = (cause: string): LookbackError =>
  refusal(definitionErrors, 'LB_DEFINITION_INPUT', cause)

/**
 * Tables `given_cases`, `given_people`, `given_events` and `given_event_sets` of the files, each column of its type and NULL where a
 * fact is missing, and `case_refs(number, ref)`: cases are numbered in the order of their references. A value that is none of its
 * column's is refused, never read as something else.
 *
 * @throws LB_DEFINITION_INPUT
 */
export async function readFactFiles(engine: Engine, inputs: readonly string[]): Promise<void> {
  const files = Map.groupBy(inputs, tableFor)
  if (!files.has('cases')) {
    throw wrong(`No file of cases is among ${inputs.map((input) => basename(input)).join(', ')}.`)
  }
  for (const table of factTables) await readTable(engine, table, files.get(table) ?? [])
  await numberCases(engine)
  await checkSizes(engine)
}

function tableFor(input: string): FactTable {
  const table = factTableOf(basename(input))
  if (table) return table
  const names = factTables.map((each) => `${each}.csv`).join(', ')
  throw wrong(`${input} is not named for what it holds: ${names}, or the same ending in .parquet.`)
}

async function readTable(
  engine: Engine,
  table: FactTable,
  inputs: readonly string[],
): Promise<void> {
  const { identifier } = duckdb
  const layout: readonly FactColumn[] = factLayout[table]
  const parts = await Promise.all(inputs.map((input) => textsOf(engine, table, input)))
  const present = new Set(parts.flatMap(({ columns }) => columns))
  const nothing = `SELECT ${layout.map(({ name }) => `NULL::VARCHAR AS ${identifier(name)}`).join(', ')} WHERE FALSE`
  const all = [nothing, ...parts.map(({ select }) => select)].join(' UNION ALL BY NAME ')
  await reading(inputs, () => engine.run(`CREATE OR REPLACE TEMPORARY TABLE texts AS ${all}`))
  for (const column of layout) {
    if (present.has(column.name) || (column.required && inputs.length > 0)) {
      await checkColumn(engine, table, column)
    }
  }
  const typed = layout.map(
    ({ name, type }) => `${typedValue(identifier(name), type)} AS ${identifier(name)}`,
  )
  await engine.run(
    `CREATE OR REPLACE TABLE given_${table} AS SELECT ${typed.join(', ')} FROM texts`,
  )
}

/** A file as texts, blank ones NULL; the same whatever types a Parquet file gives its columns. */
async function textsOf(engine: Engine, table: FactTable, input: string) {
  const { identifier, text } = duckdb
  // Characters that DuckDB would take for a pattern of names stand for themselves.
  const path = text(input.replaceAll(/[*?[]/g, (mark) => `[${mark}]`))
  const reader = /\.csv$/i.test(input)
    ? `read_csv(${path}, header = true, all_varchar = true)`
    : `read_parquet(${path})`
  const rows = await reading([input], () => engine.rows(`DESCRIBE SELECT * FROM ${reader}`))
  const columns = rows.map(({ column_name: name }) => String(name))
  const known = factLayout[table].map(({ name }) => name)
  const strange = columns.find((name) => !known.some((each) => each === name))
  if (strange !== undefined) {
    const near = didYouMean(strange, known)
    throw wrong(
      `${input} has a column "${strange}", which no fact of ${table} is called.` +
        (near ? ` Did you mean "${near}"?` : ''),
    )
  }
  const values = columns.map(
    (name) => `nullif(trim(CAST(${identifier(name)} AS VARCHAR)), '') AS ${identifier(name)}`,
  )
  return { columns, select: `SELECT ${values.join(', ')} FROM ${reader}` }
}

async function reading<T>(inputs: readonly string[], read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw wrong(`${inputs.join(', ')} could not be read: ${(error as Error).message}`)
  }
}

const yes = "('true', 'yes')"
const no = "('false', 'no')"

/** Whether a text is a value of the type. */
function isValue(column: string, type: FactType): string {
  if (type.type === 'boolean') return `lower(${column}) IN ${yes} OR lower(${column}) IN ${no}`
  if (type.type === 'number') return `regexp_full_match(${column}, '\\d{1,9}(\\.0+)?')`
  if (type.type === 'date') {
    return `regexp_full_match(${column}, '\\d{4}-\\d{2}-\\d{2}') AND TRY_CAST(${column} AS DATE) IS NOT NULL`
  }
  return type.values === null
    ? 'TRUE'
    : `${column} IN (${type.values.map((value) => duckdb.text(value)).join(', ')})`
}

function typedValue(column: string, type: FactType): string {
  if (type.type === 'boolean') {
    return `CASE WHEN lower(${column}) IN ${yes} THEN TRUE WHEN lower(${column}) IN ${no} THEN FALSE END`
  }
  return type.type === 'number' ? `CAST(CAST(${column} AS DOUBLE) AS INTEGER)` : column
}

function wanted(type: FactType): string {
  if (type.type === 'boolean') return 'true or false, yes or no'
  if (type.type === 'number') return 'a whole number'
  if (type.type === 'date') return 'a day written 2010-01-31'
  return type.values === null ? 'a text' : `one of ${type.values.join(', ')}`
}

async function checkColumn(engine: Engine, table: FactTable, column: FactColumn): Promise<void> {
  const name = duckdb.identifier(column.name)
  const isMissing = column.required ? `${name} IS NULL OR ` : ''
  const [row] = await engine.rows(
    `SELECT count(*) AS count, any_value(${name}) AS example FROM texts WHERE ${isMissing}${name} IS NOT NULL AND NOT (${isValue(name, column.type)})`,
  )
  if (!row || Number(row.count) === 0) return
  const example = row.example === null ? 'nothing' : `"${String(row.example).slice(0, 80)}"`
  throw wrong(
    `${row.count} row(s) of ${table} have ${example} as ${column.name}, where it is ${wanted(column.type)}.`,
  )
}

async function numberCases(engine: Engine): Promise<void> {
  await engine.run(
    `CREATE OR REPLACE TABLE case_refs AS
      SELECT "case" AS ref, row_number() OVER (ORDER BY "case") AS number, count(*) AS times
      FROM given_cases GROUP BY "case"`,
  )
  const [twice] = await engine.rows(
    'SELECT ref FROM case_refs WHERE times > 1 ORDER BY ref LIMIT 1',
  )
  if (twice) throw wrong(`The case ${twice.ref} stands twice in cases.`)
  for (const table of factTables) {
    if (table === 'cases') continue
    const [strange] = await engine.rows(
      `SELECT "case" AS ref FROM given_${table} ANTI JOIN case_refs ON ref = "case" ORDER BY ref LIMIT 1`,
    )
    if (strange) throw wrong(`${table} names the case ${strange.ref}, which is not in cases.`)
  }
}

/** Sizes said of a set of people are held to the rows there are; a set of events has one row of sizes at most. */
async function checkSizes(engine: Engine): Promise<void> {
  for (const set of ['victims', 'suspects']) {
    const [row] = await engine.rows(
      `SELECT c."case" AS ref FROM given_cases c LEFT JOIN
        (SELECT "case", count(*) AS listed FROM given_people WHERE "set" = '${set}' GROUP BY "case") p ON p."case" = c."case"
      WHERE c.${set}_listed <> coalesce(p.listed, 0) OR c.${set}_most < greatest(c.${set}_least, coalesce(p.listed, 0))
      ORDER BY ref LIMIT 1`,
    )
    if (row) {
      throw wrong(
        `The numbers of ${set} of the case ${row.ref} contradict themselves, or its rows in people.`,
      )
    }
  }
  const [twice] = await engine.rows(
    `SELECT "case" AS ref, "set" FROM given_event_sets GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL LIMIT 1`,
  )
  if (twice) throw wrong(`event_sets says twice how many ${twice.set} the case ${twice.ref} has.`)
}
