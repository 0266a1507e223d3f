import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { LinkCounts } from '../records.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import { type Blocks, blocksOf, pairCount } from './blocks.ts'
import type { HeldRecords } from './hold-records.ts'
import { ruleKeys } from './rule-keys.ts'
import { type SameKey, sameKey } from './same-key.ts'
import { shared } from './shared.ts'

/** A blocking rule over held records. */
export interface HeldRule {
  readonly name: string
  readonly blocks: Blocks
  /** Pairs its blocks hold. */
  readonly pairs: number
  /** How two records are told to share its key; null for a key that is a list. */
  readonly same: SameKey | null
  /** Of such a key: the blocks of every record. */
  readonly lists: BlockLists | null
}

/** Blocks of the record at a place, ascending: `blocks` from the end of the place before to its own. */
export interface BlockLists {
  readonly ends: Int32Array
  readonly blocks: Int32Array
}

/** The rules in their order, their blocks laid out. Errors: LB_LINKAGE_TOO_MANY_PAIRS. */
export function holdRules(settings: LinkSettings, held: HeldRecords): readonly HeldRule[] {
  const { records } = held
  const rules: HeldRule[] = []
  for (const rule of settings.blocking) {
    const keys = ruleKeys(rule, held)
    // A key that only adds to an earlier rule's proposes nothing new, but for the blocks that passed over.
    const wider = rules.filter((_, index) => {
      const earlier = settings.blocking[index]!
      if (keys.list || earlier.kind === 'names' || rule.kind === 'names') return false
      return earlier.on.every((part) => rule.on.includes(part))
    })
    const { largestBlock } = rule
    const blocks = blocksOf(keys, { records, largestBlock, without: holdersOf(wider, records) })
    const { pairs, largest } = pairCount(blocks)
    if (pairs > settings.pairBudget) {
      const cause = `The rule "${rule.name}" would compare ${pairs} pairs (its largest block holds ${largest} records); the budget is ${settings.pairBudget}.`
      throw refusal(linkageErrors, 'LB_LINKAGE_TOO_MANY_PAIRS', cause)
    }
    const lists = keys.list ? blockLists(blocks, records) : null
    rules.push({ name: rule.name, blocks, pairs, same: sameKey(rule, held), lists })
  }
  return rules
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
