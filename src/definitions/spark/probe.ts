import { join } from 'node:path'
import { refusal } from '../../model/index.ts'
import { isEmpty, parquetIn, type SparkSession, sparkErrors } from '../../spark/index.ts'
import type { Definition } from '../definition.ts'
import { compileDefinitions } from '../sql/compile.ts'
import { duckdb } from '../sql/dialect.ts'
import type { Engine } from '../sql/engine.ts'
import { openFactTables } from '../sql/fact-tables.ts'
import { awkwardFacts } from './awkward-facts.ts'
import { stageFacts } from './fact-stages.ts'
import { spark } from './spark-dialect.ts'

/**
 * Puts the very questions that are to be asked to the server, of made-up facts on which engines differ, and holds its answers against those
 * given here, before a case goes there.
 *
 * @throws LB_SPARK, LB_SPARK_ANSWERS
 */
export async function probeSpark(
  definitions: readonly Definition[],
  session: SparkSession,
  folder: string,
): Promise<void> {
  const tables = await openFactTables({ threads: 1 })
  try {
    const { engine } = tables
    await engine.runAll(awkwardFacts(definitions))
    await stageFacts(engine, session, join(folder, 'probe'))
    const here = compileDefinitions(definitions, duckdb)
    const there = compileDefinitions(definitions, spark)
    for (const [at, { query, definitions: together }] of there.entries()) {
      const answered = join(folder, 'probe', `answers-${at}`)
      await session.write(query, answered)
      const ours = await answersTo(engine, here[at]!.query)
      const theirs = (await isEmpty(answered))
        ? []
        : await answersTo(engine, `SELECT * FROM ${parquetIn(answered)}`)
      if (ours.length !== theirs.length) {
        throw differs(`${theirs.length} cases are answered of ${ours.length}`)
      }
      for (const { definition, column } of together) {
        const row = ours.findIndex((each, place) => each[column] !== theirs[place]?.[column])
        if (row < 0) continue
        const [said, meant] = [theirs[row]?.[column], ours[row]?.[column]]
        throw differs(
          `${definition.id}, version ${definition.version}: ${said} for ${meant} of a made-up case`,
        )
      }
    }
  } finally {
    tables.close()
  }
}

const answersTo = (engine: Engine, query: string) =>
  engine.rows(`SELECT * FROM (${query}) ORDER BY "case"`)

const differs = (how: string) =>
  refusal(
    sparkErrors,
    'LB_SPARK_ANSWERS',
    `The Spark server answers otherwise than the engine here: ${how}.`,
  )
