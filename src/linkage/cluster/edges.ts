import type { WeightedPair } from '../records/link-record.ts'
import type { UnionFind } from './union-find.ts'

/** Pairs by place, as three columns; an input in any order ends in one order. */
export interface Edges {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weight: Float64Array
}

export function edgesOf(pairs: Iterable<WeightedPair>, placeOf: (id: number) => number): Edges {
  let size = 1024
  let count = 0
  let a = new Int32Array(size)
  let b = new Int32Array(size)
  let weight = new Float64Array(size)
  for (const pair of pairs) {
    if (count === size) {
      size *= 2
      a = grown(a, new Int32Array(size))
      b = grown(b, new Int32Array(size))
      weight = grown(weight, new Float64Array(size))
    }
    const [x, y] = [placeOf(pair.a), placeOf(pair.b)]
    if (x === y) continue
    a[count] = Math.min(x, y)
    b[count] = Math.max(x, y)
    weight[count++] = pair.weight
  }
  return { a: a.subarray(0, count), b: b.subarray(0, count), weight: weight.subarray(0, count) }
}

const grown = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
  to.set(from)
  return to
}

/**
 * The places of `edges`, one list for each connected component, ordered by a, b, weight; a pair
 * given twice stands once, with its lower weight.
 */
export function* components(edges: Edges, sets: UnionFind): Generator<readonly number[]> {
  const { a, b, weight } = edges
  const { order, ends } = byRoot(edges, sets)
  let start = 0
  for (const end of ends) {
    if (end > start) {
      const component = Array.from(order.subarray(start, end))
      component.sort((x, y) => a[x]! - a[y]! || b[x]! - b[y]! || weight[x]! - weight[y]!)
      yield component.filter((at, place) => {
        const last = component[place - 1]
        return last === undefined || a[last] !== a[at] || b[last] !== b[at]
      })
    }
    start = end
  }
}

/** Edges by the root of their component; `ends` tells where each root's end. */
function byRoot({ a }: Edges, sets: UnionFind) {
  const ends = new Int32Array(sets.size + 1)
  for (const place of a) ends[sets.find(place) + 1]!++
  for (let root = 1; root < ends.length; root++) ends[root]! += ends[root - 1]!
  const order = new Int32Array(a.length)
  for (let at = 0; at < a.length; at++) order[ends[sets.find(a[at]!)]!++] = at
  return { order, ends }
}
