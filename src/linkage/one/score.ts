import { evidenceOf, type PairColumns } from '../evidence.ts'
import type { LinkRecord, ScoredPair } from '../records.ts'
import { packBase } from '../score-sql.ts'
import { type Step, stepsFor } from './bounds.ts'
import type { LinkIndex } from './build.ts'
import { eachCandidate, type Looked } from './candidates.ts'
import { Probe } from './probe.ts'

export interface OneScored extends Looked {
  /** At or above the settings' `keep`, best first. */
  readonly pairs: readonly ScoredPair[]
}

/** Pairs kept, as they are found: the place and its outcomes, one row of `comparisons` each. */
interface Found {
  readonly places: number[]
  readonly outcomes: number[]
}

/**
 * Scores one record against the index: the pairs, weights and evidence `link` would give with the
 * same model over the same records. The record's own id need not be new: it is paired with every
 * record but one of the same id. `most` bounds the records looked at; what that cut is told.
 */
export function scoreOne(
  index: LinkIndex,
  record: LinkRecord,
  options: { readonly most?: number } = {},
): OneScored {
  const probe = probeOf(index, record)
  const steps = stepsFor(index, probe)
  const found: Found = { places: [], outcomes: [] }
  const consider = scorer(index, probe, steps, found)
  const most = options.most ?? Number.POSITIVE_INFINITY
  const looked = eachCandidate(index, probe, steps, most, consider)
  const pairs = explain(index, probe, found)
  return {
    pairs: pairs.toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b),
    ...looked,
  }
}

/**
 * What each comparison says of the record and the one with this id, whether or not any rule would
 * propose the pair and however little it weighs; null where the index holds no such record.
 */
export function scorePair(index: LinkIndex, record: LinkRecord, id: number): ScoredPair | null {
  const place = placeOf(index, id)
  if (place === null) return null
  const probe = probeOf(index, record)
  const outcomes = Array.from(index.plan.comparisons, () => 0)
  for (const { at, outcome } of stepsFor(index, probe)) {
    outcomes[at] = outcome(place, record.id < id)
  }
  return explain(index, probe, { places: [place], outcomes })[0]!
}

/** The record of an id as the index holds it: the fields the settings read. */
export function recordOf(index: LinkIndex, id: number): LinkRecord | null {
  const place = placeOf(index, id)
  return place === null ? null : recordAt(index, place)
}

const probeOf = (index: LinkIndex, record: LinkRecord) =>
  new Probe(record, index.sources.indexOf(record.source), index.fields, index.terms)

function scorer(index: LinkIndex, probe: Probe, steps: readonly Step[], found: Found) {
  const { weights, ids, adjustments, sourceAt, plan } = index
  const keep = plan.settings.keep - 1e-9
  const across = plan.settings.between === 'sources'
  const own = probe.record.id
  const count = plan.comparisons.length
  const outcomes = new Uint8Array(count)
  const settled = weights.together.map(({ one, other, weights }) => ({ one, other, weights }))
  return (place: number): void => {
    const id = ids[place]!
    if (id === own || (across && sourceAt[place] === probe.source)) return
    const left = own < id
    let weight = weights.prior
    outcomes.fill(0)
    for (const step of steps) {
      const outcome = step.outcome(place, left)
      if (outcome > 0) {
        outcomes[step.at] = outcome
        const { weights: levels, shares } = weights.comparisons[step.at]!
        weight += levels[outcome]!
        const adjustment = adjustments[step.at]
        if (adjustment && shares[outcome]! > 0) {
          const other = adjustment.ofPlace(place)
          weight += shares[outcome]! * Math.min(step.own ?? other, other)
        }
      }
      if (weight < keep - step.rest) return
    }
    for (const { one, other, weights: off } of settled) {
      weight += off[outcomes[one]! - 1]?.[outcomes[other]! - 1] ?? 0
    }
    if (weight < keep) return
    found.places.push(place)
    for (let at = 0; at < count; at++) found.outcomes.push(outcomes[at]!)
  }
}

/** As the pairs of a whole linkage are explained: the one with the smaller id stands left. */
function explain(index: LinkIndex, probe: Probe, found: Found): readonly ScoredPair[] {
  const { plan, ids, adjustments } = index
  const count = plan.comparisons.length
  const pairs = found.places.length
  const left = new Int32Array(pairs)
  const right = new Int32Array(pairs)
  const outcomes = new BigInt64Array(pairs)
  // Of 0 the probe, of n the nth record found.
  found.places.forEach((place, at) => {
    const first = probe.record.id < ids[place]!
    left[at] = first ? 0 : at + 1
    right[at] = first ? at + 1 : 0
    for (let each = count - 1; each >= 0; each--) {
      outcomes[at] = outcomes[at]! * BigInt(packBase) + BigInt(found.outcomes[at * count + each]!)
    }
  })
  const columns: PairColumns = {
    ...{ left, right, outcomes },
    adjustments: adjustments.map((adjustment) => {
      if (!adjustment) return null
      const own = adjustment.ofProbe(probe) ?? Number.POSITIVE_INFINITY
      return Float64Array.from([own, ...found.places.map((place) => adjustment.ofPlace(place))])
    }),
  }
  const record = (at: number) => (at === 0 ? probe.record : recordAt(index, found.places[at - 1]!))
  return evidenceOf(columns, record, plan, index)
}

function recordAt(index: LinkIndex, place: number): LinkRecord {
  const fields = [...index.fields.values()].map((field) => {
    const texts = field.shown(place)
    return [field.name, field.list ? texts : (texts[0] ?? null)] as const
  })
  const source = index.sources[index.sourceAt[place]!]!
  return { id: index.ids[place]!, source, fields: Object.fromEntries(fields) }
}

function placeOf({ ids, order }: LinkIndex, id: number): number | null {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ids[order[middle]!]! < id) low = middle + 1
    else high = middle
  }
  const place = order[low]
  return place !== undefined && ids[place] === id ? place : null
}
