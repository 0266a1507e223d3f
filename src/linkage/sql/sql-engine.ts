import type { LinkCounts, LinkProgress } from '../records/link-record.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import { pairSource, train } from './count-outcomes-sql.ts'
import type { Engine } from './database.ts'
import { prepareRecords, prepareReference } from './prepare-records.ts'
import { allRulePairs } from './rule-pairs.ts'
import { scoredPairs } from './score-pairs.ts'
import type { Plan } from './sql-plan.ts'
import { type Weights, weigh } from './weights.ts'

export interface LinkageRun {
  readonly model: TrainedModel
  readonly weights: Weights
  readonly records: number
  readonly passedOver: LinkCounts['passedOver']
}

export interface RunOptions {
  readonly lap: (name: string) => void
  readonly progress?: (progress: LinkProgress) => void
  /** False scores every pair in full; for tests that hold the two against each other. */
  readonly prune?: boolean
  /** Table that holds the fields of raw, a row for each record, where raw itself is put together anew each time. */
  readonly values?: string
  /** Called when the table raw is no longer read. */
  readonly prepared?: () => Promise<void>
}

/**
 * From the table raw to the table accepted(l_idx, r_idx, g, w): prepare, train, score, all in SQL. What
 * held/run-held.ts does in the process, for engines that hold more than it can.
 */
export async function runLinkage(
  engine: Engine,
  plan: Plan,
  options: RunOptions,
): Promise<LinkageRun> {
  const { settings } = plan
  const tell = (stage: string) => (done: number, total: number) =>
    options.progress?.({ stage, done, total })
  tell('prepare')(0, 1)
  await prepareReference(engine, plan, 'raw')
  const passedOver = await prepareRecords(engine, plan, 'raw', options.values)
  await options.prepared?.()
  const size = await sizeOf(engine)
  tell('prepare')(1, 1)
  options.lap('prepare')
  const model = settings.model ?? (await train(engine, plan, size, tell('train')))
  options.lap('train')
  tell('score')(0, 1)
  const weights = await weigh(engine, plan, model)
  const source = pairSource(plan)
  const shares = weights.comparisons.flatMap(({ adjustment }) => adjustment?.column ?? [])
  const carried = [...source.carried, ...shares]
  const pairs = allRulePairs({ ...source, carried })
  await engine.run(
    'CREATE OR REPLACE TABLE accepted (l_idx INTEGER, r_idx INTEGER, g BIGINT, w DOUBLE)',
  )
  const scored = scoredPairs(pairs, plan.comparisons, weights.comparisons, {
    prior: weights.prior,
    keep: settings.keep,
    prune: options.prune ?? true,
    together: weights.together,
    columns: plan.columns,
  })
  await engine.run(`INSERT INTO accepted ${scored}`)
  tell('score')(1, 1)
  options.lap('score')
  return { model, weights, records: size.records, passedOver }
}

async function sizeOf(engine: Engine) {
  const [counts] = await engine.columns('SELECT count(*) FROM rec GROUP BY src')
  const sources = ((counts ?? []) as bigint[]).map(Number)
  return { records: sources.reduce((a, b) => a + b, 0), sources }
}

export function stopwatch() {
  const laps: Record<string, number> = {}
  let last = performance.now()
  return {
    laps: laps as Readonly<Record<string, number>>,
    lap: (name: string) => {
      const now = performance.now()
      laps[name] = (now - last) / 1000
      last = now
    },
  }
}
