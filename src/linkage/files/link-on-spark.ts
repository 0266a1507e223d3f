import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openSpark } from '../../spark/index.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import { probeSpark } from '../spark/probe.ts'
import { scoreOnSpark } from '../spark/score-on-spark.ts'
import type { Database } from '../sql/database.ts'
import type { FilesOutcome, FilesRequest } from './files-outcome.ts'
import { linkInSql } from './link-in-sql.ts'

/**
 * Compares and scores on a Spark Connect server; folds, blocks, trains and clusters here. Stages lie in a folder of their own below
 * that of the answer until it is there, or the linkage is refused.
 */
export const linkOnSpark =
  (url: string, out: string) =>
  async (database: Database, plan: LinkPlan, request: FilesRequest): Promise<FilesOutcome> => {
    const folder = join(out, `stages-${randomUUID()}`)
    const session = openSpark(url)
    try {
      await mkdir(folder, { recursive: true })
      await probeSpark(database, session, folder)
      request.lap('probe')
      return await linkInSql(database, plan, request, (here, model) =>
        scoreOnSpark(database, here, session, folder, model),
      )
    } finally {
      session.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
