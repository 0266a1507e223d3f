/**
 * Definitions on a Spark Connect server beside those answered here: seconds of each, and how many findings differ.
 *
 *     node bench/definitions/on-spark.ts --on sc://127.0.0.1:15002 --folder DIR [--cases 100000] [--seed 1]
 *
 * `--folder` is one that the server and this process read and write.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { classifyFiles, openFactTables, shippedDefinitions } from '../../src/definitions/index.ts'
import { madeUpCases } from './made-up-cases.ts'

const { values } = parseArgs({
  options: {
    on: { type: 'string' },
    folder: { type: 'string' },
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
})
if (!values.on || !values.folder) throw new Error('--on sc://host:port and --folder DIR are needed')

const home = mkdtempSync(join(values.folder, 'definitions-'))
const facts = join(home, 'facts')
mkdirSync(facts)
const tables = await openFactTables()
await tables.load(madeUpCases(Number(values.cases), Number(values.seed)))
const inputs: string[] = []
for (const table of ['cases', 'people', 'events', 'event_sets']) {
  const file = join(facts, `${table}.parquet`)
  await tables.engine.run(`COPY ${table} TO '${file}' (FORMAT parquet)`)
  inputs.push(file)
}
tables.close()

const definitions = await shippedDefinitions()
const request = { definitions, inputs, format: 'parquet' } as const
const here = await classifyFiles({ ...request, out: join(home, 'here') })
const there = await classifyFiles({ ...request, out: join(home, 'there'), on: values.on })
const database = await (await DuckDBInstance.create(':memory:')).connect()
const missing = async (from: string, of: string) => {
  const read = await database.runAndReadAll(
    `SELECT count(*) FROM (SELECT * FROM '${from}' EXCEPT ALL SELECT * FROM '${of}')`,
  )
  return Number(read.getRows()[0]![0])
}
const [only, others] = [await missing(here.file, there.file), await missing(there.file, here.file)]
process.stdout.write(
  `${here.cases} cases, ${here.findings} findings here in ${here.seconds.toFixed(1)} s, ${there.findings} there in ${there.seconds.toFixed(1)} s; only here ${only}, only there ${others}\n`,
)
rmSync(home, { recursive: true })
