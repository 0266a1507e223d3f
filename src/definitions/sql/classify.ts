import { refusal } from '../../model/index.ts'
import type { Definition } from '../definition.ts'
import { definitionErrors } from '../errors.ts'
import { type CompiledDefinition, compileDefinitions } from './compile.ts'
import { type Dialect, duckdb } from './dialect.ts'
import type { Engine } from './engine.ts'
import { settle } from './interpret.ts'
import { emptyFindings, temporaryTable } from './tables.ts'

export interface Classified {
  readonly findings: number
  /** Of those, left open by SQL of a definition not proved exact, and put to the interpreter. */
  readonly interpreted: number
}

export interface Limits {
  /** Seconds; 600 where not said. */
  readonly within?: number
}

/** Another engine that answers in the place of this one, over the same tables. */
export interface Elsewhere {
  readonly dialect: Dialect
  /** A SELECT that reads here what it answered. */
  answer(query: string): Promise<string>
  /** Ends what is running; it rejects. */
  interrupt(): void
}

/** A rule that takes too long is ended, wherever it is. */
export async function classifyInTime(
  engine: Engine,
  definitions: readonly Definition[],
  { within = 600 }: Limits = {},
  elsewhere?: Elsewhere,
): Promise<Classified> {
  const deadline = performance.now() + within * 1000
  const timer = setTimeout(() => {
    engine.interrupt()
    elsewhere?.interrupt()
  }, within * 1000)
  try {
    return await classify(engine, definitions, deadline, elsewhere)
  } catch (error) {
    await engine.runAll(emptyFindings(duckdb))
    if (performance.now() < deadline) throw error
    throw refusal(
      definitionErrors,
      'LB_DEFINITION_SLOW',
      `The answers took longer than ${within} seconds.`,
    )
  } finally {
    clearTimeout(timer)
  }
}

async function classify(
  engine: Engine,
  definitions: readonly Definition[],
  deadline: number,
  elsewhere: Elsewhere | undefined,
): Promise<Classified> {
  const compiled = compileDefinitions(definitions, elsewhere?.dialect ?? duckdb)
  await engine.runAll(emptyFindings(duckdb))
  let number = 0
  let interpreted = 0
  for (const { query, definitions: together } of compiled) {
    const numbered = together.map((each) => ({ ...each, number: ++number }))
    const select = elsewhere ? await elsewhere.answer(query) : query
    await engine.runAll(temporaryTable('answers', `AS ${select}`))
    interpreted += await settle(engine, numbered, deadline)
    await engine.runAll([
      ...numbered.map(registered),
      `INSERT INTO findings ${numbered.map(storedAnswer).join(' UNION ALL ')}`,
    ])
  }
  const [row] = await engine.rows('SELECT count(*) AS count FROM findings')
  return { findings: Number(row?.count), interpreted }
}

type Numbered = CompiledDefinition & { readonly number: number }

const registered = ({ number, definition: { id, version } }: Numbered): string =>
  `INSERT INTO definitions VALUES (${number}, ${duckdb.text(id)}, ${version})`

function storedAnswer({ column, exact, number }: Numbered): string {
  const met = exact ? column : `coalesce(a.${column}, s.met = 1)`
  const join = exact
    ? ''
    : ` LEFT JOIN settled s ON s."case" = a."case" AND s.definition = ${number}`
  return `SELECT a."case", ${number}, CASE WHEN ${met} THEN 'met' WHEN NOT ${met} THEN 'notMet' ELSE 'undetermined' END FROM answers a${join}`
}
