import type { HeldRecords } from './hold-records.ts'
import { firstShared, type HeldRule } from './rules.ts'
import { stirred } from './stir.ts'

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
  const { blocks, lists } = rules[at]!
  const { holders, starts } = blocks
  const { sources } = held
  const proposed = alone ? null : proposedBy(held, rules.slice(0, at))
  const { hand, hands } = part ?? { hand: 0, hands: 1 }
  for (let block = 1 + hand; block < starts.length; block += hands) {
    const end = starts[block]!
    for (let one = starts[block - 1]!; one < end; one++) {
      const left = holders[one]!
      if (sample > 1 && stirred(left) % sample !== 0) continue
      for (let other = one + 1; other < end; other++) {
        const right = holders[other]!
        if (right < from || (across && sources[left] === sources[right])) continue
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
  const offsets = Int32Array.from(
    rules.filter(({ lists }) => lists === null).map(({ offset }) => offset),
  )
  const listed = rules.flatMap(({ lists }) => lists ?? [])
  return (left: number, right: number): boolean => {
    const [l, r] = [left * width, right * width]
    for (let rule = 0; rule < offsets.length; rule++) {
      const block = rows[l + offsets[rule]!]!
      if (block > 0 && block === rows[r + offsets[rule]!]!) return true
    }
    for (let rule = 0; rule < listed.length; rule++) {
      if (firstShared(listed[rule]!, left, right) > 0) return true
    }
    return false
  }
}
