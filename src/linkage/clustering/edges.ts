import type { WeightedPair } from '../records.ts'
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
  const root = Int32Array.from(a, (place) => sets.find(place))
  const order = Uint32Array.from(a, (_, at) => at).sort(
    (x, y) => root[x]! - root[y]! || a[x]! - a[y]! || b[x]! - b[y]! || weight[x]! - weight[y]!,
  )
  let current: number[] = []
  for (const at of order) {
    const last = current.at(-1)
    if (last !== undefined && root[last] !== root[at]) {
      yield current
      current = []
    } else if (last !== undefined && a[last] === a[at] && b[last] === b[at]) continue
    current.push(at)
  }
  if (current.length > 0) yield current
}
