import { refusal } from '../../../model/index.ts'
import { linkageErrors } from '../../errors.ts'
import { isList } from '../../fold/fold-text.ts'
import type { LinkCounts } from '../../records/link-record.ts'
import type { BlockingRule, LinkSettings } from '../../settings/link-settings.ts'
import { keyPartOf } from '../../sql/rule-pairs.ts'
import { shared } from '../arrays/shared-memory.ts'
import type { HeldRecords } from '../records/memory-records.ts'
import { heldForThreads } from '../workers/messages.ts'
import { type Hands, partOf } from '../workers/worker-pool.ts'
import { type Blocks, blocksOf, pairCount } from './blocks.ts'
import { ruleKeys } from './rule-keys.ts'
import { type SameKey, sameKey } from './same-key.ts'

/** A blocking rule over held records. */
export interface HeldRule {
  readonly name: string
  readonly blocks: Blocks
  /** Pairs its blocks hold, and records of the largest. */
  readonly pairs: number
  readonly largest: number
  /** How two records are told to share its key; null for a key that is a list. */
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
 * The rules in their order, their blocks laid out, by several hands where there are some.
 * Errors: LB_LINKAGE_TOO_MANY_PAIRS.
 */
export async function holdRules(
  settings: LinkSettings,
  held: HeldRecords,
  hands: Hands | null,
): Promise<readonly HeldRule[]> {
  const wider = settings.blocking.map((_, at) => widerRules(settings, at))
  const all = [...settings.blocking.keys()]
  const free = all.filter((at) => wider[at]!.length === 0)
  const shareOf = (hand: number) => {
    const part = partOf(hands, hand)
    return free.filter((_, turn) => turn % part.hands === part.hand)
  }
  const theirs = hands?.ask((hand) => {
    const rules = shareOf(hand + 1)
    return { kind: 'lay', settings, held: heldForThreads(settings, held), rules }
  })
  const rules = new Map<number, HeldRule>()
  for (const at of shareOf(0)) rules.set(at, holdRule(settings, at, held, []))
  for (const [hand, answer] of ((await theirs) ?? []).entries()) {
    shareOf(hand + 1).forEach((at, turn) => {
      rules.set(at, answer.rules[turn]!)
    })
  }
  for (const at of all) {
    if (rules.has(at)) continue
    const earlier = wider[at]!.map((index) => rules.get(index)!)
    rules.set(at, holdRule(settings, at, held, earlier))
  }
  const laid = all.map((at) => rules.get(at)!)
  for (const rule of laid) checkBudget(settings, rule)
  return laid
}

/** Rules before one that propose whatever it does, but in blocks they pass over: its key only adds to theirs. */
function widerRules({ blocking }: LinkSettings, at: number): readonly number[] {
  const parts = partsOf(blocking[at]!)
  if (parts === null || parts.some((part) => isList(keyPartOf(part).form))) return []
  return blocking.slice(0, at).flatMap((earlier, index) => {
    const theirs = partsOf(earlier)
    return theirs?.every((part) => parts.includes(part)) ? [index] : []
  })
}

const partsOf = (rule: BlockingRule) => (rule.kind === 'names' ? null : rule.on)

/** One rule, its blocks laid out among the records that are in none of the `wider` rules' blocks. */
export function holdRule(
  settings: LinkSettings,
  at: number,
  held: HeldRecords,
  wider: readonly HeldRule[],
): HeldRule {
  const rule = settings.blocking[at]!
  const { records } = held
  const { largestBlock } = rule
  const keys = ruleKeys(rule, held)
  const blocks = blocksOf(keys, { records, largestBlock, without: holdersOf(wider, records) })
  const lists = keys.list ? blockLists(blocks, records) : null
  return { name: rule.name, blocks, ...pairCount(blocks), same: sameKey(rule, held), lists }
}

function checkBudget({ pairBudget }: LinkSettings, { name, pairs, largest }: HeldRule): void {
  if (pairs <= pairBudget) return
  const cause = `The rule "${name}" would compare ${pairs} pairs (its largest block holds ${largest} records); the budget is ${pairBudget}.`
  throw refusal(linkageErrors, 'LB_LINKAGE_TOO_MANY_PAIRS', cause)
}

/** By place, 1 for whoever is in a block of the rules; null where there are no rules. */
function holdersOf(rules: readonly HeldRule[], records: number): Uint8Array | null {
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

export const passedOver = (rules: readonly HeldRule[]): LinkCounts['passedOver'] =>
  rules.flatMap(({ name, blocks: { passed } }) =>
    passed.blocks === 0 ? [] : [{ rule: name, blocks: passed.blocks, records: passed.records }],
  )
