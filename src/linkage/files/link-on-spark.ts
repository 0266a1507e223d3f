import { join } from 'node:path'
import {
  digestOf,
  openSpark,
  openStages,
  type SparkSession,
  type Stages,
  stateOf,
} from '../../spark/index.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import { type KeptTables, keepTables, restoreTables, tablesOf } from '../spark/kept-tables.ts'
import { probeSpark } from '../spark/probe.ts'
import { type ScoringServer, scoreOnSpark } from '../spark/score-on-spark.ts'
import type { Database } from '../sql/database.ts'
import type { BlockingTold } from '../sql/sql-engine.ts'
import type { FilesOutcome, FilesRequest } from './files-outcome.ts'
import { linkInSql, type ScoringElsewhere } from './link-in-sql.ts'
import { holdOneSchema, readingFiles } from './open-files.ts'
import { whileUnchanged } from './unchanged-files.ts'

/**
 * Compares and scores on a Spark Connect server; folds, blocks, trains and clusters here. Stages lie in the folder `stages` below that of
 * the answer until it is there. Cut off, they stay, and the next run with the same settings, files and engine goes on from the last that is whole.
 */
export const linkOnSpark =
  (url: string, out: string) =>
  async (database: Database, plan: LinkPlan, request: FilesRequest): Promise<FilesOutcome> => {
    const session = openSpark(url)
    const second = await database.secondConnection()
    let stages: Stages | null = null
    let probed: Promise<void> = Promise.resolve()
    try {
      stages = await openStages(
        join(out, 'stages'),
        await originOf(url, session, database, plan, request),
      )
      await holdOneSchema(database, plan, request.inputs)
      const note = request.note ?? (() => {})
      tell(stages, note)
      // Goes on while files are read; before a record leaves it is waited for.
      probed = probeSpark(second, session, stages.place('probe'))
      probed.catch(() => {})
      const elsewhere = scoringOn(
        timed(stages, request.lap),
        { database, second, probed },
        {
          ...{ session, note },
          ...(request.sharedOutAbove !== undefined && { sharedOutAbove: request.sharedOutAbove }),
          ...(request.recordsAtOnce !== undefined && { recordsAtOnce: request.recordsAtOnce }),
        },
      )
      const outcome = await whileUnchanged(request.inputs, () =>
        linkInSql(database, plan, request, elsewhere),
      )
      const { close } = stages
      return { ...outcome, ended: close }
    } catch (error) {
      session.end()
      await probed.catch(() => {})
      await stages?.close(false)
      throw error
    } finally {
      session.close()
      second.close()
    }
  }

/** Says how long each stage took. */
const timed = (stages: Stages, lap: (name: string) => void): Stages => ({
  ...stages,
  take: async (stage, make) => {
    const kept = await stages.take(stage, make)
    lap(stage)
    return kept
  },
})

/** @throws LB_LINKAGE_INPUT, LB_SPARK */
async function originOf(
  url: string,
  session: SparkSession,
  database: Database,
  { settings }: LinkPlan,
  { inputs, sharedOutAbove, recordsAtOnce }: FilesRequest,
) {
  const [here] = await database.columns('SELECT version()')
  // Sail asks a Python package for it, which need not be there; what the server answers is put to the probe anyway.
  const server = await session.version().catch(() => 'of no version')
  return {
    // Stages hold which keys are large, and are as many as there are parts.
    settings: digestOf({ settings, sharedOutAbove, recordsAtOnce }),
    inputs: await readingFiles(inputs, () => Promise.all(inputs.map(stateOf))),
    engine: `${url} ${server}, DuckDB ${here?.[0]}`,
  }
}

function tell({ standing, begunAnew }: Stages, note: (text: string) => void): void {
  const last = standing.at(-1)
  if (last) note(`Goes on from an earlier run that was cut off after its stage "${last}".`)
  if (begunAnew) note(`Stages of an earlier run are of no use, since ${begunAnew}: begun anew.`)
}

interface Kept extends BlockingTold {
  readonly tables: KeptTables
}

interface Preparing {
  readonly database: Database
  /** For what goes on at the same time. */
  readonly second: Database
  readonly probed: Promise<void>
}

function scoringOn(
  stages: Stages,
  { database, second, probed }: Preparing,
  server: Pick<ScoringServer, 'session' | 'note' | 'sharedOutAbove' | 'recordsAtOnce'>,
): ScoringElsewhere {
  const stands = (stage: string) => stages.standing.includes(stage)
  let largest: readonly number[] = []
  return {
    restore: async () => {
      if (!stands('prepared')) return null
      const { tables, ...told } = await stages.take<Kept>('prepared', neverMade)
      await restoreTables(database, stages.place('prepared'), tables)
      largest = told.largest
      const model = stands('model') ? await stages.take<TrainedModel>('model', neverMade) : null
      return { ...told, model }
    },
    blocked: async (told) => {
      largest = told.largest
      await probed
      const names = await tablesOf(database)
      // While the server is at work; `recorded` below waits for it.
      stages
        .take<Kept>('prepared', async (place) => ({
          ...told,
          tables: await keepTables(second, names, place),
        }))
        .catch(() => {})
    },
    score: async (compiled, model) => {
      await probed
      if (!stands('model')) await stages.take('model', async () => model)
      await scoreOnSpark(database, compiled, { ...server, stages, largest }, model)
      await stages.recorded()
    },
  }
}

const neverMade = async (): Promise<never> => {
  throw new Error('This stage stands.')
}
