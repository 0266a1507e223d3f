import { clusterPlaces } from '../cluster/cluster-pairs.ts'
import { edgesOf } from '../cluster/edges.ts'
import type { WeightedPair } from '../records/link-record.ts'
import type { Engine } from '../sql/database.ts'
import { runLinkage } from '../sql/sql-engine.ts'
import type { Plan } from '../sql/sql-plan.ts'
import type { FilesOutcome, FilesRun } from './files-run.ts'
import { dropRows, loadFiles } from './open-files.ts'
import { writeClusterTable } from './write-tables.ts'

/** Tables keys, accepted and clustered, all worked out by the analytical engine but the clusters. */
export async function linkInSql(engine: Engine, plan: Plan, run: FilesRun): Promise<FilesOutcome> {
  const { lap, progress } = run
  await loadFiles(engine, plan, run.inputs)
  lap('load')
  const { model, records, passedOver } = await runLinkage(engine, plan, {
    lap,
    prepared: () => dropRows(engine),
    values: 'rows',
    progress,
  })
  progress?.({ stage: 'cluster', done: 0, total: 1 })
  const pairs: WeightedPair[] = []
  await engine.stream('SELECT l_idx, r_idx, w FROM accepted ORDER BY l_idx, r_idx', ([a, b, w]) => {
    for (let row = 0; row < a!.length; row++) {
      pairs.push({ a: a![row] as number, b: b![row] as number, weight: w![row] as number })
    }
  })
  const { duplicateFree, cluster } = plan.settings
  const sources = duplicateFree.length > 0 ? await sourcesOf(engine) : undefined
  const edges = edgesOf(pairs, (place) => place)
  const sourceOf = sources && ((place: number) => sources[place]!)
  const names = clusterPlaces(records, edges, { ...cluster, duplicateFree, sourceOf })
  await writeClusterTable(engine, names)
  lap('cluster')
  return { model, records, pairs: pairs.length, clusters: new Set(names).size, passedOver }
}

async function sourcesOf(engine: Engine): Promise<readonly string[]> {
  const [sources] = await engine.columns('SELECT source FROM keys ORDER BY idx')
  return (sources ?? []) as string[]
}
