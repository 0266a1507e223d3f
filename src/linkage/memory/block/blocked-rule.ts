import type { LinkPlan } from '../../plan/link-plan.ts'
import type { LinkCounts } from '../../records/link-record.ts'
import { shared } from '../arrays/shared-memory.ts'
import type { MemoryRecords } from '../records/memory-records.ts'
import { type Blocks, blocksOf, pairCount } from './blocks.ts'
import { ruleKeys } from './rule-keys.ts'
import { type SameKey, sameKey } from './same-key.ts'

/** A blocking rule with its blocks laid out. */
export interface BlockedRule {
  readonly name: string
  readonly blocks: Blocks
  /** Pairs in its blocks, and records of the largest. */
  readonly pairs: number
  readonly largest: number
  /** How to tell that two records share its key; null for a key that is a list. */
  readonly same: SameKey | null
  /** Of a key that is a list: the blocks of every record. */
  readonly lists: BlockLists | null
}

/** Blocks of the record at a place, ascending: `blocks` from the end of the place before to its own. */
export interface BlockLists {
  readonly ends: Int32Array
  readonly blocks: Int32Array
}

/** One rule, its blocks laid out among the records that are in none of the `wider` rules' blocks. */
export function blockRule(
  plan: LinkPlan,
  at: number,
  records: MemoryRecords,
  wider: readonly BlockedRule[],
): BlockedRule {
  const { name, rule } = plan.rules[at]!
  const { largestBlock } = rule
  const keys = ruleKeys(rule, records)
  const without = holdersOf(wider, records.records)
  const blocks = blocksOf(keys, { records: records.records, largestBlock, without })
  const lists = keys.list ? blockLists(blocks, records.records) : null
  return { name, blocks, ...pairCount(blocks), same: sameKey(rule, records), lists }
}

/** By place, 1 for whoever is in a block of the rules; null where there are no rules. */
function holdersOf(rules: readonly BlockedRule[], records: number): Uint8Array | null {
  if (rules.length === 0) return null
  const marks = new Uint8Array(records)
  for (const { blocks } of rules) for (const place of blocks.holders) marks[place] = 1
  return marks
}

function blockLists({ holders, starts }: Blocks, records: number): BlockLists {
  const next = new Int32Array(records + 1)
  for (const place of holders) next[place + 1]!++
  for (let place = 1; place <= records; place++) next[place]! += next[place - 1]!
  const blocks = new Int32Array(holders.length)
  for (let block = 1; block < starts.length; block++) {
    for (let at = starts[block - 1]!; at < starts[block]!; at++) {
      blocks[next[holders[at]!]!++] = block
    }
  }
  return { ends: shared(next), blocks: shared(blocks) }
}

/** The first block two records share; 0 where they share none. */
export function firstShared({ ends, blocks }: BlockLists, left: number, right: number): number {
  let one = left === 0 ? 0 : ends[left - 1]!
  let other = right === 0 ? 0 : ends[right - 1]!
  while (one < ends[left]! && other < ends[right]!) {
    const [mine, theirs] = [blocks[one]!, blocks[other]!]
    if (mine === theirs) return mine
    if (mine < theirs) one++
    else other++
  }
  return 0
}

export const passedOverBy = (
  rules: readonly Pick<BlockedRule, 'name' | 'blocks'>[],
): LinkCounts['passedOver'] =>
  rules.flatMap(({ name, blocks: { passed } }) =>
    passed.blocks === 0 ? [] : [{ rule: name, blocks: passed.blocks, records: passed.records }],
  )
