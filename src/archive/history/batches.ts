import type { Clusters } from './clusters.ts'

/** Clusters counted together, with those their people are in as well. */
export interface Batch {
  readonly own: readonly number[]
  readonly beside: readonly number[]
}

/**
 * Every cluster once, in batches of about so many rows. Those that share people come one after the
 * other, so that few have to be read beside several batches.
 */
export function* batchesOf(clusters: Clusters, most: number): Generator<Batch> {
  let own: number[] = []
  let rows = 0
  for (const cluster of nearOnesFirst(clusters)) {
    own.push(cluster)
    rows += clusters.rows[cluster]?.length ?? 0
    if (rows < most) continue
    yield withNeighbours(clusters, own)
    own = []
    rows = 0
  }
  if (own.length > 0) yield withNeighbours(clusters, own)
}

function withNeighbours({ people, clustersOf }: Clusters, own: readonly number[]): Batch {
  const there = new Set(own)
  const beside = new Set<number>()
  for (const cluster of own) {
    for (const person of people[cluster] ?? []) {
      for (const other of clustersOf[person] ?? []) if (!there.has(other)) beside.add(other)
    }
  }
  return { own, beside: [...beside] }
}

/** From one cluster to all that share people with it, and on. */
function* nearOnesFirst({ people, clustersOf, rows }: Clusters): Generator<number> {
  const seen = new Uint8Array(people.length)
  const met = new Uint8Array(clustersOf.length)
  for (let start = 0; start < rows.length; start += 1) {
    if (seen[start]) continue
    seen[start] = 1
    const open = [start]
    for (let cluster = open.pop(); cluster !== undefined; cluster = open.pop()) {
      yield cluster
      for (const person of people[cluster] ?? []) {
        if (met[person]) continue
        met[person] = 1
        for (const other of clustersOf[person] ?? []) {
          if (seen[other]) continue
          seen[other] = 1
          open.push(other)
        }
      }
    }
  }
}
