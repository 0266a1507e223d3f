import { GrowingInts } from '../arrays/growing-ints.ts'
import { release, shared } from '../arrays/shared-memory.ts'
import { noKey, type RuleKeys } from './rule-keys.ts'

/** The blocks of one rule: places of records whose keys are equal, in order; of two and more. */
export interface Blocks {
  readonly holders: Int32Array
  /** Where each block begins, and at the end where the last one ends. */
  readonly starts: Int32Array
  /** Blocks left out because they were larger than allowed, and the records in them: by place, 1. */
  readonly passed: {
    readonly blocks: number
    readonly records: number
    readonly by: Uint8Array | null
    /** One record of each, with the key. */
    readonly examples: readonly { readonly key: number; readonly place: number }[]
  }
}

/** Blocks that are found by their key; those left out are among them, empty. */
export interface KeyedBlocks extends Blocks {
  readonly keys: Float64Array
  /** Keys are in order of their bucket, of so many bits, and within it of themselves. */
  readonly bits: number
}

/** Pairs within the blocks, those of several blocks counted in each. */
export function pairCount({ starts }: Blocks): { pairs: number; largest: number } {
  let [pairs, largest] = [0, 0]
  for (let block = 1; block < starts.length; block++) {
    const size = starts[block]! - starts[block - 1]!
    pairs += (size * (size - 1)) / 2
    largest = Math.max(largest, size)
  }
  return { pairs, largest }
}

export interface BlockOptions {
  readonly records: number
  readonly largestBlock: number | undefined
  /** By place, 1 for records that lost their key. */
  readonly without: Uint8Array | null
}

/** The blocks within which there are pairs. */
export const blocksOf = (rule: RuleKeys, options: BlockOptions): Blocks =>
  layBlocks(entriesOf(rule, options), options, null)

/** Every block, one record's too. */
export function keyedBlocks(rule: RuleKeys, options: BlockOptions): KeyedBlocks {
  const entries = entriesOf(rule, options)
  const bits = bitsFor(entries.keys.length)
  let keys = new Float64Array(1 << 10)
  let count = 0
  const blocks = layBlocks(entries, options, (key) => {
    if (count === keys.length) keys = new Float64Array(keys.buffer.transfer(count * 16))
    keys[count++] = key
  })
  keys = new Float64Array(keys.buffer.transfer(count * 8))
  return { ...blocks, keys, bits }
}

/** The block of a key, as `starts` counts them; 0 where nobody has it. */
export function blockOf({ keys, bits }: KeyedBlocks, key: number): number {
  const bucket = bucketOf(key, bits)
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = bucketOf(keys[middle]!, bits)
    if (other < bucket || (other === bucket && keys[middle]! < key)) low = middle + 1
    else high = middle
  }
  return keys[low] === key ? low + 1 : 0
}

/** `onBlock` is called with the key of every block, also of one record and of those left out. */
function layBlocks(
  { keys, places }: Entries,
  options: BlockOptions,
  onBlock: ((key: number) => void) | null,
): Blocks {
  const order = byBucket(keys)
  const largest = options.largestBlock ?? Number.POSITIVE_INFINITY
  const starts = new GrowingInts()
  starts.push(0)
  const smallest = onBlock ? 1 : 2
  let passed: Blocks['passed'] = { blocks: 0, records: 0, by: null, examples: [] }
  // Holders are written over the order they are read from: there are never more of them.
  let filled = 0
  for (let start = 0; start < order.length; ) {
    const key = keys[order[start]!]!
    let end = start + 1
    while (end < order.length && keys[order[end]!] === key) end++
    const size = end - start
    if (size > largest) {
      const by = passed.by ?? new Uint8Array(new SharedArrayBuffer(options.records))
      for (let entry = start; entry < end; entry++) by[places[order[entry]!]!] = 1
      const examples = [...passed.examples, { key, place: places[order[start]!]! }]
      passed = { blocks: passed.blocks + 1, records: passed.records + size, by, examples }
    } else if (size >= smallest) {
      for (let entry = start; entry < end; entry++) order[filled++] = places[order[entry]!]!
      if (!onBlock) starts.push(filled)
    }
    if (onBlock) {
      starts.push(filled)
      onBlock(key)
    }
    start = end
  }
  release(keys)
  release(places)
  const holders = shared(new Int32Array(order.buffer.transfer(filled * 4)))
  return { holders, starts: shared(starts.fitted()), passed }
}

interface Entries {
  readonly keys: Float64Array
  readonly places: Int32Array
}

/** Every key with the place that holds it, by place. */
function entriesOf(rule: RuleKeys, { records, without }: BlockOptions): Entries {
  let keys = new Float64Array(records)
  let places = new Int32Array(records)
  let count = 0
  const add = (key: number, place: number) => {
    if (count === keys.length) {
      const room = Math.max(16, count * 2)
      keys = new Float64Array(keys.buffer.transfer(room * 8))
      places = new Int32Array(places.buffer.transfer(room * 4))
    }
    keys[count] = key
    places[count++] = place
  }
  for (let place = 0; place < records; place++) {
    if (without?.[place] === 1) continue
    if (rule.list) for (const key of rule.keysAt(place)) add(key, place)
    else {
      const key = rule.keyAt(place)
      if (key !== noKey) add(key, place)
    }
  }
  return { keys: keys.subarray(0, count), places: places.subarray(0, count) }
}

/** Entries with equal keys next to each other, otherwise in their order: by bucket, then in each by key. */
function byBucket(keys: Float64Array): Int32Array<ArrayBuffer> {
  const bits = bitsFor(keys.length)
  const ends = new Int32Array(2 ** bits + 1)
  for (const key of keys) ends[bucketOf(key, bits) + 1]!++
  for (let bucket = 1; bucket < ends.length; bucket++) ends[bucket]! += ends[bucket - 1]!
  const order = new Int32Array(keys.length)
  for (let entry = 0; entry < keys.length; entry++) {
    order[ends[bucketOf(keys[entry]!, bits)]!++] = entry
  }
  // Each bucket ends where the next one began.
  for (let bucket = 0, start = 0; bucket < ends.length - 1; bucket++) {
    const end = ends[bucket]!
    if (end - start > 1) sortByKey(order, keys, start, end)
    start = end
  }
  release(ends)
  return order
}

const bitsFor = (entries: number) => Math.max(1, Math.ceil(Math.log2(entries + 1)))

function bucketOf(key: number, bits: number): number {
  const low = key % 2 ** 26
  const mixed = Math.imul(low ^ Math.imul(Math.floor(key / 2 ** 26), 0x9e3779b1), 0x85ebca77)
  return ((mixed ^ (mixed >>> 15)) >>> 0) % 2 ** bits
}

function sortByKey(order: Int32Array, keys: Float64Array, start: number, end: number): void {
  if (end - start > 24) {
    order.subarray(start, end).sort((a, b) => keys[a]! - keys[b]! || a - b)
    return
  }
  for (let at = start + 1; at < end; at++) {
    const entry = order[at]!
    const key = keys[entry]!
    let to = at
    for (; to > start && keys[order[to - 1]!]! > key; to--) order[to] = order[to - 1]!
    order[to] = entry
  }
}
