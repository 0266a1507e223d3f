import { setImmediate } from 'node:timers/promises'
import { passedOverBy } from '../memory/block/blocked-rule.ts'
import { type KeyedBlocks, keyedBlocks } from '../memory/block/blocks.ts'
import { type RuleKeys, ruleKeys } from '../memory/block/rule-keys.ts'
import { isExact, type SameKey, sameKey } from '../memory/block/same-key.ts'
import { comparersOf } from '../memory/compare/compare-pairs.ts'
import { type ScoredComparison, scoredComparisons } from '../memory/score/pair-scorer.ts'
import type { TermFrequencyTable } from '../memory/score/term-frequency-table.ts'
import { type LinkPlan, planLinkage } from '../plan/link-plan.ts'
import type { LinkCounts, LinkRecord } from '../records/link-record.ts'
import { duplicateId } from '../records/order-records.ts'
import { checkModel, modelWeights, type Weights } from '../score/weights.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import { type MentionFrequency, mentionFrequency } from './mention-term-frequency.ts'
import { RecordIntake } from './record-intake.ts'
import { StandingRecords } from './standing-records.ts'
import { textFrequencyTable } from './text-term-frequency.ts'

/** Records kept ready, so that one new mention is scored against all of them in milliseconds. */
export interface LinkIndex {
  readonly plan: LinkPlan
  readonly weights: Weights
  readonly standing: StandingRecords
  /** Places in ascending order of id; null where the records came so. */
  readonly order: Int32Array | null
  readonly blocks: readonly KeyedBlocks[]
  /** Of rules that mix a key of many parts into one number, which two keys may share: how to tell. */
  readonly doubtful: readonly (SameKey | null)[]
  readonly frequencies: readonly (TermFrequencyTable | null)[]
  readonly mentionFrequencies: readonly MentionFrequency[]
  /** By place: the query that last met it. */
  readonly met: Int32Array
  /** What a mention is compared and looked up by, from where the records lie now. */
  readonly ready: () => ReadyIndex
  /** Blocks left out because they were larger than their rule's `largestBlock`. */
  readonly passedOver: LinkCounts['passedOver']
  /** Bytes in memory. */
  readonly memory: number
}

export interface ReadyIndex {
  readonly scored: readonly ScoredComparison[]
  readonly keys: readonly RuleKeys[]
}

/** With a model trained before (`link`'s). */
interface IndexRequest {
  readonly settings: LinkSettings
  readonly model: TrainedModel
}

/**
 * Builds the index over records with a model trained before. The records may come one by one; none is kept.
 * @throws LB_LINKAGE_SETTINGS, LB_LINKAGE_BAD_ID, LB_LINKAGE_DUPLICATE_ID
 */
export function openIndex(
  request: IndexRequest & { readonly records: Iterable<LinkRecord> },
): LinkIndex {
  const plan = plannedFor(request)
  const intake = new RecordIntake(plan)
  for (const record of request.records) intake.add(record)
  const building = indexOver(plan, intake, request.model)
  for (;;) {
    const step = building.next()
    if (step.done) return step.value
  }
}

/**
 * The same over records that are waited for, a part at a time; between two parts, and two steps of what is made of them, others are
 * served.
 * @throws LB_LINKAGE_SETTINGS, LB_LINKAGE_BAD_ID, LB_LINKAGE_DUPLICATE_ID
 */
export async function openIndexInParts(
  request: IndexRequest & { readonly parts: AsyncIterable<Iterable<LinkRecord>> },
): Promise<LinkIndex> {
  const plan = plannedFor(request)
  const intake = new RecordIntake(plan)
  for await (const part of request.parts) for (const record of part) intake.add(record)
  const building = indexOver(plan, intake, request.model)
  for (;;) {
    const step = building.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

function plannedFor({ settings, model }: IndexRequest): LinkPlan {
  const plan = planLinkage(settings)
  checkModel(plan, model)
  return plan
}

/** Pauses between its steps, for whoever has others to serve. */
function* indexOver(
  plan: LinkPlan,
  intake: RecordIntake,
  model: TrainedModel,
): Generator<void, LinkIndex> {
  const weights = modelWeights(plan, model)
  const standing = new StandingRecords(plan, intake)
  const { records, ids } = standing
  yield
  const order = byId(ids)
  const u = (at: number) => model.comparisons[at]!.levels[0]!.u
  const frequencies = plan.comparisons.map(
    ({ termFrequency }, at) => termFrequency && textFrequencyTable(termFrequency, u(at), records),
  )
  const mentionFrequencies = plan.comparisons.flatMap(({ termFrequency }, at) => {
    const table = frequencies[at]
    if (!termFrequency || !table) return []
    const standingTexts = standing.textsOf(termFrequency.field)
    return [mentionFrequency(termFrequency, u(at), table, standingTexts, records)]
  })
  const ready = readyAgain(standing, () => {
    const comparable = standing.comparable()
    const comparers = comparersOf(plan, comparable)
    return {
      scored: scoredComparisons(plan, weights, { comparers, frequencies }),
      keys: plan.rules.map(({ rule }) => ruleKeys(rule, comparable)),
    }
  })
  yield
  const { keys } = ready()
  const blocks: KeyedBlocks[] = []
  for (const [at, { rule }] of plan.rules.entries()) {
    yield
    const options = { records: records.records, largestBlock: rule.largestBlock, without: null }
    const { passed, ...found } = keyedBlocks(keys[at]!, options)
    // Who was passed over matters to pairs only.
    blocks.push({ ...found, passed: { ...passed, by: null } })
  }
  yield
  const doubtful = plan.rules.map(({ rule }) => {
    const same = sameKey(rule, records)
    return same && isExact(same) ? null : same
  })
  const met = new Int32Array(ids.length)
  const arrays = [
    ...blocks.flatMap((each) => [each.holders, each.starts, each.keys]),
    ...frequencies.flatMap((table) => table?.adjustments ?? []),
    ...(order ? [met, order] : [met]),
  ]
  const besides = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
  return {
    ...{ plan, weights, standing, order, blocks, doubtful, frequencies, mentionFrequencies },
    ...{ met, ready },
    passedOver: passedOverBy(
      blocks.map((each, at) => ({ name: plan.rules[at]!.name, blocks: each })),
    ),
    get memory() {
      return standing.memory + besides
    },
  }
}

/** Makes what reads the records anew where they had to move. */
function readyAgain(standing: StandingRecords, make: () => ReadyIndex): () => ReadyIndex {
  let now = make()
  return () => {
    if (standing.moved) now = make()
    return now
  }
}

function byId(ids: Float64Array): Int32Array | null {
  let ordered = true
  for (let at = 1; at < ids.length && ordered; at++) ordered = ids[at - 1]! < ids[at]!
  if (ordered) return null
  const order = Int32Array.from(ids, (_, place) => place)
  order.sort((a, b) => ids[a]! - ids[b]!)
  for (let at = 1; at < order.length; at++) {
    if (ids[order[at]!] === ids[order[at - 1]!]) throw duplicateId(ids[order[at]!]!)
  }
  return order
}
