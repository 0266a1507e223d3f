import { blockOf } from '../memory/block/blocks.ts'
import { noKey, type RuleKeys } from '../memory/block/rule-keys.ts'
import { hasSameKey } from '../memory/block/same-key.ts'
import type { ScoredComparison } from '../memory/score/pair-scorer.ts'
import { mostWithout } from './mention-bounds.ts'
import type { LinkIndex } from './mention-index.ts'

/** Records of a rule's blocks that a bound on candidates left unread. */
export interface CandidatesCut {
  readonly rule: string
  readonly records: number
}

/** How far a search went. */
export interface CandidatesMet {
  /** Records met, each once. */
  readonly candidates: number
  /** Records of blocks left unread because nobody in them could have been kept. */
  readonly hopeless: number
  readonly cut: readonly CandidatesCut[]
}

interface MentionBlock {
  readonly rule: number
  readonly start: number
  readonly end: number
}

/**
 * Calls `take` with each record that shares a key with the mention at `own`, once, the rarest keys
 * first. Blocks of which nobody could be kept any more are left unread: that loses nothing. Beyond
 * `most` records the rest is cut, and counted.
 */
export function eachCandidate(
  index: LinkIndex,
  own: number,
  scored: readonly ScoredComparison[],
  most: number,
  take: (place: number) => void,
): CandidatesMet {
  const stamp = nextStamp(index)
  const { blocks, left } = mentionBlocks(index, own)
  const seen = new Set([...left.keys()].filter((rule) => left.get(rule) === 0))
  const { rows, width } = index.standing.records
  const keep = index.plan.settings.keep - 1e-9
  const cut = new Map<number, number>()
  let [candidates, hopeless] = [0, 0]
  for (const { rule, start, end } of blocks) {
    const { holders } = index.blocks[rule]!
    const same = index.doubtful[rule]!
    if (end - start > fewest && mostWithout(index, scored, own, seen) < keep) {
      hopeless += end - start
      continue
    }
    for (let at = start; at < end; at++) {
      const place = holders[at]!
      if (index.met[place] === stamp) continue
      if (same !== null && !hasSameKey(same, rows, own * width, place * width)) continue
      if (candidates >= most) {
        cut.set(rule, (cut.get(rule) ?? 0) + 1)
        continue
      }
      index.met[place] = stamp
      candidates++
      take(place)
    }
    left.set(rule, left.get(rule)! - 1)
    if (left.get(rule) === 0 && !cut.has(rule)) seen.add(rule)
  }
  const { rules } = index.plan
  return {
    candidates,
    hopeless,
    cut: [...cut].map(([rule, records]) => ({ rule: rules[rule]!.name, records })),
  }
}

/** Blocks of fewer records are read rather than weighed up. */
const fewest = 50

/** The mention's blocks, smallest first, and how many of them each rule still has to read. */
function mentionBlocks(index: LinkIndex, own: number) {
  const blocks: MentionBlock[] = []
  const left = new Map<number, number>()
  index.ready().keys.forEach((keys, rule) => {
    const { starts } = index.blocks[rule]!
    const shared = keysAt(keys, own)
      .map((key) => blockOf(index.blocks[rule]!, key))
      .filter((block) => block > 0)
    left.set(rule, shared.length)
    for (const block of shared) {
      const [start, end] = [starts[block - 1]!, starts[block]!]
      // A block passed over is never read, so that nothing follows from who was not met in it.
      if (end > start) blocks.push({ rule, start, end })
    }
  })
  blocks.sort((a, b) => a.end - a.start - (b.end - b.start) || a.rule - b.rule)
  return { blocks, left }
}

function keysAt(keys: RuleKeys, place: number): readonly number[] {
  if (keys.list) return keys.keysAt(place)
  const key = keys.keyAt(place)
  return key === noKey ? [] : [key]
}

const lastStamp = 2 ** 31 - 1
const stamps = new WeakMap<LinkIndex, number>()

/** A number no place carries yet; after two thousand million queries they start anew. */
function nextStamp(index: LinkIndex): number {
  let stamp = (stamps.get(index) ?? 0) + 1
  if (stamp > lastStamp) {
    index.met.fill(0)
    stamp = 1
  }
  stamps.set(index, stamp)
  return stamp
}
