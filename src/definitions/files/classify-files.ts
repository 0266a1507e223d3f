import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bounds } from '../bounds.ts'
import type { Definition } from '../definition.ts'
import type { CaseFacts } from '../facts.ts'
import { type AnsweringServer, openAnsweringServer } from '../spark/answer-on-spark.ts'
import type { Limits } from '../sql/classify.ts'
import { duckdb } from '../sql/dialect.ts'
import type { Engine, EngineOptions } from '../sql/engine.ts'
import { openFactTables } from '../sql/fact-tables.ts'
import { factsOf, type Row } from '../sql/rows.ts'
import { readFactFiles } from './read-facts.ts'

export interface ClassifyFilesRequest extends EngineOptions, Limits {
  readonly definitions: readonly Definition[]
  /** CSV or Parquet, each named for what it holds: `cases.csv`, `people.parquet` (docs/definitions.md). */
  readonly inputs: readonly string[]
  /** Folder for `findings` and `counts.csv`. */
  readonly out: string
  readonly format: 'csv' | 'parquet'
  /** `sc://host:port`: have that Spark Connect server answer; it reads and writes below `out`. The same findings. */
  readonly on?: string
  readonly progress?: (done: number, total: number) => void
}

export interface FilesClassified {
  readonly cases: number
  readonly findings: number
  /** Answers that the compiled form left open and the interpreter gave. */
  readonly interpreted: number
  readonly counts: readonly (Bounds & { readonly definitionId: string; readonly version: number })[]
  readonly file: string
  readonly seconds: number
}

/** So many cases are held as facts at once. */
const atOnce = 20_000

/**
 * Answers definitions over files of facts: `findings.parquet` or `.csv` with a row a case and definition, and `counts.csv`.
 *
 * @throws LB_DEFINITION_INPUT, LB_DEFINITION_TOO_LARGE, LB_DEFINITION_TEXT, LB_DEFINITION_SLOW, LB_SPARK,
 * LB_SPARK_ANSWERS; nothing is written then
 */
export async function classifyFiles(request: ClassifyFilesRequest): Promise<FilesClassified> {
  const server = request.on ? await openAnsweringServer(request.on, request.out) : null
  try {
    return await answerFiles(request, server)
  } finally {
    await server?.close()
  }
}

async function answerFiles(
  request: ClassifyFilesRequest,
  server: AnsweringServer | null,
): Promise<FilesClassified> {
  const began = performance.now()
  const { definitions, inputs, out, format, progress, within, ...options } = request
  await server?.probe(definitions)
  const tables = await openFactTables({
    ...options,
    // What is too much for one machine to answer is too much for its memory.
    ...(server && { file: join(server.folder, 'facts.duckdb') }),
  })
  try {
    const { engine } = tables
    await readFactFiles(engine, inputs)
    const [row] = await engine.rows('SELECT count(*) AS count FROM case_refs')
    const cases = Number(row?.count)
    for (let from = 0; from < cases; from += atOnce) {
      await tables.load(await factsBetween(engine, from, from + atOnce))
      progress?.(Math.min(cases, from + atOnce), cases)
    }
    const elsewhere = await server?.take(engine)
    const classified = await tables.classify(definitions, { ...(within && { within }) }, elsewhere)
    const counts = await tables.counts()
    await mkdir(out, { recursive: true })
    const file = join(out, `findings.${format}`)
    await write(engine, findings, file, format)
    await write(engine, countsOf, join(out, 'counts.csv'), 'csv')
    return { cases, ...classified, counts, file, seconds: (performance.now() - began) / 1000 }
  } finally {
    tables.close()
  }
}

const findings = `SELECT r.ref AS "case", d.id AS definition, d.version, f.answer
  FROM findings f JOIN definitions d USING (definition) JOIN case_refs r ON r.number = f."case"
  ORDER BY d.definition, r.number`

const countOf = (answer: string) => `count(*) FILTER (f.answer = '${answer}')`
const countsOf = `SELECT d.id AS definition, d.version, count(*) AS population,
    ${countOf('met')} AS met, ${countOf('notMet')} AS "notMet", ${countOf('undetermined')} AS undetermined,
    ${countOf('met')} AS lower, ${countOf('met')} + ${countOf('undetermined')} AS upper
  FROM findings f JOIN definitions d USING (definition) GROUP BY d.definition, d.id, d.version ORDER BY d.definition`

/** Under its name only once it is whole. */
async function write(
  engine: Engine,
  query: string,
  file: string,
  format: 'csv' | 'parquet',
): Promise<void> {
  const options = format === 'csv' ? 'FORMAT csv, HEADER' : 'FORMAT parquet'
  const draft = `${file}.draft`
  await engine.run(`COPY (${query}) TO ${duckdb.text(draft)} (${options})`)
  await rename(draft, file)
}

async function factsBetween(
  engine: Engine,
  from: number,
  to: number,
): Promise<readonly CaseFacts[]> {
  const which = `JOIN case_refs r ON r.ref = g."case" WHERE r.number > ${from} AND r.number <= ${to}`
  const rowsOf = async (table: string, columns: string) =>
    Map.groupBy(await engine.rows(`SELECT ${columns} FROM given_${table} g ${which}`), (row) =>
      Number(row.case),
    )
  const ofMember = 'g.* REPLACE (r.number AS "case")'
  const cases = await engine.rows(
    `SELECT g.* REPLACE (r.number AS "case") FROM given_cases g ${which} ORDER BY r.number`,
  )
  const people = await rowsOf('people', `${ofMember}`)
  const events = await rowsOf('events', ofMember)
  const eventSets = await rowsOf('event_sets', ofMember)
  return cases.map((row) => {
    const key = Number(row.case)
    const members = {
      people: people.get(key) ?? [],
      events: events.get(key) ?? [],
      eventSets: eventSets.get(key) ?? [],
    }
    return factsOf(withSizes(row, members.people), {
      ...members,
      eventSets: withEventSizes(members.events, members.eventSets),
    })
  })
}

/** Where nothing is said of how many there are, there are at least those listed. */
function withSizes(row: Row, people: readonly Row[]): Row {
  const least = (set: string) =>
    row[`${set}_least`] ?? people.filter((member) => member.set === set).length
  return { ...row, victims_least: least('victims'), suspects_least: least('suspects') }
}

function withEventSizes(events: readonly Row[], sizes: readonly Row[]): readonly Row[] {
  const listed = Map.groupBy(events, ({ set }) => set)
  const said = new Map(sizes.map((row) => [row.set, row]))
  return [...new Set([...listed.keys(), ...said.keys()])].map((set) => {
    const row = said.get(set)
    return { set, most: row?.most ?? null, least: row?.least ?? listed.get(set)?.length ?? 0 }
  })
}
