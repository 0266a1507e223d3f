import type { LinkPlan } from '../../plan/link-plan.ts'
import type { LinkCounts } from '../../records/link-record.ts'
import { shared } from '../arrays/shared-memory.ts'
import type { MemoryRecords } from '../records/memory-records.ts'
import { type Blocks, blocksOf, pairCount } from './blocks.ts'
import { keyTexts } from './key-texts.ts'
import { noKey, type RuleKeys, ruleKeys } from './rule-keys.ts'
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

/**
 * One rule, its blocks laid out among the records that are in none of the `wider` rules' blocks. With
 * `passedOver` the blocks of those keys are left out, however large they and others are.
 */
export function blockRule(
  plan: LinkPlan,
  at: number,
  records: MemoryRecords,
  wider: readonly BlockedRule[],
  passedOver: ReadonlySet<string> | null = null,
): BlockedRule {
  const { name, rule } = plan.rules[at]!
  if (passedOver !== null) return blockBut(passedOver, plan, at, records)
  const { largestBlock } = rule
  const keys = ruleKeys(rule, records)
  const without = holdersOf(wider, records.records)
  const blocks = blocksOf(keys, { records: records.records, largestBlock, without })
  const lists = keys.list ? blockLists(blocks, records.records) : null
  return { name, blocks, ...pairCount(blocks), same: sameKey(rule, records), lists }
}

/** Keys of blocks that were passed over, as texts (./key-texts.ts). */
export function passedKeys(
  plan: LinkPlan,
  at: number,
  records: MemoryRecords,
  { blocks }: BlockedRule,
): readonly string[] {
  const { rule } = plan.rules[at]!
  if (blocks.passed.examples.length === 0) return []
  const [keys, texts] = [ruleKeys(rule, records), keyTexts(rule, records)]
  return blocks.passed.examples.flatMap(({ key, place }) => {
    const own = keys.list ? keys.keysAt(place) : [keys.keyAt(place)]
    return texts(place)[own.indexOf(key)] ?? []
  })
}

function blockBut(
  passedOver: ReadonlySet<string>,
  plan: LinkPlan,
  at: number,
  records: MemoryRecords,
): BlockedRule {
  const { name, rule } = plan.rules[at]!
  const options = {
    records: records.records,
    largestBlock: Number.POSITIVE_INFINITY,
    without: null,
  }
  const all = ruleKeys(rule, records)
  const { keys, by } =
    passedOver.size === 0
      ? { keys: all, by: null }
      : keysBut(passedOver, all, keyTexts(rule, records), records.records)
  const laid = blocksOf(keys, options)
  const blocks = { ...laid, passed: { ...laid.passed, by } }
  const lists = keys.list ? blockLists(blocks, records.records) : null
  return { name, blocks, ...pairCount(blocks), same: sameKey(rule, records), lists }
}

/** Keys without those; and by place, 1 for whoever lost one. */
function keysBut(
  passedOver: ReadonlySet<string>,
  keys: RuleKeys,
  texts: (place: number) => readonly string[],
  records: number,
): { readonly keys: RuleKeys; readonly by: Uint8Array } {
  const by = new Uint8Array(new SharedArrayBuffer(records))
  for (let place = 0; place < records; place++) {
    if (texts(place).some((text) => passedOver.has(text))) by[place] = 1
  }
  if (!keys.list) {
    const keyAt = (place: number) => (by[place] === 1 ? noKey : keys.keyAt(place))
    return { keys: { list: false, keyAt }, by }
  }
  const keysAt = (place: number) => {
    const own = keys.keysAt(place)
    if (by[place] !== 1) return own
    const said = texts(place)
    return own.filter((_, index) => !passedOver.has(said[index]!))
  }
  return { keys: { list: true, keysAt }, by }
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
