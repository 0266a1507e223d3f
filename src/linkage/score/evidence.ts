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

/** Pairs as people read them: what each comparison says, adding up to the weight. */
export function evidenceOf(
  plan: LinkPlan,
  weights: Weights,
  pairs: Omit<PairColumns, 'weight'> & { readonly adjustments: Adjustments },
  record: (place: number) => LinkRecord,
): readonly ScoredPair[] {
  const shownAt = new Map<number, readonly (string | null)[]>()
  const shown = (place: number) => {
    const existing = shownAt.get(place)
    if (existing) return existing
    const texts = plan.comparisons.map(({ fields }) => display(record(place), fields))
    shownAt.set(place, texts)
    return texts
  }
  return Array.from(pairs.left, (one, at) => {
    const other = pairs.right[at]!
    // On the left is what the pair calls `a`, also where records that came later stand behind the others.
    const [left, right] = record(one).id < record(other).id ? [one, other] : [other, one]
    const outcomes = unpackOutcomes(pairs.outcomes[at]!, plan.comparisons.length)
    const veto = vetoBy(plan.vetoes, outcomes)?.name ?? null
    const evidence = [
      priorEvidence(weights),
      ...plan.comparisons.flatMap(({ name, levels }, c): readonly Evidence[] => {
        const outcome = outcomes[c]!
        if (outcome === 0) return []
        const { weights: ofLevels, shares } = weights.comparisons[c]!
        const values = { left: shown(left)[c]!, right: shown(right)[c]! }
        const level = levels[outcome - 1]!.name
        const own = { comparison: name, level, weight: ofLevels[outcome]!, ...values }
        const adjustment = pairs.adjustments[c]
        if (!adjustment || shares[outcome] === 0) return [own]
        const rarity = Math.min(adjustment[left]!, adjustment[right]!)
        const weight = shares[outcome]! * rarity
        return [own, { comparison: name, level: 'how common the value is', weight, ...values }]
      }),
      ...dependenceEvidence(plan, weights, outcomes),
      ...(veto === null ? [] : [vetoEvidence(veto)]),
    ]
    const weight = evidence.reduce((sum, each) => sum + each.weight, 0)
    return {
      ...{ a: record(left).id, b: record(right).id },
      weight,
      probability: probabilityOf(weight),
      evidence,
      veto,
    }
  })
}

const priorEvidence = ({ prior }: Weights): Evidence => ({
  comparison: 'prior',
  level: 'before any evidence',
  weight: prior,
  left: null,
  right: null,
})

/** It weighs nothing: it keeps the records apart whatever they weigh. */
const vetoEvidence = (name: string): Evidence => ({
  comparison: 'kept apart',
  level: name,
  weight: 0,
  left: null,
  right: null,
})

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
