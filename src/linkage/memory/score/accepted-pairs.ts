import { packedHigh, packedLow } from '../../score/packed-outcomes.ts'
import type { PairColumns } from '../../score/pair-columns.ts'

/** Pairs in one piece of memory, so that more of them never means copying those there are. */
export interface PairChunk {
  readonly left: Int32Array
  readonly right: Int32Array
  /** Outcomes of the first eight comparisons, four bits each, and of the others. */
  readonly low: Int32Array
  readonly high: Int32Array
  readonly weight: Float64Array
  size: number
}

const chunkSize = 1 << 15

/** Pairs kept, in the order they were found. */
export class AcceptedPairs {
  readonly chunks: PairChunk[] = []
  size = 0
  readonly #wide: boolean

  constructor(comparisons: number) {
    this.#wide = comparisons > 8
  }

  add(left: number, right: number, outcomes: Uint8Array, weight: number): void {
    let last = this.chunks.at(-1)
    if (last === undefined || last.size === chunkSize) {
      last = {
        left: new Int32Array(chunkSize),
        right: new Int32Array(chunkSize),
        low: new Int32Array(chunkSize),
        high: new Int32Array(this.#wide ? chunkSize : 0),
        weight: new Float64Array(chunkSize),
        size: 0,
      }
      this.chunks.push(last)
    }
    const at = last.size++
    last.left[at] = left
    last.right[at] = right
    last.low[at] = packedLow(outcomes)
    if (this.#wide) last.high[at] = packedHigh(outcomes)
    last.weight[at] = weight
    this.size++
  }

  /** Takes over what another shard found. */
  append(chunks: readonly PairChunk[]): void {
    for (const each of chunks) {
      this.chunks.push(each)
      this.size += each.size
    }
  }

  /** The pairs as columns, by left, then right. */
  ordered(records: number): PairColumns {
    const ends = new Int32Array(records + 1)
    for (const { left, size } of this.chunks) {
      for (let at = 0; at < size; at++) ends[left[at]! + 1]!++
    }
    for (let place = 1; place <= records; place++) ends[place]! += ends[place - 1]!
    const starts = ends.slice(0, records)
    const right = new Int32Array(this.size)
    const found = new Int32Array(this.size)
    this.chunks.forEach((each, number) => {
      for (let at = 0; at < each.size; at++) {
        const to = starts[each.left[at]!]!++
        right[to] = each.right[at]!
        found[to] = number * chunkSize + at
      }
    })
    const left = new Int32Array(this.size)
    const outcomes = new BigInt64Array(this.size)
    const weight = new Float64Array(this.size)
    const words = new Int32Array(outcomes.buffer)
    for (let place = 0; place < records; place++) {
      const [start, end] = [ends[place]!, ends[place + 1]!]
      sortTogether(right, found, start, end)
      left.fill(place, start, end)
    }
    for (let at = 0; at < this.size; at++) {
      const from = this.chunks[Math.floor(found[at]! / chunkSize)]!
      const row = found[at]! % chunkSize
      words[2 * at] = from.low[row]!
      if (this.#wide) words[2 * at + 1] = from.high[row]!
      weight[at] = from.weight[row]!
    }
    return { left, right, outcomes, weight }
  }
}

function sortTogether(by: Int32Array, along: Int32Array, start: number, end: number): void {
  if (end - start > 64) {
    const rows = Array.from({ length: end - start }, (_, at) => start + at)
    const sorted = rows
      .sort((a, b) => by[a]! - by[b]!)
      .map((row) => [by[row]!, along[row]!] as const)
    sorted.forEach(([value, other], at) => {
      by[start + at] = value
      along[start + at] = other
    })
    return
  }
  for (let at = start + 1; at < end; at++) {
    const [value, other] = [by[at]!, along[at]!]
    let to = at
    for (; to > start && by[to - 1]! > value; to--) {
      by[to] = by[to - 1]!
      along[to] = along[to - 1]!
    }
    by[to] = value
    along[to] = other
  }
}
