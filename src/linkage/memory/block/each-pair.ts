import { stirred } from '../arrays/scramble.ts'
import type { HeldRecords } from '../records/memory-records.ts'
import { firstShared, type HeldRule } from './blocked-rules.ts'
import { hasSameKey, isExact, type KeyColumn } from './same-key.ts'

/** Blocks are dealt out to several hands in turn. */
export interface Part {
  readonly hand: number
  readonly hands: number
}

export interface PairsWanted {
  readonly held: HeldRecords
  readonly rules: readonly HeldRule[]
  /** Only pairs of two sources. */
  readonly across: boolean
  /** Only pairs whose right record is at this place or after it. */
  readonly from: number
  /** Only pairs whose left record is one in so many, drawn by chance; all where absent. */
  readonly sample?: number
  /** Only the blocks of one hand; all where absent. */
  readonly part?: Part
}

/** Takes each pair of one rule, the smaller place left; those of earlier rules are left out unless `alone`. */
export function eachPair(
  { held, rules, across, from, sample = 1, part }: PairsWanted,
  at: number,
  alone: boolean,
  take: (left: number, right: number) => void,
): void {
  const { blocks, lists, same } = rules[at]!
  const { holders, starts } = blocks
  const { sources, rows, width } = held
  const proposed = alone ? null : proposedBy(held, rules.slice(0, at))
  // Keys of many parts are stirred into one number, which two of them may chance to share.
  const doubtful = same !== null && !isExact(same)
  const { hand, hands } = part ?? { hand: 0, hands: 1 }
  for (let block = 1 + hand; block < starts.length; block += hands) {
    const end = starts[block]!
    for (let one = starts[block - 1]!; one < end; one++) {
      const left = holders[one]!
      if (sample > 1 && stirred(left) % sample !== 0) continue
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
function proposedBy({ rows, width }: HeldRecords, rules: readonly HeldRule[]) {
  if (rules.length === 0) return null
  // What most rules are lies flat: their columns one rule after the other, and where each rule's end.
  const plain: KeyColumn[] = []
  const ends: number[] = []
  const others: HeldRule[] = []
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
  { same, lists, blocks }: HeldRule,
  left: number,
  right: number,
  rows: Int32Array,
  width: number,
): boolean {
  if (same === null) return firstShared(lists!, left, right) > 0
  return blocks.passed.by?.[left] !== 1 && hasSameKey(same, rows, left * width, right * width)
}
