import type { LinkageEngine } from '../engine/linkage-engine.ts'
import type { LinkCounts } from '../records/link-record.ts'
import type { PairColumns } from '../score/pair-columns.ts'
import { modelWeights } from '../score/weights.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import type { Database } from './database.ts'
import { doubles, eachChunk, integers, longs } from './each-chunk.ts'
import { prepareRecords } from './prepare-records.ts'
import { prepareReference } from './reference-tables.ts'
import { allRulePairs, type PairSource, pairSource } from './rule-pairs.ts'
import { scoredPairs } from './score-pairs.ts'
import type { SqlPlan } from './sql-plan.ts'
import { type AdjustmentSql, adjustmentsOf } from './term-frequency-sql.ts'
import { countOutcomesInSql } from './training-counts.ts'

export interface SqlOptions {
  /** Table with the fields of raw, a row for each record, where raw itself is put together anew each time. */
  readonly values?: string
  /** Called when the table raw is no longer read. */
  readonly prepared?: () => Promise<void>
  /** False scores every pair in full; for tests that hold the two against each other. */
  readonly prune?: boolean
  /** What blocking told, where the tables it leaves are there already: nothing is prepared then. */
  readonly standing?: BlockingTold
  /** Called once records are prepared, with what is told of them. */
  readonly blocked?: (told: BlockingTold) => Promise<void>
  /** Fills the table accepted in the place of this database, where another compares and scores. */
  readonly scoreElsewhere?: (model: TrainedModel) => Promise<void>
}

export interface BlockingTold extends Pick<LinkCounts, 'passedOver' | 'overShared'> {
  /** Records of the largest block, by rule. */
  readonly largest: readonly number[]
}

/**
 * Links the records of the table raw(idx, src, f0…) in SQL, for what is more than memory holds. The
 * pairs kept stay in the table accepted(l_idx, r_idx, g, w).
 */
export const sqlEngine = (
  database: Database,
  plan: SqlPlan,
  options: SqlOptions = {},
): LinkageEngine => ({
  block: async () => {
    const { overShared, passedOver } = options.standing ?? (await prepare(database, plan, options))
    const sourceSizes = await countSources(database)
    return {
      records: sourceSizes.reduce((sum, size) => sum + size, 0),
      ...{ passedOver, overShared },
      countOutcomes: (tell) => countOutcomesInSql(database, plan, sourceSizes, tell),
      score: async (model, tell) => {
        tell(0, 1)
        await database.run(
          'CREATE OR REPLACE TABLE accepted (l_idx INTEGER, r_idx INTEGER, g BIGINT, w DOUBLE)',
        )
        if (options.scoreElsewhere) await options.scoreElsewhere(model)
        else await scoreInSql(database, plan, model, options.prune ?? true)
        tell(1, 1)
        return { candidates: null, columns: () => acceptedColumns(database) }
      },
    }
  },
})

async function prepare(
  database: Database,
  plan: SqlPlan,
  options: SqlOptions,
): Promise<BlockingTold> {
  const overShared = await prepareReference(database, plan, 'raw')
  const prepared = await prepareRecords(database, plan, 'raw', options.values)
  await options.prepared?.()
  const told = { overShared, ...prepared }
  await options.blocked?.(told)
  return told
}

async function scoreInSql(
  database: Database,
  plan: SqlPlan,
  model: TrainedModel,
  prune: boolean,
): Promise<void> {
  const adjustments = await adjustmentsOf(database, plan, model)
  const pairs = pairsToScore(plan, adjustments)
  const weights = modelWeights(plan.plan, model)
  await database.run(
    `INSERT INTO accepted ${scoredPairs(pairs, plan, weights, { adjustments, prune })}`,
  )
}

/** SELECT of the pairs that any rule proposes, or those asked for, with all that scoring reads. */
export function pairsToScore(
  plan: SqlPlan,
  adjustments: readonly (AdjustmentSql | null)[],
  asked: Pick<PairSource, 'salted' | 'only'> = {},
): string {
  const source = { ...pairSource(plan), ...asked }
  const shares = adjustments.flatMap((adjustment) => adjustment?.column ?? [])
  return allRulePairs({ ...source, carried: [...source.carried, ...shares] })
}

async function countSources(database: Database): Promise<readonly number[]> {
  const [counts] = await database.columns('SELECT count(*) FROM rec GROUP BY src')
  return ((counts ?? []) as bigint[]).map(Number)
}

async function acceptedColumns(database: Database): Promise<PairColumns> {
  const [counted] = await database.columns('SELECT count(*) FROM accepted')
  const size = Number(counted![0])
  const left = new Int32Array(size)
  const right = new Int32Array(size)
  const outcomes = new BigInt64Array(size)
  const weight = new Float64Array(size)
  let row = 0
  await eachChunk(
    database,
    'SELECT l_idx, r_idx, g, w FROM accepted ORDER BY l_idx, r_idx',
    (chunk) => {
      left.set(integers(chunk, 0), row)
      right.set(integers(chunk, 1), row)
      outcomes.set(longs(chunk, 2), row)
      weight.set(doubles(chunk, 3), row)
      row += chunk.rowCount
    },
  )
  return { left, right, outcomes, weight }
}
