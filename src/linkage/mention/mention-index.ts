import { type KeyedBlocks, keyedBlocks } from '../memory/block/blocks.ts'
import { type RuleKeys, ruleKeys } from '../memory/block/rule-keys.ts'
import { isExact, type SameKey, sameKey } from '../memory/block/same-key.ts'
import { pairLevels } from '../memory/compare/pair-comparison.ts'
import { type Scored, scoredBy } from '../memory/score/pair-scorer.ts'
import type { Rarity } from '../memory/score/term-frequency-table.ts'
import type { LinkCounts, LinkRecord } from '../records/link-record.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import { sameId } from '../sql/load-records.ts'
import { makePlan, type Plan } from '../sql/sql-plan.ts'
import { checkModel, modelWeights, type Weights } from '../sql/weights.ts'
import { type OwnRarity, ownRarity } from './mention-term-frequency.ts'
import { StandingRecords } from './standing-records.ts'
import { textRarity } from './text-term-frequency.ts'

/** Records held ready, so that one new mention is scored against all of them in milliseconds. */
export interface LinkIndex {
  readonly plan: Plan
  readonly model: TrainedModel
  readonly weights: Weights
  readonly standing: StandingRecords
  /** Places in ascending order of id; null where the records came so. */
  readonly order: Int32Array | null
  readonly blocks: readonly KeyedBlocks[]
  /** Of rules whose keys are many parts in one number, which two may chance to share: how to tell. */
  readonly doubtful: readonly (SameKey | null)[]
  readonly rarities: readonly (Rarity | null)[]
  readonly ownRarities: readonly OwnRarity[]
  /** Query that last met each place. */
  readonly met: Int32Array
  /** What a mention is compared and looked up by, as of where the standing records lie now. */
  readonly ready: () => Ready
  /** Blocks left out because they were larger than their rule's `largestBlock`. */
  readonly passedOver: LinkCounts['passedOver']
  /** Bytes held. */
  readonly memory: number
}

export interface Ready {
  readonly scored: readonly Scored[]
  readonly keys: readonly RuleKeys[]
}

/**
 * Builds the index over records with a model trained before (`link`'s). The records may come one by
 * one; none is kept. Errors: LB_LINKAGE_SETTINGS, _BAD_ID, _DUPLICATE_ID.
 */
export function openIndex(request: {
  readonly records: Iterable<LinkRecord>
  readonly settings: LinkSettings
  readonly model: TrainedModel
}): LinkIndex {
  const { settings, model } = request
  const plan = makePlan(settings)
  checkModel(plan, model)
  const weights = modelWeights(plan, model)
  const standing = new StandingRecords(plan, request.records)
  const { held, ids } = standing
  const order = byId(ids)
  const u = (at: number) => model.comparisons[at]!.levels[0]!.u
  const rarities = settings.comparisons.map((each, at) => textRarity(each, u(at), held))
  const ownRarities = settings.comparisons.flatMap((each, at) => {
    const rarity = rarities[at]
    const textsOf = (field: string) => standing.fields.get(field)!.standing
    return rarity ? [ownRarity(each, u(at), rarity, textsOf, held)] : []
  })
  const makeReady = (): Ready => {
    const reading = standing.reading()
    const levels = settings.comparisons.map((each) => pairLevels(each, reading))
    const scored = scoredBy(plan, weights, { levels, rarities })
    return { scored, keys: settings.blocking.map((rule) => ruleKeys(rule, reading)) }
  }
  let now = makeReady()
  const ready = () => {
    if (standing.moved) now = makeReady()
    return now
  }
  const blocks = settings.blocking.map(({ largestBlock }, at) => {
    const wanted = { records: held.records, largestBlock, without: null }
    const { passed, ...found } = keyedBlocks(now.keys[at]!, wanted)
    // Who was passed over is asked of pairs only.
    return { ...found, passed: { ...passed, by: null } }
  })
  const passedOver = blocks.flatMap(({ passed }, at) =>
    passed.blocks === 0
      ? []
      : [{ rule: settings.blocking[at]!.name, blocks: passed.blocks, records: passed.records }],
  )
  const doubtful = settings.blocking.map((rule) => {
    const same = sameKey(rule, held)
    return same && isExact(same) ? null : same
  })
  const met = new Int32Array(ids.length)
  const arrays = [
    ...blocks.flatMap(({ holders, starts, keys }) => [holders, starts, keys]),
    ...rarities.flatMap((rarity) => rarity?.adjustments ?? []),
    ...(order ? [met, order] : [met]),
  ]
  const beside = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
  return {
    ...{
      plan,
      model,
      weights,
      standing,
      order,
      blocks,
      doubtful,
      rarities,
      ownRarities,
      met,
      ready,
    },
    passedOver,
    get memory() {
      return standing.memory + beside
    },
  }
}

function byId(ids: Float64Array): Int32Array | null {
  let ordered = true
  for (let at = 1; at < ids.length && ordered; at++) ordered = ids[at - 1]! < ids[at]!
  if (ordered) return null
  const order = Int32Array.from(ids, (_, place) => place)
  order.sort((a, b) => ids[a]! - ids[b]!)
  for (let at = 1; at < order.length; at++) {
    if (ids[order[at]!] === ids[order[at - 1]!]) throw sameId(ids[order[at]!]!)
  }
  return order
}
