import { MergeHeap } from './merge-heap.ts'

export interface AgglomerateOptions {
  readonly missing: number
  readonly cut: number
  readonly sourceOf: (place: number) => string | undefined
  /** Whether two places are kept apart. */
  readonly vetoed?: (a: number, b: number) => boolean
}

interface Edge {
  sum: number
  count: number
  banned: boolean
  stamp: number
}

interface Cluster {
  size: number
  readonly edges: Map<number, Edge>
  /** Duplicate-free sources it has somebody from. */
  readonly sources: Set<string>
  /** Its places, where there are vetoes. */
  readonly places: number[]
}

/** Average-link merging within one component; clusters are named by their smallest place. */
export class Agglomeration {
  readonly #clusters = new Map<number, Cluster>()
  readonly #heap = new MergeHeap()
  readonly #options: AgglomerateOptions
  readonly #joined: (kept: number, gone: number) => void
  #stamps = 0

  constructor(options: AgglomerateOptions, joined: (kept: number, gone: number) => void) {
    this.#options = options
    this.#joined = joined
  }

  /** Counts one more record into the cluster of that name. */
  member(name: number, place: number): void {
    const cluster = this.#cluster(name)
    cluster.size++
    const source = this.#options.sourceOf(place)
    if (source !== undefined) cluster.sources.add(source)
    if (this.#options.vetoed) cluster.places.push(place)
  }

  ban(a: number, b: number): void {
    this.#edge(a, b).banned = true
  }

  add(a: number, b: number, weight: number): void {
    const edge = this.#edge(a, b)
    edge.sum += weight
    edge.count++
  }

  run(): void {
    for (const [a, { edges }] of this.#clusters) {
      for (const [b, edge] of edges) if (a < b) this.#offer(a, b, edge)
    }
    for (let merge = this.#heap.pop(); merge; merge = this.#heap.pop()) {
      const edge = this.#clusters.get(merge.a)?.edges.get(merge.b)
      if (edge?.stamp !== merge.stamp) continue
      if (this.#shareSource(merge.a, merge.b) || this.#isVetoed(merge.a, merge.b)) {
        edge.banned = true
      } else this.#merge(merge.a, merge.b)
    }
  }

  #merge(kept: number, gone: number): void {
    const [into, from] = [this.#cluster(kept), this.#cluster(gone)]
    this.#clusters.delete(gone)
    into.size += from.size
    for (const source of from.sources) into.sources.add(source)
    into.places.push(...from.places)
    into.edges.delete(gone)
    for (const [other, edge] of from.edges) {
      if (other === kept) continue
      this.#cluster(other).edges.delete(gone)
      const existing = this.#edge(kept, other)
      existing.sum += edge.sum
      existing.count += edge.count
      existing.banned ||= edge.banned
    }
    this.#joined(kept, gone)
    for (const [other, edge] of into.edges) this.#offer(kept, other, edge)
  }

  #offer(x: number, y: number, edge: Edge): void {
    edge.stamp = ++this.#stamps
    if (edge.banned) return
    const all = this.#cluster(x).size * this.#cluster(y).size
    const average = (edge.sum + this.#options.missing * (all - edge.count)) / all
    if (average <= this.#options.cut) return
    this.#heap.push({ average, a: Math.min(x, y), b: Math.max(x, y), stamp: edge.stamp })
  }

  #cluster(name: number): Cluster {
    const existing = this.#clusters.get(name)
    if (existing) return existing
    const cluster = {
      size: 0,
      edges: new Map<number, Edge>(),
      sources: new Set<string>(),
      places: [],
    }
    this.#clusters.set(name, cluster)
    return cluster
  }

  #edge(x: number, y: number): Edge {
    const existing = this.#cluster(x).edges.get(y)
    if (existing) return existing
    const edge = { sum: 0, count: 0, banned: false, stamp: 0 }
    this.#cluster(x).edges.set(y, edge)
    this.#cluster(y).edges.set(x, edge)
    return edge
  }

  #isVetoed(x: number, y: number): boolean {
    const { vetoed } = this.#options
    if (!vetoed) return false
    const others = this.#cluster(y).places
    return this.#cluster(x).places.some((a) => others.some((b) => vetoed(a, b)))
  }

  #shareSource(x: number, y: number): boolean {
    const theirs = this.#cluster(y).sources
    for (const source of this.#cluster(x).sources) if (theirs.has(source)) return true
    return false
  }
}
