import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { refusal } from '../../model/index.ts'
import { isEmpty, openSpark, parquetIn, sparkErrors } from '../../spark/index.ts'
import type { Definition } from '../definition.ts'
import type { Elsewhere } from '../sql/classify.ts'
import type { Engine } from '../sql/engine.ts'
import { stageFacts } from './fact-stages.ts'
import { probeSpark } from './probe.ts'
import { spark } from './spark-dialect.ts'

/** A Spark Connect server that answers definitions; `folder` is where it and this process lay their Parquet, until `close`. */
export interface AnsweringServer {
  readonly folder: string
  /** @throws LB_SPARK, LB_SPARK_ANSWERS */
  probe(definitions: readonly Definition[]): Promise<void>
  /** Gives it the facts that are loaded here. */
  take(engine: Engine): Promise<Elsewhere>
  close(): Promise<void>
}

export async function openAnsweringServer(url: string, out: string): Promise<AnsweringServer> {
  const session = openSpark(url)
  const folder = join(out, `stages-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  return {
    folder,
    probe: (definitions) => probeSpark(definitions, session, folder),
    take: async (engine) => {
      await stageFacts(engine, session, join(folder, 'facts'))
      let number = 0
      return {
        dialect: spark,
        answer: async (query) => {
          const place = join(folder, `answers-${number++}`)
          await session.write(query, place)
          await holdWhole(engine, place)
          return `SELECT * FROM ${parquetIn(place)}`
        },
        interrupt: () => session.end(),
      }
    },
    close: async () => {
      session.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Each case is answered once, whatever the server said. */
async function holdWhole(engine: Engine, place: string): Promise<void> {
  const there = (await isEmpty(place)) ? '(SELECT NULL AS "case" WHERE FALSE)' : parquetIn(place)
  const [row] = await engine.rows(
    `SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM ${there}) AS answered,
      (SELECT count(*) FROM cases SEMI JOIN ${there} t USING ("case")) AS met`,
  )
  const { cases, answered, met } = row ?? {}
  if (cases === answered && cases === met) return
  const cause = `The Spark server answered ${answered} cases, ${met} of them ours, of ${cases}.`
  throw refusal(sparkErrors, 'LB_SPARK', cause)
}
