import { LookbackError } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import type { Engine } from './database.ts'
import type { Adjustment, ScoredComparison, ScoredTogether } from './score-pairs.ts'
import type { Plan } from './sql-plan.ts'

/** The model as numbers: what each outcome of each comparison adds, and the prior. */
export interface Weights {
  readonly prior: number
  readonly comparisons: readonly ScoredComparison[]
  readonly together: readonly ScoredTogether[]
}

/** Agreement on a value, however rare or common, adds at most this, log2, either way. */
export const largestAdjustment = 12

/**
 * The model's weights and, from the shares in the table rec, what is added for rare values: log2 of
 * how much rarer a value is than equal values are on the whole, within 12 either way.
 */
export async function weigh(engine: Engine, plan: Plan, model: TrainedModel): Promise<Weights> {
  checkModel(plan, model)
  const plain = modelWeights(plan, model)
  const comparisons: ScoredComparison[] = []
  for (const [at, comparison] of plain.comparisons.entries()) {
    const column = plan.comparisons[at]!.frequencyColumn
    const adjustment = column
      ? await adjustmentOf(engine, plan, column, model.comparisons[at]!.levels[0]!.u)
      : null
    comparisons.push({ ...comparison, adjustment })
  }
  return { ...plain, comparisons }
}

async function adjustmentOf(
  engine: Engine,
  { columns }: Plan,
  name: string,
  u: number,
): Promise<Adjustment> {
  const column = `share_${name}`
  const [least] = await engine.columns(`SELECT coalesce(min(${column}), 1)::DOUBLE FROM rec`)
  const largest = Math.min(largestAdjustment, Math.log2(u / Number(least?.[0] ?? 1)))
  return {
    column,
    u,
    bound: largestAdjustment,
    largest,
    own: columns.sharedBy(name)?.by === 'source',
  }
}

const priorWeight = (prior: number): number => Math.log2(prior / (1 - prior))

const levelWeight = (level: { readonly m: number; readonly u: number }): number =>
  Math.log2(level.m / level.u)

/** The weights of a model before any adjustment to the records at hand. */
export const modelWeights = (plan: Plan, model: TrainedModel): Weights => ({
  prior: priorWeight(model.prior),
  comparisons: plan.comparisons.map((comparison, at) => ({
    weights: [
      0,
      ...(comparison.fixed ?? model.comparisons[at]!.levels.map((level) => levelWeight(level))),
    ],
    shares: [0, ...comparison.levels.map((level) => level.frequency)],
    adjustment: null,
  })),
  together: model.together.map(({ one, other, weights }) => ({
    one: plan.comparisons.findIndex(({ name }) => name === one),
    other: plan.comparisons.findIndex(({ name }) => name === other),
    weights,
  })),
})

/** Refuses a model of other comparisons than the plan's (LB_LINKAGE_SETTINGS). */
export function checkModel(plan: Plan, model: TrainedModel): void {
  const shape = (names: readonly { name: string; levels: readonly { name: string }[] }[]) =>
    names
      .map(({ name, levels }) => `${name}(${levels.map((level) => level.name).join(', ')})`)
      .join(' ')
  const wanted = shape(plan.comparisons.map(({ name, levels }) => ({ name, levels: [...levels] })))
  const given = shape(model.comparisons)
  if (wanted === given) return
  throw new LookbackError(
    'LB_LINKAGE_SETTINGS',
    `The model was trained for other comparisons: ${given} instead of ${wanted}.`,
    linkageErrors.LB_LINKAGE_SETTINGS.remedy,
  )
}
