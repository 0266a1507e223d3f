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
import { keepTables, restoreTables } from '../spark/kept-tables.ts'
import { probeSpark } from '../spark/probe.ts'
import { type ScoringServer, scoreOnSpark } from '../spark/score-on-spark.ts'
import type { Database } from '../sql/database.ts'
import type { BlockingTold } from '../sql/sql-engine.ts'
import type { FilesOutcome, FilesRequest } from './files-outcome.ts'
import { linkInSql, type ScoringElsewhere } from './link-in-sql.ts'
import { readingFiles } from './open-files.ts'
import { whileUnchanged } from './unchanged-files.ts'

/**
 * Compares and scores on a Spark Connect server; folds, blocks, trains and clusters here. Stages lie in the folder `stages` below that of
 * the answer until it is there. Cut off, they stay, and the next run with the same settings, files and engine goes on from the last that is whole.
 */
export const linkOnSpark =
  (url: string, out: string) =>
  async (database: Database, plan: LinkPlan, request: FilesRequest): Promise<FilesOutcome> => {
    const session = openSpark(url)
    let stages: Stages | null = null
    try {
      stages = await openStages(
        join(out, 'stages'),
        await originOf(url, session, database, plan, request.inputs),
      )
      const note = request.note ?? (() => {})
      tell(stages, note)
      await probeSpark(database, session, stages.place('probe'))
      request.lap('probe')
      const elsewhere = scoringOn(stages, database, {
        ...{ session, stages, note },
        ...(request.sharedOutAbove !== undefined && { sharedOutAbove: request.sharedOutAbove }),
      })
      const outcome = await whileUnchanged(request.inputs, () =>
        linkInSql(database, plan, request, elsewhere),
      )
      const { close } = stages
      return { ...outcome, ended: close }
    } catch (error) {
      await stages?.close(false)
      throw error
    } finally {
      session.close()
    }
  }

/** @throws LB_LINKAGE_INPUT, LB_SPARK */
async function originOf(
  url: string,
  session: SparkSession,
  database: Database,
  { settings }: LinkPlan,
  inputs: readonly string[],
) {
  const [here] = await database.columns('SELECT version()')
  // Sail asks a Python package for it, which need not be there; what the server answers is put to the probe anyway.
  const server = await session.version().catch(() => 'of no version')
  return {
    settings: digestOf(settings),
    inputs: await readingFiles(inputs, () => Promise.all(inputs.map(stateOf))),
    engine: `${url} ${server}, DuckDB ${here?.[0]}`,
  }
}

function tell({ standing, begunAnew }: Stages, note: (text: string) => void): void {
  const last = standing.at(-1)
  if (last) note(`Goes on from an earlier run that was cut off after its stage "${last}".`)
  if (begunAnew) note(`Stages of an earlier run are of no use, since ${begunAnew}: begun anew.`)
}

function scoringOn(stages: Stages, database: Database, server: ScoringServer): ScoringElsewhere {
  const prepared = stages.place('prepared')
  const stands = (stage: string) => stages.standing.includes(stage)
  return {
    restore: async () => {
      if (!stands('prepared')) return null
      await restoreTables(database, prepared)
      const told = await stages.take<BlockingTold>('prepared', neverMade)
      const model = stands('model') ? await stages.take<TrainedModel>('model', neverMade) : null
      return { ...told, model }
    },
    blocked: async (told) => {
      await stages.take('prepared', async (place) => {
        await keepTables(database, place)
        return told
      })
    },
    score: async (compiled, model) => {
      if (!stands('model')) await stages.take('model', async () => model)
      await scoreOnSpark(database, compiled, server, model)
    },
  }
}

const neverMade = async (): Promise<never> => {
  throw new Error('This stage stands.')
}
