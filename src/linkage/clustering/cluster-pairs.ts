import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { IdPair, WeightedPair } from '../records.ts'
import { MergeHeap } from './heap.ts'

export interface ClusterOptions {
  /** Decisions that stand above every weight. */
  readonly must?: readonly IdPair[]
  readonly mustNot?: readonly IdPair[]
  /** Weight of a pair that was never scored; default -6. */
  readonly missing?: number
  /** Clusters join while the average weight between them is above this; default -5. */
  readonly cut?: number
  /** Source of a record, where sources are known to hold nobody twice. */
  readonly sourceOf?: (id: number) => string
  readonly duplicateFree?: readonly string[]
}

interface Edge {
  sum: number
  count: number
  banned: boolean
  stamp: number
}

/**
 * Average-link clustering over match weights: the two clusters with the highest average weight
 * between their members join first, pairs never scored counting as `missing`. One chance likeness
 * between two people can so not join all that is known of both. Deterministic whatever the order of
 * the input; a cluster is named by its smallest id. (Vetoes after Saeedi et al. 2021, MSCD-HAC.)
 */
export function clusterPairs(
  ids: readonly number[],
  pairs: Iterable<WeightedPair>,
  options: ClusterOptions = {},
): Map<number, number> {
  const clusters = new Clusters(ids, options)
  for (const [a, b] of options.must ?? []) clusters.mustJoin(a, b)
  for (const [a, b] of options.mustNot ?? []) clusters.ban(a, b)
  for (const { a, b, weight } of pairs) clusters.add(a, b, weight)
  clusters.run()
  return clusters.named()
}

class Clusters {
  readonly #ids: readonly number[]
  readonly #place = new Map<number, number>()
  readonly #parent: Int32Array
  readonly #size: Int32Array
  readonly #edges: (Map<number, Edge> | undefined)[]
  readonly #sources: (Set<string> | undefined)[]
  readonly #heap = new MergeHeap()
  readonly #missing: number
  readonly #cut: number
  #stamps = 0

  constructor(ids: readonly number[], options: ClusterOptions) {
    this.#ids = ids.toSorted((a, b) => a - b)
    this.#ids.forEach((id, at) => {
      this.#place.set(id, at)
    })
    this.#parent = Int32Array.from(this.#ids, (_, at) => at)
    this.#size = new Int32Array(ids.length).fill(1)
    this.#edges = new Array(ids.length)
    this.#missing = options.missing ?? -6
    this.#cut = options.cut ?? -5
    const free = new Set(options.duplicateFree)
    this.#sources = this.#ids.map((id) => {
      const source = options.sourceOf?.(id)
      return source !== undefined && free.has(source) ? new Set([source]) : undefined
    })
  }

  /** Only before any weight is added. */
  mustJoin(a: number, b: number): void {
    const [x, y] = this.#roots(a, b)
    if (x !== y) this.#unite(x, y)
  }

  ban(a: number, b: number): void {
    const [x, y] = this.#roots(a, b)
    if (x === y) {
      throw refusal(
        linkageErrors,
        'LB_LINKAGE_CONTRADICTION',
        `Records ${a} and ${b} must not be one person, yet other decisions make them one.`,
      )
    }
    this.#edge(x, y).banned = true
  }

  add(a: number, b: number, weight: number): void {
    const [x, y] = this.#roots(a, b)
    if (x === y) return
    const edge = this.#edge(x, y)
    edge.sum += weight
    edge.count++
  }

  run(): void {
    this.#edges.forEach((edges, x) => {
      for (const [y, edge] of edges ?? []) if (x < y) this.#offer(x, y, edge)
    })
    for (;;) {
      const merge = this.#heap.pop()
      if (!merge) return
      const edge = this.#edges[merge.a]?.get(merge.b)
      if (!edge || edge.stamp !== merge.stamp) continue
      if (this.#shareSource(merge.a, merge.b)) edge.banned = true
      else this.#join(merge.a, merge.b)
    }
  }

  named(): Map<number, number> {
    return new Map(this.#ids.map((id, at) => [id, this.#ids[this.#root(at)]!]))
  }

  #join(x: number, y: number): void {
    const moved = this.#edges[y] ?? new Map<number, Edge>()
    this.#unite(x, y)
    const kept = this.#edgesOf(x)
    kept.delete(y)
    for (const [other, edge] of moved) {
      if (other === x) continue
      this.#edges[other]!.delete(y)
      const known = this.#edge(x, other)
      known.sum += edge.sum
      known.count += edge.count
      known.banned ||= edge.banned
    }
    this.#edges[y] = undefined
    for (const [other, edge] of kept) this.#offer(x, other, edge)
  }

  #unite(x: number, y: number): void {
    const [keep, gone] = x < y ? [x, y] : [y, x]
    this.#parent[gone] = keep
    this.#size[keep]! += this.#size[gone]!
    const theirs = this.#sources[gone]
    if (theirs) this.#sources[keep] = new Set([...(this.#sources[keep] ?? []), ...theirs])
  }

  #offer(x: number, y: number, edge: Edge): void {
    edge.stamp = ++this.#stamps
    if (edge.banned) return
    const all = this.#size[x]! * this.#size[y]!
    const average = (edge.sum + this.#missing * (all - edge.count)) / all
    if (average <= this.#cut) return
    this.#heap.push({ average, a: Math.min(x, y), b: Math.max(x, y), stamp: edge.stamp })
  }

  #edge(x: number, y: number): Edge {
    const known = this.#edgesOf(x).get(y)
    if (known) return known
    const edge = { sum: 0, count: 0, banned: false, stamp: 0 }
    this.#edgesOf(x).set(y, edge)
    this.#edgesOf(y).set(x, edge)
    return edge
  }

  #edgesOf(x: number): Map<number, Edge> {
    const known = this.#edges[x]
    if (known) return known
    const edges = new Map<number, Edge>()
    this.#edges[x] = edges
    return edges
  }

  #shareSource(x: number, y: number): boolean {
    const [a, b] = [this.#sources[x], this.#sources[y]]
    return a !== undefined && b !== undefined && [...a].some((source) => b.has(source))
  }

  #roots(a: number, b: number): [number, number] {
    return [this.#root(this.#placeOf(a)), this.#root(this.#placeOf(b))]
  }

  #placeOf(id: number): number {
    const place = this.#place.get(id)
    if (place !== undefined) return place
    throw refusal(
      linkageErrors,
      'LB_LINKAGE_UNKNOWN_ID',
      `A pair names the record ${id}, which is not among those given.`,
    )
  }

  #root(at: number): number {
    let root = at
    while (this.#parent[root] !== root) root = this.#parent[root]!
    let step = at
    while (this.#parent[step] !== root) {
      const next = this.#parent[step]!
      this.#parent[step] = root
      step = next
    }
    return root
  }
}
