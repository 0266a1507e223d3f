import type { TellProgress } from '../engine/linkage-engine.ts'
import { type OutcomeCounts, samplingSteps } from '../learn/outcome-counts.ts'
import { type Patterns, patternsFrom } from '../learn/outcome-patterns.ts'
import type { Database } from './database.ts'
import { packedOutcomes, withOutcomes } from './outcome-sql.ts'
import {
  allRulePairs,
  carriedColumns,
  type PairSource,
  pairSource,
  rulePairs,
} from './rule-pairs.ts'
import { hasKey } from './rule-sql.ts'
import type { SqlPlan } from './sql-plan.ts'
import { chancesOfEqual } from './term-frequency-sql.ts'

/** What training learns from, counted in the table rec. */
export async function countOutcomesInSql(
  database: Database,
  plan: SqlPlan,
  sourceSizes: readonly number[],
  tell: TellProgress,
): Promise<OutcomeCounts> {
  const source = pairSource(plan)
  const records = sourceSizes.reduce((sum, size) => sum + size, 0)
  const counts: number[] = []
  for (const at of plan.rules.keys()) counts.push(await countRulePairs(database, plan, at))
  const steps = samplingSteps(counts, plan.settings.training.pairsPerRule)
  tell(1, 4)
  // One query for all of it: the outcomes are planned once, and the branches run side by side.
  const [random, candidates, ...ofRules] = await countPatterns(database, plan, [
    randomPairs(plan, source, records),
    allRulePairs({ ...source, where: sampleOf(steps.candidates) }),
    ...steps.ofRules.map((step, at) =>
      rulePairs({ ...source, where: sampleOf(step) }, { at }, true),
    ),
  ])
  tell(3, 4)
  return {
    ...{ random: random!, candidates: candidates!, ofRules, step: steps.candidates, sourceSizes },
    equal: await chancesOfEqual(database, plan),
  }
}

const sampleOf = (step: number) => (step > 1 ? `hash(l.idx) % ${step} = 0` : undefined)

function randomPairs({ settings }: SqlPlan, source: PairSource, records: number): string {
  const select = `SELECT ${carriedColumns(source.carried)}`
  const across = source.betweenSources ? ' AND l.src <> r.src' : ''
  const wanted = settings.training.randomPairs
  if ((records * (records - 1)) / 2 <= wanted) {
    return `${select} FROM rec l JOIN rec r ON l.idx < r.idx${across}`
  }
  const drawn = `SELECT (hash(i * 2) % ${records})::INTEGER AS a, (hash(i * 2 + 1) % ${records})::INTEGER AS b FROM range(${wanted}) t(i)`
  return `${select} FROM (${drawn}) d JOIN rec l ON l.idx = least(d.a, d.b) JOIN rec r ON r.idx = greatest(d.a, d.b) WHERE d.a <> d.b${across}`
}

async function countRulePairs(database: Database, { rules }: SqlPlan, at: number) {
  const rule = rules[at]!
  const keys = rule.list
    ? `SELECT count(*) AS n FROM x${at} GROUP BY key`
    : `SELECT count(*) AS n FROM rec WHERE ${hasKey(rule)} GROUP BY ${rule.keyColumns.join(', ')}`
  const [pairs] = await database.columns(
    `SELECT coalesce(sum(n * (n - 1) / 2), 0)::DOUBLE FROM (${keys})`,
  )
  return Number(pairs?.[0] ?? 0)
}

async function countPatterns(
  database: Database,
  plan: SqlPlan,
  branches: readonly string[],
): Promise<readonly Patterns[]> {
  const width = plan.comparisons.length
  const pairs = branches.map((sql, branch) => `SELECT ${branch} AS branch, * FROM (${sql})`)
  const outcomes = withOutcomes(pairs.join(' UNION ALL '), plan)
  const [branch, g, n] = await database.columns(
    `SELECT branch, g, count(*) AS n FROM (SELECT branch, ${packedOutcomes(width)} AS g FROM (${outcomes})) GROUP BY ALL`,
  )
  return branches.map((_, at) => {
    const mine = (branch ?? []).flatMap((each, row) => (each === at ? [row] : []))
    const column = (values: readonly unknown[] | undefined) =>
      mine.map((row) => values?.[row] as bigint)
    return patternsFrom(column(g), column(n), width)
  })
}
