import { clusterPlaces } from '../cluster/cluster-pairs.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { PairColumns } from '../score/pair-columns.ts'

interface FilesToCluster {
  readonly records: number
  readonly pairs: PairColumns
  readonly vetoed?: (a: number, b: number) => boolean
  /** By place: the name of its source; called only where sources are known to hold nobody twice. */
  readonly sourcesOf: () => Promise<(place: number) => string>
}

/** Each place's smallest place of its cluster. */
export async function clusterFiles(
  { settings: { duplicateFree, cluster } }: LinkPlan,
  { records, pairs: { left, right, weight }, vetoed, sourcesOf }: FilesToCluster,
): Promise<Int32Array> {
  const sourceOf = duplicateFree.length > 0 ? await sourcesOf() : undefined
  const options = { ...cluster, duplicateFree, sourceOf, vetoed }
  return clusterPlaces(records, { a: left, b: right, weight }, options)
}
