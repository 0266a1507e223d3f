import { scrambled } from '../arrays/scramble.ts'
import type { MemoryRecords } from '../records/memory-records.ts'
import { type BlockedRule, firstShared } from './blocked-rule.ts'
import { hasSameKey, isExact, type KeyColumn } from './same-key.ts'

/** One of the shares into which work is divided; what there is is dealt out in turn. */
export interface Shard {
  readonly index: number
  readonly count: number
}

export interface PairOptions {
  readonly records: MemoryRecords
  readonly rules: readonly BlockedRule[]
  /** Only pairs of two sources. */
  readonly across: boolean
  /** Only pairs whose right record is at this place or after it. */
  readonly from: number
  /** Only pairs whose left record is one in so many, drawn at random; all where absent. */
  readonly sample?: number
  /** Only the blocks of one shard; all where absent. */
  readonly shard?: Shard
}

/** Takes each pair of one rule, the smaller place left; those of earlier rules are left out unless `alone`. */
export function eachPair(
  { records, rules, across, from, sample = 1, shard }: PairOptions,
  at: number,
  alone: boolean,
  take: (left: number, right: number) => void,
): void {
  const { blocks, lists, same } = rules[at]!
  const { holders, starts } = blocks
  const { sources, rows, width } = records
  const proposed = alone ? null : proposedBy(records, rules.slice(0, at))
  // Keys of several parts are mixed into one number, which two of them may share by chance.
  const doubtful = same !== null && !isExact(same)
  const { index, count } = shard ?? { index: 0, count: 1 }
  for (let block = 1 + index; block < starts.length; block += count) {
    const end = starts[block]!
    for (let one = starts[block - 1]!; one < end; one++) {
      const left = holders[one]!
      if (sample > 1 && scrambled(left) % sample !== 0) continue
      for (let other = one + 1; other < end; other++) {
        const right = holders[other]!
        if (right < from || (across && sources[left] === sources[right])) continue
        if (doubtful && !hasSameKey(same, rows, left * width, right * width)) continue
        // A pair that shares several blocks of one rule is taken in the first of them only.
        if (lists !== null && firstShared(lists, left, right) !== block) continue
        if (proposed?.(left, right)) continue
        take(left, right)
      }
    }
  }
}

/** Whether any of the rules proposes a pair; null where there are none. */
function proposedBy({ rows, width }: MemoryRecords, rules: readonly BlockedRule[]) {
  if (rules.length === 0) return null
  // The columns of most rules lie in flat arrays, one rule after the other, with the end of each.
  const plain: KeyColumn[] = []
  const ends: number[] = []
  const others: BlockedRule[] = []
  for (const rule of rules) {
    if (rule.same?.kind === 'equal' && rule.blocks.passed.by === null) {
      plain.push(...rule.same.columns)
      ends.push(plain.length)
    } else others.push(rule)
  }
  const offsets = Int32Array.from(plain, ({ offset }) => offset)
  const leasts = Int32Array.from(plain, ({ least }) => least)
  const lasts = Int32Array.from(ends)
  return (left: number, right: number): boolean => {
    const [l, r] = [left * width, right * width]
    for (let rule = 0, column = 0; rule < lasts.length; rule++) {
      const end = lasts[rule]!
      for (; column < end; column++) {
        const offset = offsets[column]!
        const value = rows[l + offset]!
        if (value !== rows[r + offset]! || value < leasts[column]!) break
      }
      if (column === end) return true
      column = end
    }
    for (let rule = 0; rule < others.length; rule++) {
      if (proposes(others[rule]!, left, right, rows, width)) return true
    }
    return false
  }
}

function proposes(
  { same, lists, blocks }: BlockedRule,
  left: number,
  right: number,
  rows: Int32Array,
  width: number,
): boolean {
  if (same === null) return firstShared(lists!, left, right) > 0
  return blocks.passed.by?.[left] !== 1 && hasSameKey(same, rows, left * width, right * width)
}
