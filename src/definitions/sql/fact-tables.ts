import type { Bounds } from '../bounds.ts'
import type { Definition } from '../definition.ts'
import type { Answer, CaseFacts } from '../facts.ts'
import { caseTypes, peopleTypes } from './columns.ts'
import { type CompiledDefinition, compileDefinitions } from './compile.ts'
import { duckdb } from './dialect.ts'
import { type Engine, type EngineOptions, openEngine } from './engine.ts'
import { settle } from './interpret.ts'
import { caseRow, peopleRows } from './rows.ts'
import { createFindings, createTables } from './tables.ts'

export interface StoredFinding {
  readonly caseId: number
  readonly definitionId: string
  readonly version: number
  readonly answer: Answer
}

export interface Classified {
  readonly findings: number
  /** Of those, left open by SQL of a definition not proved exact, and put to the interpreter. */
  readonly interpreted: number
}

/** The facts of many cases as tables, definitions answered over all of them at once. */
export interface FactTables {
  /** Adds cases; an id twice is the caller's mistake. */
  load(facts: Iterable<CaseFacts>): Promise<void>
  /** Answers every definition of every case and stores the findings; those of before are replaced. */
  classify(definitions: readonly Definition[]): Promise<Classified>
  /** Every stored finding, in batches, in no order. */
  findings(take: (some: readonly StoredFinding[]) => void): Promise<void>
  /** What was counted, in the order the definitions were given. */
  counts(): Promise<
    readonly (Bounds & { readonly definitionId: string; readonly version: number })[]
  >
  /** Forgets the cases and findings. */
  clear(): Promise<void>
  readonly engine: Engine
  close(): void
}

/**
 * Opens the tables, in memory or in a DuckDB file (`cases`, `people`, `definitions`, `findings`), which are made where
 * they are not there yet.
 */
export async function openFactTables(options: EngineOptions = {}): Promise<FactTables> {
  const engine = await openEngine(options)
  await runAll(engine, [...createTables(duckdb), ...createFindings(duckdb)])
  return {
    engine,
    load: (facts) => load(engine, facts),
    classify: (definitions) => classify(engine, definitions),
    findings: (take) => findings(engine, take),
    counts: () => counts(engine),
    clear: () =>
      runAll(engine, ['DELETE FROM cases', 'DELETE FROM people', 'DELETE FROM findings']),
    close: () => engine.close(),
  }
}

async function load(engine: Engine, facts: Iterable<CaseFacts>): Promise<void> {
  const cases = await engine.append('cases', caseTypes)
  const people = await engine.append('people', peopleTypes)
  for (const one of facts) {
    cases.add(caseRow(one))
    for (const row of peopleRows(one)) people.add(row)
  }
  cases.close()
  people.close()
}

async function classify(engine: Engine, definitions: readonly Definition[]): Promise<Classified> {
  const compiled = compileDefinitions(definitions, duckdb)
  await runAll(engine, createFindings(duckdb))
  let number = 0
  let interpreted = 0
  for (const { query, definitions: together } of compiled) {
    const numbered = together.map((each) => ({ ...each, number: ++number }))
    await engine.run(`CREATE OR REPLACE TEMP TABLE answers AS ${query}`)
    interpreted += await settle(engine, numbered)
    for (const each of numbered) {
      const { id, version } = each.definition
      await engine.run(
        `INSERT INTO definitions VALUES (${each.number}, ${duckdb.text(id)}, ${version})`,
      )
    }
    await engine.run(`INSERT INTO findings ${numbered.map(storedAnswer).join(' UNION ALL ')}`)
  }
  const [row] = await engine.rows('SELECT count(*) AS count FROM findings')
  return { findings: Number(row?.count), interpreted }
}

function storedAnswer({
  column,
  exact,
  number,
}: CompiledDefinition & { readonly number: number }): string {
  const met = exact ? column : `coalesce(a.${column}, s.met)`
  const join = exact
    ? ''
    : ` LEFT JOIN settled s ON s."case" = a."case" AND s.definition = ${number}`
  return `SELECT a."case", ${number}, CASE WHEN ${met} THEN 'met' WHEN NOT ${met} THEN 'notMet' ELSE 'undetermined' END FROM answers a${join}`
}

const findings = (engine: Engine, take: (some: readonly StoredFinding[]) => void): Promise<void> =>
  engine.stream(
    'SELECT f."case", d.id, d.version, f.answer FROM findings f JOIN definitions d USING (definition)',
    ([cases = [], ids = [], versions = [], answers = []]) =>
      take(
        cases.map((caseId, place) => ({
          caseId: Number(caseId),
          definitionId: String(ids[place]),
          version: Number(versions[place]),
          answer: answers[place] as Answer,
        })),
      ),
  )

async function counts(engine: Engine): ReturnType<FactTables['counts']> {
  const rows = await engine.rows(
    `SELECT d.id, d.version, count(f."case") AS population, count(*) FILTER (WHERE f.answer = 'met') AS met,
      count(*) FILTER (WHERE f.answer = 'notMet') AS not_met
    FROM definitions d LEFT JOIN findings f USING (definition) GROUP BY d.definition, d.id, d.version ORDER BY d.definition`,
  )
  return rows.map(({ id, version, population, met, not_met }) => {
    const [all, lower, failed] = [Number(population), Number(met), Number(not_met)]
    const undetermined = all - lower - failed
    return {
      definitionId: String(id),
      version: Number(version),
      population: all,
      met: lower,
      notMet: failed,
      undetermined,
      lower,
      upper: lower + undetermined,
    }
  })
}

async function runAll(engine: Engine, statements: readonly string[]): Promise<void> {
  for (const sql of statements) await engine.run(sql)
}
