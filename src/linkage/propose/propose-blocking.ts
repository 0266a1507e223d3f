import { runLinkage } from '../engine/run-linkage.ts'
import { type LinkPlan, planLinkage } from '../plan/link-plan.ts'
import type { BlockingRule } from '../settings/blocking-settings.ts'
import type { LinkSettings } from '../settings/link-settings.ts'
import type { Database } from '../sql/database.ts'
import { prepareReference } from '../sql/reference-tables.ts'
import { proposedBy } from '../sql/rule-pairs.ts'
import { sqlEngine } from '../sql/sql-engine.ts'
import { type SqlPlan, sqlPlan } from '../sql/sql-plan.ts'
import { candidateRules } from './candidate-rules.ts'
import { chooseWithin } from './cover.ts'

export interface ProposedRule {
  readonly rule: BlockingRule
  /** Pairs the rule alone would compare, counted. */
  readonly pairs: number
  /** Share of the trial's matches it proposes. */
  readonly covers: number
  /** The same among matches found by a trial rule that reads none of its fields; null for none. */
  readonly coversOthers: number | null
  /** Share covered by this rule and those before it. */
  readonly coversSoFar: number
}

export interface BlockingProposal {
  readonly rules: readonly ProposedRule[]
  /** Upper bound: pairs two rules share count twice. */
  readonly pairs: number
  readonly trial: {
    readonly rules: readonly string[]
    readonly matches: number
    readonly candidates: number
  }
}

/** The plan to load records for, so that every candidate key can be made. */
export const proposalPlan = (settings: LinkSettings): LinkPlan =>
  planLinkage({ ...settings, blocking: [...candidateRules(settings)] })

const mostRules = 12
const mostTrial = 16
const mostMatches = 100_000

/**
 * Proposes blocking rules from the data's own counts: every key of one or two parts is counted, a
 * trial linkage with the broadest that fit the budget finds likely matches, and a greedy cover of
 * those is chosen within the budget. Needs the table raw, loaded for `proposalPlan`.
 */
export async function proposeBlocking(
  database: Database,
  linkPlan: LinkPlan,
  budget: number,
): Promise<BlockingProposal> {
  const plan = sqlPlan(linkPlan)
  const { settings, rules, columns } = plan
  await prepareReference(database, plan, 'raw')
  await database.run(`CREATE OR REPLACE TABLE forms AS ${columns.select('raw')}`)
  const pairs: number[] = []
  for (const at of rules.keys()) pairs.push(await countPairs(database, plan, at))
  const trial = trialRules(plan, pairs, budget)
  const blocking = trial.map((at) => settings.blocking[at]!)
  const matches = blocking.length > 0 ? await findMatches(database, { ...settings, blocking }) : 0
  const covers: Int32Array[] = []
  for (const at of rules.keys()) {
    const useful = matches > 0 && pairs[at]! > 0 && pairs[at]! <= budget
    covers.push(useful ? await covered(database, plan, at) : new Int32Array(0))
  }
  const choices = covers.map((each, at) => ({ pairs: pairs[at]!, covers: each }))
  const least = Math.max(1, matches / 2000)
  const chosen = chooseWithin(choices, matches, { budget, most: mostRules, least })
  const others = (at: number) => sharesNoField(plan, at, trial)
  const seen = new Set<number>()
  const proposed = chosen.map((at) => {
    for (const match of covers[at]!) seen.add(match)
    return {
      rule: settings.blocking[at]!,
      pairs: pairs[at]!,
      covers: covers[at]!.length / Math.max(1, matches),
      coversOthers: shareAmong(
        covers[at]!,
        others(at).map((other) => covers[other]!),
      ),
      coversSoFar: seen.size / Math.max(1, matches),
    }
  })
  return {
    rules: proposed,
    pairs: proposed.reduce((sum, each) => sum + each.pairs, 0),
    trial: { rules: blocking.map(({ name }) => name), matches, candidates: rules.length },
  }
}

async function countPairs(database: Database, plan: SqlPlan, at: number): Promise<number> {
  const { key, list } = plan.rules[at]!
  const keys = `SELECT src, ${list ? `unnest(${key})` : key} AS key FROM forms`
  const pairs = (by: string) =>
    `SELECT coalesce(sum(n * (n - 1) / 2), 0)::DOUBLE AS pairs FROM (SELECT count(*) AS n FROM (${keys}) WHERE key IS NOT NULL GROUP BY ${by})`
  const within = plan.settings.between === 'sources' ? ` - (${pairs('key, src')})` : ''
  const [counted] = await database.columns(`SELECT (${pairs('key')})${within}`)
  return Number(counted?.[0] ?? 0)
}

/** The broadest keys the trial can afford, few of the same fields. */
function trialRules(
  { rules }: SqlPlan,
  pairs: readonly number[],
  budget: number,
): readonly number[] {
  const times = new Map<string, number>()
  const order = [...pairs.keys()]
    .filter((at) => pairs[at]! > 0 && pairs[at]! <= budget / mostTrial)
    .sort((a, b) => pairs[b]! - pairs[a]! || a - b)
  return order
    .filter((at) => {
      const fields = [...rules[at]!.fields].sort().join(' ')
      times.set(fields, (times.get(fields) ?? 0) + 1)
      return times.get(fields) === 1
    })
    .slice(0, mostTrial)
}

/** Table matches(m, l, r): pairs of the trial likelier than not one person. */
async function findMatches(database: Database, settings: LinkSettings): Promise<number> {
  const plan = planLinkage({ ...settings, keep: Math.max(0, settings.keep) })
  await runLinkage(plan, sqlEngine(database, sqlPlan(plan)), { lap: () => {} })
  await database.run(
    `CREATE OR REPLACE TABLE matches AS SELECT (row_number() OVER () - 1)::INTEGER AS m, l_idx AS l, r_idx AS r FROM (SELECT * FROM accepted WHERE w > 0 ORDER BY hash(l_idx, r_idx) LIMIT ${mostMatches})`,
  )
  const [counted] = await database.columns('SELECT count(*) FROM matches')
  return Number(counted?.[0] ?? 0)
}

async function covered(database: Database, plan: SqlPlan, at: number): Promise<Int32Array> {
  const rule = { ...plan.rules[at]!, keyColumns: [`k${at}`] }
  const keys = `SELECT idx, ${rule.key} AS k${at} FROM forms`
  const [found] = await database.columns(
    `WITH keyed AS (${keys}) SELECT m FROM matches JOIN keyed l ON l.idx = matches.l JOIN keyed r ON r.idx = matches.r WHERE ${proposedBy(rule, at, plan.dialect)} ORDER BY m`,
  )
  return Int32Array.from((found ?? []) as number[])
}

const sharesNoField = ({ rules }: SqlPlan, at: number, trial: readonly number[]) =>
  trial.filter((other) => !rules[other]!.fields.some((field) => rules[at]!.fields.includes(field)))

/** Of the matches the others found, how many this one proposes too. */
function shareAmong(own: Int32Array, others: readonly Int32Array[]): number | null {
  const found = new Set(others.flatMap((each) => [...each]))
  if (found.size === 0) return null
  return own.filter((match) => found.has(match)).length / found.size
}
