/** A candidate merge of two clusters, named by their smallest members; `stamp` tells if it is stale. */
export interface Merge {
  readonly average: number
  readonly a: number
  readonly b: number
  readonly stamp: number
}

/** Higher average first; ties go to the smaller names, so that order of arrival decides nothing. */
const before = (x: Merge, y: Merge): boolean =>
  x.average !== y.average ? x.average > y.average : x.a !== y.a ? x.a < y.a : x.b < y.b

export class MergeHeap {
  readonly #items: Merge[] = []

  push(merge: Merge): void {
    const items = this.#items
    let at = items.length
    items.push(merge)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!before(merge, items[parent]!)) break
      items[at] = items[parent]!
      at = parent
    }
    items[at] = merge
  }

  pop(): Merge | undefined {
    const items = this.#items
    const top = items[0]
    const last = items.pop()
    if (top === undefined || last === undefined || items.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= items.length) break
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child++
      if (!before(items[child]!, last)) break
      items[at] = items[child]!
      at = child
    }
    items[at] = last
    return top
  }
}
