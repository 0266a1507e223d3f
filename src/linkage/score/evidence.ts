import { unpackOutcomes } from '../learn/outcome-patterns.ts'
import {
  type Evidence,
  type LinkRecord,
  probabilityOf,
  type ScoredPair,
} from '../records/link-record.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import type { Plan } from '../sql/sql-plan.ts'
import type { Weights } from '../sql/weights.ts'

/** Accepted pairs, ordered, with each record's adjustments. */
export interface PairColumns {
  readonly left: Int32Array
  readonly right: Int32Array
  readonly outcomes: BigInt64Array
  /** By comparison: log2 adjustment of each record, null where there is none. */
  readonly adjustments: readonly (Float64Array | null)[]
}

/** Pairs as people read them: what each comparison said, adding up to the weight. */
export function evidenceOf(
  columns: PairColumns,
  record: (place: number) => LinkRecord,
  plan: Plan,
  { model, weights }: { readonly model: TrainedModel; readonly weights: Weights },
): readonly ScoredPair[] {
  const shown = new Map<number, readonly (string | null)[]>()
  const show = (place: number) => {
    const known = shown.get(place)
    if (known) return known
    const texts = plan.comparisons.map(({ fields }) => display(record(place), fields))
    shown.set(place, texts)
    return texts
  }
  const pairs: ScoredPair[] = []
  for (let at = 0; at < columns.left.length; at++) {
    const [l, r] = [columns.left[at]!, columns.right[at]!]
    const outcomes = unpackOutcomes(columns.outcomes[at]!, plan.comparisons.length)
    const evidence: Evidence[] = [
      {
        comparison: 'prior',
        level: 'before any evidence',
        weight: weights.prior,
        left: null,
        right: null,
      },
    ]
    outcomes.forEach((outcome, c) => {
      if (outcome === 0) return
      const { weights: levels, shares } = weights.comparisons[c]!
      const values = { left: show(l)[c]!, right: show(r)[c]! }
      const { name, levels: named } = model.comparisons[c]!
      evidence.push({
        comparison: name,
        level: named[outcome - 1]!.name,
        weight: levels[outcome]!,
        ...values,
      })
      const adjustment = columns.adjustments[c]
      if (!adjustment || shares[outcome] === 0) return
      const weight = shares[outcome]! * Math.min(adjustment[l] ?? adjustment[r]!, adjustment[r]!)
      evidence.push({ comparison: name, level: 'how common the value is', weight, ...values })
    })
    for (const { one, other, weights: off } of weights.together) {
      const weight = off[outcomes[one]! - 1]?.[outcomes[other]! - 1] ?? 0
      if (weight === 0) continue
      const comparison = `${plan.comparisons[one]!.name} and ${plan.comparisons[other]!.name}`
      evidence.push({ comparison, level: 'shared in households', weight, left: null, right: null })
    }
    const weight = evidence.reduce((sum, each) => sum + each.weight, 0)
    pairs.push({
      ...inOrder(record(l).id, record(r).id),
      weight,
      probability: probabilityOf(weight),
      evidence,
    })
  }
  return pairs
}

const inOrder = (x: number, y: number) => ({ a: Math.min(x, y), b: Math.max(x, y) })

function display(record: LinkRecord, fields: readonly string[]): string | null {
  const texts = fields
    .map((field) => record.fields[field])
    .flatMap((value) => value ?? [])
    .filter((value) => value !== '')
  return texts.length > 0 ? texts.join(', ') : null
}
