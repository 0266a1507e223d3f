import type { LinkPlan } from '../plan/link-plan.ts'
import { vetoBy } from '../plan/veto-plan.ts'
import {
  type Evidence,
  type LinkRecord,
  probabilityOf,
  type ScoredPair,
} from '../records/link-record.ts'
import { unpackOutcomes } from './packed-outcomes.ts'
import type { PairColumns } from './pair-columns.ts'
import type { Weights } from './weights.ts'

/** By comparison: the term frequency adjustment of each record, log2; null where there is none. */
export type Adjustments = readonly (Float64Array | null)[]

/**
 * Pairs as people read them: what each comparison says, adding up to the weight. What it says is put into words when it is asked
 * for, each time anew: held for all pairs of a million cases it would be gigabytes, and it is read pair by pair.
 */
export function evidenceOf(
  plan: LinkPlan,
  weights: Weights,
  pairs: Omit<PairColumns, 'weight'> & { readonly adjustments: Adjustments },
  record: (place: number) => LinkRecord,
): readonly ScoredPair[] {
  const shown: Shown = (place, fields) => display(record(place), fields)
  const ofPair = (
    left: number,
    right: number,
    outcomes: Uint8Array,
    text: Shown,
  ): readonly Evidence[] => [
    priorEvidence(weights),
    ...plan.comparisons.flatMap(({ name, levels, fields }, c): readonly Evidence[] => {
      const outcome = outcomes[c]!
      if (outcome === 0) return []
      const { weights: ofLevels, shares } = weights.comparisons[c]!
      const values = { left: text(left, fields), right: text(right, fields) }
      const level = levels[outcome - 1]!.name
      const own = { comparison: name, level, weight: ofLevels[outcome]!, ...values }
      const adjustment = pairs.adjustments[c]
      if (!adjustment || shares[outcome] === 0) return [own]
      const rarity = Math.min(adjustment[left]!, adjustment[right]!)
      const weight = shares[outcome]! * rarity
      return [own, { comparison: name, level: 'how common the value is', weight, ...values }]
    }),
    ...dependenceEvidence(plan, weights, outcomes),
  ]
  const outcomesAt = (at: number) => unpackOutcomes(pairs.outcomes[at]!, plan.comparisons.length)
  // On the left is what the pair calls `a`, also where records that came later stand behind the others.
  const places = (at: number): readonly [number, number] => {
    const [one, other] = [pairs.left[at]!, pairs.right[at]!]
    return record(one).id < record(other).id ? [one, other] : [other, one]
  }
  const inWords = (at: number, veto: string | null) => [
    ...ofPair(...places(at), outcomesAt(at), shown),
    ...vetoEvidence(veto),
  ]
  return Array.from(pairs.left, (_, at) => {
    const [left, right] = places(at)
    const outcomes = outcomesAt(at)
    const weight = ofPair(left, right, outcomes, unsaid).reduce((sum, each) => sum + each.weight, 0)
    const veto = vetoBy(plan.vetoes, outcomes)?.name ?? null
    return new PairOfMany({ a: record(left).id, b: record(right).id, weight, veto, at, inWords })
  })
}

interface PairParts extends Pick<ScoredPair, 'a' | 'b' | 'weight' | 'veto'> {
  /** Its place among the pairs. */
  readonly at: number
  readonly inWords: (at: number, veto: string | null) => readonly Evidence[]
}

/** One of millions: what all pairs share is held once, and an object of its own for what it says is made when it is asked for. */
class PairOfMany implements ScoredPair {
  readonly a: number
  readonly b: number
  readonly weight: number
  readonly probability: number
  readonly veto: string | null
  readonly #at: number
  readonly #inWords: PairParts['inWords']

  constructor({ a, b, weight, veto, at, inWords }: PairParts) {
    this.a = a
    this.b = b
    this.weight = weight
    this.probability = probabilityOf(weight)
    this.veto = veto
    this.#at = at
    this.#inWords = inWords
  }

  get evidence(): readonly Evidence[] {
    return this.#inWords(this.#at, this.veto)
  }
}

/** What the record at a place says in some fields. */
type Shown = (place: number, fields: readonly string[]) => string | null

/** For a sum nothing need be put into words. */
const unsaid: Shown = () => null

const priorEvidence = ({ prior }: Weights): Evidence => ({
  comparison: 'prior',
  level: 'before any evidence',
  weight: prior,
  left: null,
  right: null,
})

/** It weighs nothing: it keeps the records apart whatever they weigh. */
const vetoEvidence = (name: string | null): readonly Evidence[] =>
  name === null
    ? []
    : [{ comparison: 'kept apart', level: name, weight: 0, left: null, right: null }]

const dependenceEvidence = (
  { comparisons }: LinkPlan,
  { dependences }: Weights,
  outcomes: Uint8Array,
): readonly Evidence[] =>
  dependences.flatMap(({ one, other, weights }) => {
    const weight = weights[outcomes[one]! - 1]?.[outcomes[other]! - 1] ?? 0
    if (weight === 0) return []
    const comparison = `${comparisons[one]!.name} and ${comparisons[other]!.name}`
    return [{ comparison, level: 'shared in households', weight, left: null, right: null }]
  })

function display(record: LinkRecord, fields: readonly string[]): string | null {
  const texts = fields
    .map((field) => record.fields[field])
    .flatMap((value) => value ?? [])
    .filter((value) => value !== '')
  return texts.length > 0 ? texts.join(', ') : null
}
