import type { PoleItem } from '../../model/index.ts'
import { idKey, type StoreIds } from './gather.ts'

/** Ids of the store, and of cases and mentions it does not know. */
export interface GrowingIds extends StoreIds {
  readonly cases: Map<string, number>
  readonly mentions: Map<string, number>
}

/** What belongs together: a case with all records that bear on it. Numbered from 0. */
export interface Clusters {
  /** By cluster, its rows. */
  readonly rows: readonly (readonly number[])[]
  /** By cluster, the ids of its cases. */
  readonly cases: readonly (readonly number[])[]
  /** By cluster, its people. */
  readonly people: readonly (readonly number[])[]
  /** By person, the clusters they are in. */
  readonly clustersOf: readonly (readonly number[])[]
}

/**
 * Finds which records must be looked at together, one record after the other: those of one case,
 * versions of one record, those that name one mention, and cases known by the same. Ids the store does not know (any more) are given out here, negative, in the order the
 * records came.
 */
export class Clustering {
  readonly #ids: GrowingIds
  readonly #personOf: (mentionId: number) => string | undefined
  readonly #parent: number[] = []
  readonly #nodeOf = new Map<string, number>()
  readonly #caseAt: (number | null)[] = []
  readonly #nodeOfMention = new Map<number, number>()
  readonly #nodeOfChain = new Map<number, number>()
  readonly #rowNode: number[] = []
  readonly #nodeOfIdentity = new Map<string, number>()

  constructor(ids: GrowingIds, personOf: (mentionId: number) => string | undefined) {
    this.#ids = ids
    this.#personOf = personOf
  }

  /** The next row, with what it says. */
  add(source: string, chain: number | null, items: readonly PoleItem[]): void {
    const nodes = items.flatMap((item) => this.#nodesOf(source, item))
    const before = chain === null ? undefined : this.#nodeOfChain.get(chain)
    const all = before === undefined ? nodes : [before, ...nodes]
    const first = all[0] ?? this.#newNode(null)
    for (const node of all) this.#join(first, node)
    if (chain !== null) this.#nodeOfChain.set(chain, first)
    this.#rowNode.push(first)
  }

  #nodesOf(source: string, item: PoleItem): readonly number[] {
    if (item.item === 'case') {
      const node = this.#caseNode(source, item.ref)
      return item.knownBy === undefined
        ? [node]
        : [node, this.#identityNode(source, item.knownBy, node)]
    }
    const caseRef = 'caseRef' in item ? item.caseRef : null
    const ofCase = caseRef === null ? [] : [this.#caseNode(source, caseRef)]
    const key = item.item === 'mention' ? item.key : item.item === 'event' ? item.mentionKey : null
    if (key === null) return ofCase
    const id = idIn(this.#ids.mentions, idKey(source, key))
    const node = this.#nodeOfMention.get(id) ?? ofCase[0] ?? this.#newNode(null)
    this.#nodeOfMention.set(id, node)
    return [node, ...ofCase]
  }

  #caseNode(source: string, ref: string): number {
    const key = idKey(source, ref)
    const found = this.#nodeOf.get(key)
    if (found !== undefined) return found
    const node = this.#newNode(idIn(this.#ids.cases, key))
    this.#nodeOf.set(key, node)
    return node
  }

  #identityNode(source: string, knownBy: string, of: number): number {
    const key = idKey(source, knownBy)
    const found = this.#nodeOfIdentity.get(key)
    if (found === undefined) this.#nodeOfIdentity.set(key, of)
    return found ?? of
  }

  #newNode(caseId: number | null): number {
    this.#caseAt.push(caseId)
    this.#parent.push(this.#parent.length)
    return this.#parent.length - 1
  }

  #root(node: number): number {
    let at = node
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number
      at = this.#parent[at] as number
    }
    return at
  }

  #join(a: number, b: number): void {
    const [one, other] = [this.#root(a), this.#root(b)]
    if (one !== other) this.#parent[Math.max(one, other)] = Math.min(one, other)
  }

  done(): Clusters {
    const numberOf = new Map<number, number>()
    const clusterOf = (node: number): number => {
      const root = this.#root(node)
      const found = numberOf.get(root) ?? numberOf.size
      numberOf.set(root, found)
      return found
    }
    const rows: number[][] = []
    for (const [row, node] of this.#rowNode.entries()) pushAt(rows, clusterOf(node), row)
    const cases: number[][] = []
    for (const [node, caseId] of this.#caseAt.entries()) {
      if (caseId !== null) pushAt(cases, clusterOf(node), caseId)
    }
    return { rows, cases: filled(cases, rows.length), ...this.#people(clusterOf, rows.length) }
  }

  #people(
    clusterOf: (node: number) => number,
    clusters: number,
  ): Pick<Clusters, 'people' | 'clustersOf'> {
    const numbers = new Map<string, number>()
    const people: number[][] = []
    const clustersOf: number[][] = []
    for (const [mention, node] of this.#nodeOfMention) {
      const person = this.#personOf(mention)
      if (person === undefined) continue
      const number = numbers.get(person) ?? numbers.size
      numbers.set(person, number)
      const cluster = clusterOf(node)
      if (clustersOf[number]?.includes(cluster)) continue
      pushAt(people, cluster, number)
      pushAt(clustersOf, number, cluster)
    }
    return { people: filled(people, clusters), clustersOf }
  }
}

function idIn(ids: Map<string, number>, key: string): number {
  const found = ids.get(key)
  if (found !== undefined) return found
  const unknown = -1 - (unknownIn.get(ids) ?? 0)
  unknownIn.set(ids, -unknown)
  ids.set(key, unknown)
  return unknown
}
/** How many unknown ids were given out. */
const unknownIn = new WeakMap<Map<string, number>, number>()

function pushAt<T>(lists: T[][], at: number, value: T): void {
  const list = lists[at]
  if (list) list.push(value)
  else lists[at] = [value]
}

const filled = <T>(lists: readonly T[][], length: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.max(length, lists.length) }, (_, at) => lists[at] ?? [])
