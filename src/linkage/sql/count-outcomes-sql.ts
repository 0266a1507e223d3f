import { estimateM, type TrainingBlock } from '../learn/em.ts'
import { settleTogether } from '../learn/estimate-dependence.ts'
import { type Counted, settleU } from '../learn/estimate-u.ts'
import { likelihoodRatio, type Parameters, type Together } from '../learn/likelihood.ts'
import { levelCounts, type Patterns, patternsFrom } from '../learn/outcome-patterns.ts'
import { estimatePrior } from '../learn/prior.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import type { Engine } from './database.ts'
import { equalChances } from './equal-values-sql.ts'
import {
  allRulePairs,
  carriedColumns,
  hasKey,
  type PairSourceOptions,
  rulePairs,
} from './rule-pairs.ts'
import { packed, withOutcomes } from './score-pairs.ts'
import type { Plan } from './sql-plan.ts'

const rounds = 4

export interface TrainingSize {
  readonly records: number
  readonly sources: readonly number[]
}

/** Learns prior, m and u from the table rec itself; sensible assumptions where it is too small. */
export async function train(
  engine: Engine,
  plan: Plan,
  size: TrainingSize,
  tell: (done: number, total: number) => void,
): Promise<TrainedModel> {
  const { settings } = plan
  const source = pairSource(plan)
  const { pairsPerRule } = settings.training
  const counts: number[] = []
  for (const at of plan.rules.keys()) counts.push(await rulePairCount(engine, source, at))
  const all = counts.reduce((a, b) => a + b, 0)
  const step = Math.max(1, Math.ceil(all / (pairsPerRule * 4)))
  tell(1, 4)
  // One query for all of it: the outcomes are planned once, and the branches run side by side.
  const [random, candidates, ...ofRules] = await countPatterns(engine, plan, [
    randomPairs(plan, source, size.records),
    allRulePairs({ ...source, where: sampleOf(step) }),
    ...plan.rules.map((_, at) => {
      const thinned = sampleOf(Math.ceil(counts[at]! / pairsPerRule))
      return rulePairs({ ...source, where: thinned }, at, true)
    }),
  ])
  tell(3, 4)
  const blocks = plan.rules.map((rule, at) => ({
    patterns: ofRules[at]!,
    silent: silentIn(plan, rule.fields),
  }))
  const equal = await equalChances(engine, plan)
  const allPairs = pairsInAll(plan, size)
  const gathered = { random: random!, candidates: candidates!, blocks, step, equal, allPairs }
  const model = settle(plan, gathered, size.records)
  tell(4, 4)
  return model
}

/** What the records say, as counts of outcome patterns. */
export interface Gathered extends Counted {
  readonly blocks: readonly TrainingBlock[]
}

/** Prior, m and u from what was counted. */
export function settle(plan: Plan, counted: Gathered, records: number): TrainedModel {
  const { comparisons, settings } = plan
  const { caution, restarts } = settings.training
  const levels = comparisons.map((comparison) => comparison.levels)
  const assumedM = levels.map((each) => normal(each.map((level) => level.m)))
  const assumedU = levels.map((each) => normal(each.map((level) => level.u)))
  const fixed = new Set(comparisons.flatMap((comparison, at) => (comparison.fixed ? [at] : [])))
  const assumedPrior = Math.min(0.1, 1 / Math.max(2, records))
  const seen = levelCounts(
    counted.random,
    levels.map((each) => each.length),
  )
  const pairs = togetherPairs(plan)
  let m: readonly (readonly number[])[] = assumedM
  let prior = assumedPrior
  let together: readonly Together[] = []
  let u = settleU(counted, { m, prior, seen, assumedU, caution })
  for (let round = 0; round < rounds; round++) {
    const from = round > 0 ? m : undefined
    // Many starts once; after that u and what goes together have only shifted a little.
    const starts = round === 0 ? restarts : 1
    const assumed = assumedM
    const options = { u, together, assumed, caution, fixed, restarts: starts, from }
    m = estimateM(counted.blocks, options).m
    const { candidates, allPairs, step } = counted
    const parameters = { m, u, together }
    prior = estimatePrior(candidates, parameters, allPairs, step, assumedPrior)
    const apart = shareApart(counted, parameters, prior)
    u = settleU(counted, { m, prior, apart, seen, assumedU, caution })
    together = settleTogether(counted, pairs, u, apart)
  }
  return {
    prior,
    comparisons: comparisons.map((comparison, c) => ({
      name: comparison.name,
      levels: comparison.levels.map((level, at) => ({
        name: level.name,
        m: m[c]![at]!,
        u: u[c]![at]!,
      })),
    })),
    together: together.map(({ one, other, factors }) => ({
      one: comparisons[one]!.name,
      other: comparisons[other]!.name,
      weights: factors.map((row) => row.map((factor) => 0 - Math.log2(factor))),
    })),
  }
}

