import { refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { TrainedModel } from '../settings/trained-model.ts'

/** The model as numbers: what each outcome of each comparison adds, and the prior. */
export interface Weights {
  readonly prior: number
  readonly comparisons: readonly ComparisonWeights[]
  readonly dependences: readonly DependenceWeights[]
}

export interface ComparisonWeights {
  /** Weight of outcome 0 (no evidence) and of each level. */
  readonly weights: readonly number[]
  /** Share of the term frequency adjustment that outcome 0 and each level take. */
  readonly shares: readonly number[]
}

/** What is taken off where two comparisons agree together; by level of the one and of the other. */
export interface DependenceWeights {
  readonly one: number
  readonly other: number
  readonly weights: readonly (readonly number[])[]
}

/** Agreement on a value, however rare or frequent, adds at most this, log2, either way. */
export const largestAdjustment = 12

/** What a value adds whose share is known, where equal values have the chance `u`; log2. */
export const adjustmentBy = (u: number) => (share: number) => {
  const adjustment = Math.log2(u) - Math.log2(share)
  return Math.max(-largestAdjustment, Math.min(largestAdjustment, adjustment))
}

const priorWeight = (prior: number): number => Math.log2(prior / (1 - prior))

const levelWeight = (level: { readonly m: number; readonly u: number }): number =>
  Math.log2(level.m / level.u)

/** The weights of a model before any adjustment to the records at hand. */
export const modelWeights = (plan: LinkPlan, model: TrainedModel): Weights => ({
  prior: priorWeight(model.prior),
  comparisons: plan.comparisons.map(({ fixed, levels }, at) => ({
    weights: [0, ...(fixed ?? model.comparisons[at]!.levels.map(levelWeight))],
    shares: [0, ...levels.map((level) => level.frequency)],
  })),
  dependences: model.dependentComparisons.map(({ one, other, weights }) => ({
    one: plan.comparisons.findIndex(({ name }) => name === one),
    other: plan.comparisons.findIndex(({ name }) => name === other),
    weights,
  })),
})

/** @throws LB_LINKAGE_SETTINGS where the model is one of other comparisons than the plan's. */
export function checkModel(plan: LinkPlan, model: TrainedModel): void {
  const shape = (comparisons: readonly NamedLevels[]) =>
    comparisons
      .map(({ name, levels }) => `${name}(${levels.map((level) => level.name).join(', ')})`)
      .join(' ')
  const wanted = shape(plan.comparisons)
  const given = shape(model.comparisons)
  if (wanted === given) return
  const cause = `The model was trained for other comparisons: ${given} instead of ${wanted}.`
  throw refusal(linkageErrors, 'LB_LINKAGE_SETTINGS', cause)
}

interface NamedLevels {
  readonly name: string
  readonly levels: readonly { readonly name: string }[]
}
