import { clusterPlaces } from '../cluster/cluster-pairs.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { PairColumns } from '../score/pair-columns.ts'
import type { Database } from '../sql/database.ts'
import { writeClusterTable } from './write-tables.ts'

/** Clusters the pairs kept and leaves the table clustered; gives how many clusters there are. */
export async function clusterFiles(
  database: Database,
  { settings: { duplicateFree, cluster } }: LinkPlan,
  records: number,
  { left, right, weight }: PairColumns,
  /** By place: the name of its source; asked for only where sources are known to hold nobody twice. */
  sourcesOf: () => Promise<(place: number) => string>,
): Promise<number> {
  const sourceOf = duplicateFree.length > 0 ? await sourcesOf() : undefined
  const options = { ...cluster, duplicateFree, sourceOf }
  const names = clusterPlaces(records, { a: left, b: right, weight }, options)
  await writeClusterTable(database, names)
  return new Set(names).size
}
