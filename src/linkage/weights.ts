import { LookbackError } from '../model/index.ts'
import type { Engine } from './engine.ts'
import { linkageErrors } from './errors.ts'
import { levelWeight, priorWeight, type TrainedModel } from './model.ts'
import type { Plan } from './plan.ts'
import type { ScoredComparison, ScoredTogether } from './score-sql.ts'

/** The model as numbers: what each outcome of each comparison adds, and the prior. */
export interface Weights {
  readonly prior: number
  readonly comparisons: readonly ScoredComparison[]
  readonly together: readonly ScoredTogether[]
}

/** Agreement on a value, however rare or common, adds at most this, log2, either way. */
export const largestAdjustment = 12

/**
 * Writes the term-frequency adjustments into the table rec (t0…): log2 of how much rarer a value is
 * than equal values are on the whole, within 12 either way.
 */
export async function weigh(engine: Engine, plan: Plan, model: TrainedModel): Promise<Weights> {
  checkModel(plan, model)
  const adjustments = plan.comparisons.map((comparison, at) => {
    const column = comparison.frequencyColumn
    if (!column) return null
    const u = model.comparisons[at]!.levels[0]!.u
    const name = `t${at}`
    const share = 'count(*)::DOUBLE / (sum(count(*)) OVER ())'
    const adjusted = `greatest(-${largestAdjustment}, least(${largestAdjustment}, log2(${u.toPrecision(17)} / (${share}))))`
    const values = `SELECT ${column} AS value, ${adjusted} AS ${name} FROM rec WHERE ${column} IS NOT NULL GROUP BY ${column}`
    return { name, join: `LEFT JOIN (${values}) v${at} ON rec.${column} = v${at}.value` }
  })
  const made = adjustments.filter((each) => each !== null)
  if (made.length > 0) {
    const columns = made.map(({ name }) => name).join(', ')
    const joins = made.map(({ join }) => join).join(' ')
    await engine.run(`CREATE OR REPLACE TABLE rec AS SELECT rec.*, ${columns} FROM rec ${joins}`)
  }
  const largest = new Map<string, number>()
  if (made.length > 0) {
    const columns = await engine.columns(
      `SELECT ${made.map(({ name }) => `coalesce(max(${name}), 0)`).join(', ')} FROM rec`,
    )
    made.forEach(({ name }, at) => {
      largest.set(name, Number(columns[at]?.[0] ?? 0))
    })
  }
  const plain = modelWeights(plan, model)
  return {
    ...plain,
    comparisons: plain.comparisons.map((comparison, at) => ({
      ...comparison,
      adjustment: adjustments[at]?.name ?? null,
      largest: largest.get(`t${at}`) ?? 0,
    })),
  }
}

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
    largest: 0,
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
