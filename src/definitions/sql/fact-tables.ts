import type { Bounds } from '../bounds.ts'
import type { Definition } from '../definition.ts'
import type { Answer, CaseFacts } from '../facts.ts'
import { type Classified, classifyInTime, type Elsewhere, type Limits } from './classify.ts'
import { duckdb } from './dialect.ts'
import { type Engine, type EngineOptions, openEngine } from './engine.ts'
import { destinations, load } from './load.ts'
import { createTables, emptyFindings } from './tables.ts'

export interface StoredFinding {
  readonly caseId: number
  readonly definitionId: string
  readonly version: number
  readonly answer: Answer
}

/** The facts of many cases as tables, definitions answered over all of them at once. */
export interface FactTables {
  /** Adds cases; an id twice is the caller's mistake. */
  load(facts: Iterable<CaseFacts>): Promise<void>
  /**
   * Answers every definition of every case and stores the findings; those of before are replaced. Throws LookbackError
   * LB_DEFINITION_TOO_LARGE, LB_DEFINITION_TEXT or LB_DEFINITION_SLOW, and then no finding is stored.
   */
  classify(
    definitions: readonly Definition[],
    limits?: Limits,
    elsewhere?: Elsewhere,
  ): Promise<Classified>
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
  await engine.runAll(createTables(duckdb))
  return {
    engine,
    load: (facts) => load(engine, facts),
    classify: (definitions, limits, elsewhere) =>
      classifyInTime(engine, definitions, limits, elsewhere),
    findings: (take) => findings(engine, take),
    counts: () => counts(engine),
    clear: () =>
      engine.runAll([
        ...destinations.map(({ table }) => `DELETE FROM ${table}`),
        ...emptyFindings(duckdb),
      ]),
    close: () => engine.close(),
  }
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
