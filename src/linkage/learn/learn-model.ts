import type { LinkPlan } from '../plan/link-plan.ts'
import { vetoBy } from '../plan/veto-plan.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import { estimateM, type RulePatterns } from './em.ts'
import { estimateDependence } from './estimate-dependence.ts'
import { estimateU } from './estimate-u.ts'
import { type Dependence, likelihoods, type Parameters } from './likelihood.ts'
import type { OutcomeCounts } from './outcome-counts.ts'
import { levelCounts, type Patterns } from './outcome-patterns.ts'
import { estimatePrior } from './prior.ts'

const rounds = 4

/** Prior, m and u from what was counted; sensible assumptions where too little was. */
export function learnModel(plan: LinkPlan, all: OutcomeCounts): TrainedModel {
  const counted = withVetoes(plan, all)
  const { comparisons, settings } = plan
  const { caution, restarts } = settings.training
  const levels = comparisons.map((comparison) => comparison.levels)
  const assumedM = levels.map((each) => normal(each.map((level) => level.m)))
  const assumedU = levels.map((each) => normal(each.map((level) => level.u)))
  const fixed = new Set(comparisons.flatMap((comparison, at) => (comparison.fixed ? [at] : [])))
  const records = counted.sourceSizes.reduce((sum, size) => sum + size, 0)
  const allPairs = pairsOf(plan, counted.sourceSizes, records)
  const assumedPrior = Math.min(0.1, 1 / Math.max(2, records))
  const seen = levelCounts(
    counted.random,
    levels.map((each) => each.length),
  )
  const ofRules = plan.rules.map(
    ({ fields }, at): RulePatterns => ({
      patterns: counted.ofRules[at]!,
      excluded: excludedBy(plan, fields),
    }),
  )
  const pairs = dependentPairs(plan)
  let m: readonly (readonly number[])[] = assumedM
  let prior = assumedPrior
  let dependences: readonly Dependence[] = []
  const counts = { seen, assumedU, caution, allPairs }
  let u = estimateU(counted, { m, prior, ...counts })
  for (let round = 0; round < rounds; round++) {
    const from = round > 0 ? m : undefined
    // Many starts once; after that u and the dependences have only shifted a little.
    const starts = round === 0 ? restarts : 1
    const options = { u, dependences, assumed: assumedM, caution, fixed, restarts: starts, from }
    m = estimateM(ofRules, options).m
    const parameters = { m, u, dependences }
    prior = estimatePrior(counted.candidates, parameters, {
      ...{ allPairs, weightOfSample: counted.step, assumed: assumedPrior },
    })
    const apart = shareApart(counted, parameters, prior)
    u = estimateU(counted, { m, prior, apart, ...counts })
    dependences = estimateDependence(counted, pairs, u, { apart, allPairs })
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
    dependentComparisons: dependences.map(({ one, other, factors }) => ({
      one: comparisons[one]!.name,
      other: comparisons[other]!.name,
      weights: factors.map((row) => row.map((factor) => 0 - Math.log2(factor))),
    })),
  }
}

/** Marks the patterns that a veto keeps apart: what is known of them teaches about all the others. */
function withVetoes({ vetoes }: LinkPlan, counted: OutcomeCounts): OutcomeCounts {
  if (vetoes.length === 0) return counted
  const marked = (patterns: Patterns): Patterns => ({
    ...patterns,
    vetoed: Uint8Array.from(patterns.counts, (_, at) =>
      vetoBy(vetoes, patterns.outcomes, at * patterns.width) ? 1 : 0,
    ),
  })
  const { candidates, ofRules } = counted
  return { ...counted, candidates: marked(candidates), ofRules: ofRules.map(marked) }
}

/** Of each candidate pattern, the share that is different people. */
const shareApart = ({ candidates }: OutcomeCounts, parameters: Parameters, prior: number) =>
  Float64Array.from(candidates.counts, (_, at) => {
    const [ifMatch, ifNot] = likelihoods(candidates, at, parameters)
    return ((1 - prior) * ifNot) / (prior * ifMatch + (1 - prior) * ifNot)
  })

/** Comparisons that teach nothing among a rule's pairs: those of its own fields, and their dependents. */
function excludedBy(plan: LinkPlan, ruleFields: readonly string[]): ReadonlySet<number> {
  const fields = [...ruleFields]
  for (const each of plan.settings.comparisons) {
    if (each.kind !== 'year' || !each.date) continue
    if (fields.includes(each.field) || fields.includes(each.date))
      fields.push(each.field, each.date)
  }
  const own = new Set(
    plan.comparisons.flatMap((comparison, at) =>
      comparison.fixed || comparison.fields.some((field) => fields.includes(field)) ? [at] : [],
    ),
  )
  const dependents = dependentPairs(plan).flatMap(([one, other]) =>
    own.has(one) ? [other] : own.has(other) ? [one] : [],
  )
  return new Set([...own, ...dependents])
}

const dependentPairs = ({ settings, comparisons }: LinkPlan) => {
  const place = (name: string) => comparisons.findIndex((comparison) => comparison.name === name)
  return settings.dependentComparisons.map(([one, other]) => [place(one), place(other)] as const)
}

const normal = (values: readonly number[]) => {
  const sum = values.reduce((a, b) => a + b, 0)
  return values.map((value) => value / sum)
}

/** Pairs that could be compared at all. */
function pairsOf({ settings }: LinkPlan, sourceSizes: readonly number[], records: number): number {
  const all = (records * (records - 1)) / 2
  if (settings.between === 'all') return Math.max(1, all)
  return Math.max(
    1,
    sourceSizes.reduce((left, size) => left - (size * (size - 1)) / 2, all),
  )
}
