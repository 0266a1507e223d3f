import { passesCheck } from '../check-digits.ts'
import { Numbers } from '../held/numbers.ts'
import { refuseBadId, sameId } from '../load.ts'
import type { TrainedModel } from '../model.ts'
import { makePlan, type Plan } from '../plan.ts'
import type { LinkCounts, LinkRecord } from '../records.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import { checkModel, modelWeights, type Weights } from '../weights.ts'
import { Blocks, type RuleKeys, ruleKeys } from './blocks.ts'
import { Dictionary } from './dictionary.ts'
import { type Field, makeFields } from './fields.ts'
import { type Adjustment, adjustmentOf } from './frequencies.ts'
import { type Comparing, comparing } from './levels/index.ts'

/**
 * Records held ready, so that one new mention is scored against all of them in milliseconds. Typed
 * arrays throughout: what a million records take is a few hundred megabytes, not a million objects.
 */
export interface LinkIndex {
  readonly plan: Plan
  readonly model: TrainedModel
  readonly weights: Weights
  readonly ids: Float64Array
  /** Places in ascending order of id. */
  readonly order: Int32Array
  readonly sources: readonly string[]
  readonly sourceAt: Int32Array
  readonly fields: ReadonlyMap<string, Field>
  readonly terms: Dictionary
  readonly rules: readonly RuleKeys[]
  readonly blocks: readonly Blocks[]
  readonly comparings: readonly Comparing[]
  readonly adjustments: readonly (Adjustment | null)[]
  /** Query that last met each place. */
  readonly met: Int32Array
  /** Blocks left out because they were larger than their rule's `largestBlock`. */
  readonly passedOver: LinkCounts['passedOver']
  /** Bytes held. */
  readonly memory: number
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
  const terms = new Dictionary()
  const checked = settings.comparisons.flatMap((each) =>
    each.kind === 'identifier' ? [each.field] : [],
  )
  const fields = makeFields(plan, {
    terms,
    missing: new Set(settings.missingWords.map((word) => word.toUpperCase())),
    checked: new Set(checked),
    passes: passesCheck,
  })
  const { ids, sources, sourceAt } = take(request.records, fields)
  for (const field of fields.values()) field.trim()
  const order = byId(ids)
  const held = { fields, terms, sources: sourceAt }
  const comparings = settings.comparisons.map((each) => comparing(each, held))
  const rules = settings.blocking.map(ruleKeys)
  const blocks = rules.map(
    (rule, at) => new Blocks(settings.blocking[at]!, rule.ofRecords(fields), ids.length),
  )
  const adjustments = settings.comparisons.map((each, at) =>
    adjustmentOf(each, model.comparisons[at]!.levels[0]!.u, { ...held, records: ids.length }),
  )
  terms.trim()
  const weights = modelWeights(plan, model)
  const met = new Int32Array(ids.length)
  const passedOver = blocks.flatMap((each) => each.passedOver ?? [])
  const parts = [...fields.values(), ...blocks, ...adjustments.filter((each) => each !== null)]
  const memory = parts.reduce((sum, each) => sum + each.memory, terms.memory + ids.length * 20)
  return {
    ...{ plan, model, weights, ids, order, sources, sourceAt, fields, terms, rules, blocks },
    ...{ comparings, adjustments, met, passedOver, memory },
  }
}

function take(records: Iterable<LinkRecord>, fields: ReadonlyMap<string, Field>) {
  const sources = new Map<string, number>()
  const sourceAt = new Numbers()
  let ids = new Float64Array(1 << 10)
  let count = 0
  for (const { id, source, fields: given } of records) {
    refuseBadId(id)
    if (count === ids.length) {
      const larger = new Float64Array(count * 2)
      larger.set(ids)
      ids = larger
    }
    ids[count++] = id
    if (!sources.has(source)) sources.set(source, sources.size)
    sourceAt.push(sources.get(source)!)
    for (const field of fields.values()) field.add(given[field.name])
  }
  return { ids: ids.slice(0, count), sources: [...sources.keys()], sourceAt: sourceAt.taken() }
}

function byId(ids: Float64Array): Int32Array {
  const order = Int32Array.from(ids, (_, place) => place)
  let ordered = true
  for (let at = 1; at < ids.length && ordered; at++) ordered = ids[at - 1]! < ids[at]!
  if (ordered) return order
  order.sort((a, b) => ids[a]! - ids[b]!)
  for (let at = 1; at < order.length; at++) {
    if (ids[order[at]!] === ids[order[at - 1]!]) throw sameId(ids[order[at]!]!)
  }
  return order
}
