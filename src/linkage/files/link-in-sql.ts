import { runLinkage } from '../engine/run-linkage.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { Database } from '../sql/database.ts'
import { sqlEngine } from '../sql/sql-engine.ts'
import { sqlPlan } from '../sql/sql-plan.ts'
import { clusterFiles } from './cluster-files.ts'
import type { FilesOutcome, FilesRequest } from './files-outcome.ts'
import { dropRows, loadFiles } from './open-files.ts'

/** Tables keys, accepted and clustered; the database does all but the clustering. */
export async function linkInSql(
  database: Database,
  plan: LinkPlan,
  { inputs, lap, progress }: FilesRequest,
): Promise<FilesOutcome> {
  progress?.({ stage: 'prepare', done: 0, total: 1 })
  await loadFiles(database, plan, inputs)
  lap('load')
  const engine = sqlEngine(database, sqlPlan(plan), {
    ...{ values: 'rows', prepared: () => dropRows(database) },
  })
  const { model, records, pairs, passedOver } = await runLinkage(plan, engine, { lap, progress })
  progress?.({ stage: 'cluster', done: 0, total: 1 })
  const kept = await pairs.columns()
  const clusters = await clusterFiles(database, plan, records, kept, async () => {
    const [sources] = await database.columns('SELECT source FROM keys ORDER BY idx')
    return (place) => sources![place] as string
  })
  lap('cluster')
  const { candidates } = pairs
  return { model, records, candidates, pairs: kept.left.length, clusters, passedOver }
}