function shareApart({ candidates }: Gathered, parameters: Parameters, prior: number): Float64Array {
  return Float64Array.from(candidates.counts, (_, at) => {
    const [ifMatch, ifNot] = likelihoodRatio(candidates, at, parameters)
    return ((1 - prior) * ifNot) / (prior * ifMatch + (1 - prior) * ifNot)
  })
}

/** A rule's own fields teach nothing among its pairs, nor does what goes together with them. */
export function silentIn(plan: Plan, ruleFields: readonly string[]): ReadonlySet<number> {
  const fields = [...ruleFields]
  for (const each of plan.settings.comparisons) {
    if (each.kind !== 'year' || !each.date) continue
    if (fields.includes(each.field) || fields.includes(each.date))
      fields.push(each.field, each.date)
  }
  const touched = new Set(
    plan.comparisons.flatMap((comparison, at) =>
      comparison.fixed || comparison.fields.some((field) => fields.includes(field)) ? [at] : [],
    ),
  )
  const along = togetherPairs(plan).flatMap(([one, other]) =>
    touched.has(one) ? [other] : touched.has(other) ? [one] : [],
  )
  return new Set([...touched, ...along])
}

const togetherPairs = ({ settings, comparisons }: Plan) => {
  const place = (name: string) => comparisons.findIndex((comparison) => comparison.name === name)
  return settings.together.map(([one, other]) => [place(one), place(other)] as const)
}

const normal = (values: readonly number[]) => {
  const sum = values.reduce((a, b) => a + b, 0)
  return values.map((value) => value / sum)
}

export const pairSource = (plan: Plan): PairSourceOptions => ({
  rules: plan.rules,
  dialect: plan.dialect,
  carried: ['src', ...plan.compared],
  betweenSources: plan.settings.between === 'sources',
})

const sampleOf = (step: number) => (step > 1 ? `hash(l.idx) % ${step} = 0` : undefined)

function randomPairs(plan: Plan, source: PairSourceOptions, records: number): string {
  const select = `SELECT ${carriedColumns(source.carried)}`
  const apart = source.betweenSources ? ' AND l.src <> r.src' : ''
  const wanted = plan.settings.training.randomPairs
  if ((records * (records - 1)) / 2 <= wanted) {
    return `${select} FROM rec l JOIN rec r ON l.idx < r.idx${apart}`
  }
  const drawn = `SELECT (hash(i * 2) % ${records})::INTEGER AS a, (hash(i * 2 + 1) % ${records})::INTEGER AS b FROM range(${wanted}) t(i)`
  return `${select} FROM (${drawn}) d JOIN rec l ON l.idx = least(d.a, d.b) JOIN rec r ON r.idx = greatest(d.a, d.b) WHERE d.a <> d.b${apart}`
}

async function rulePairCount(engine: Engine, source: PairSourceOptions, at: number) {
  const rule = source.rules[at]!
  const keys = rule.list
    ? `SELECT count(*) AS n FROM x${at} GROUP BY key`
    : `SELECT count(*) AS n FROM rec WHERE ${hasKey(rule)} GROUP BY ${rule.held.join(', ')}`
  const [pairs] = await engine.columns(
    `SELECT coalesce(sum(n * (n - 1) / 2), 0)::DOUBLE FROM (${keys})`,
  )
  return Number(pairs?.[0] ?? 0)
}

async function countPatterns(
  engine: Engine,
  plan: Plan,
  branches: readonly string[],
): Promise<readonly Patterns[]> {
  const width = plan.comparisons.length
  const pairs = branches.map((sql, branch) => `SELECT ${branch} AS branch, * FROM (${sql})`)
  const outcomes = withOutcomes(pairs.join(' UNION ALL '), plan.comparisons, plan.columns)
  const [branch, g, n] = await engine.columns(
    `SELECT branch, g, count(*) AS n FROM (SELECT branch, ${packed(width)} AS g FROM (${outcomes})) GROUP BY ALL`,
  )
  return branches.map((_, at) => {
    const mine = (branch ?? []).flatMap((each, row) => (each === at ? [row] : []))
    const column = (values: readonly unknown[] | undefined) =>
      mine.map((row) => values?.[row] as bigint)
    return patternsFrom(column(g), column(n), width)
  })
}

export function pairsInAll(plan: Plan, size: TrainingSize): number {
  const all = (size.records * (size.records - 1)) / 2
  if (plan.settings.between === 'all') return Math.max(1, all)
  return Math.max(
    1,
    size.sources.reduce((left, n) => left - (n * (n - 1)) / 2, all),
  )
}
