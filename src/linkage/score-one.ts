import type { DuckDBPreparedStatement } from '@duckdb/node-api'
import { INTEGER, LIST, listValue } from '@duckdb/node-api'
import { carriedColumns } from './blocking.ts'
import { type Engine, openEngine } from './engine.ts'
import { evidenceOf, readAdjustments } from './evidence.ts'
import { indexKeys, type KeyIndex } from './key-index.ts'
import { fieldValues, loadRecords, orderRecords } from './load.ts'
import type { TrainedModel } from './model.ts'
import { makePlan, type Plan } from './plan.ts'
import { prepareRecords, prepareReference } from './prepare.ts'
import type { LinkRecord, ScoredPair } from './records.ts'
import { scoredPairs } from './score-sql.ts'
import type { LinkSettings } from './settings/link-settings.ts'
import { type Weights, weigh } from './weights.ts'

/** Records held ready, so that one new mention is scored against all of them in milliseconds. */
export interface LinkIndex {
  readonly records: readonly LinkRecord[]
  readonly plan: Plan
  readonly engine: Engine
  readonly keys: KeyIndex
  readonly sources: ReadonlyMap<string, number>
  readonly weights: Weights
  readonly model: TrainedModel
  readonly adjustments: readonly (Float64Array | null)[]
  readonly statements: {
    readonly keys: DuckDBPreparedStatement
    readonly score: DuckDBPreparedStatement
  }
  close(): void
}

/** Builds the index over records with a model trained before (`link`'s). Close it after use. */
export async function openIndex(request: {
  readonly records: readonly LinkRecord[]
  readonly settings: LinkSettings
  readonly model: TrainedModel
}): Promise<LinkIndex> {
  const { settings, model } = request
  const records = orderRecords(request.records)
  const plan = makePlan(settings)
  const engine = await openEngine()
  const sources = new Map<string, number>()
  await loadRecords(engine, plan, records, { table: 'raw', first: 0, sources })
  await prepareReference(engine, plan, 'raw')
  await prepareRecords(engine, plan, 'raw')
  const weights = await weigh(engine, plan, model)
  await engine.run('CREATE UNIQUE INDEX rec_idx ON rec (idx)')
  const statements = {
    keys: await engine.connection.prepare(keysSql(plan)),
    score: await engine.connection.prepare(scoreSql(plan, weights, settings.keep)),
  }
  const adjustments = await readAdjustments(engine, weights)
  const keys = await indexKeys(engine, plan)
  const close = () => engine.close()
  return { records, plan, engine, keys, sources, weights, model, adjustments, statements, close }
}

/** The one row folded, its source and fields being the statement's parameters. */
const probe = ({ columns }: Plan) => {
  const fields = [...columns.fields.values()].map(
    ({ raw, list }, at) => `$${at + 2}::VARCHAR${list ? '[]' : ''} AS ${raw}`,
  )
  return columns.select(`(SELECT ${['0 AS idx', '$1::INTEGER AS src', ...fields].join(', ')})`)
}

const keysSql = (plan: Plan) => {
  const keys = plan.rules.map(({ key, list }, at) =>
    list
      ? `coalesce(${key}, []) AS k${at}`
      : `CASE WHEN ${key} IS NULL THEN [] ELSE [${key}] END AS k${at}`,
  )
  return `SELECT ${keys.join(', ')} FROM (${probe(plan)})`
}

function scoreSql(plan: Plan, weights: Weights, keep: number): string {
  const adjustments = weights.comparisons.flatMap(({ adjustment }) => adjustment ?? [])
  // The probe's values are as rare as those they meet.
  const own = adjustments.map((name) => `99e0 AS ${name}`)
  const left = `SELECT ${['*', ...own].join(', ')} FROM (${probe(plan)})`
  const wanted = `SELECT unnest($${plan.columns.fields.size + 2}::INTEGER[])`
  const carried = carriedColumns(['src', ...plan.columns.names, ...adjustments])
  const pairs = `SELECT ${carried} FROM (${left}) l CROSS JOIN (SELECT * FROM rec WHERE idx IN (${wanted})) r`
  return scoredPairs(pairs, plan.comparisons, weights.comparisons, {
    prior: weights.prior,
    keep,
    prune: true,
    together: weights.together,
  })
}

/**
 * Scores one record against the index: pairs at or above the settings' `keep`, best first. The
 * record's own id need not be new; it is paired with every record but one of the same id.
 */
export async function scoreOne(
  index: LinkIndex,
  record: LinkRecord,
): Promise<readonly ScoredPair[]> {
  const { plan, statements, records } = index
  const fields = fieldValues(plan, record)
  const values = [index.sources.get(record.source) ?? -1, ...fields.values]
  const types = [INTEGER, ...fields.types]
  statements.keys.bind(values, types)
  const [keys] = (await statements.keys.runAndReadAll()).getRowsJS()
  const found = index.keys
    .find((keys ?? []) as bigint[][])
    .filter((place) => records[place]!.id !== record.id)
  if (found.length === 0) return []
  statements.score.bind([...values, listValue(found)], [...types, LIST(INTEGER)])
  const [, places, outcomes] = (await statements.score.runAndReadAll()).getColumnsJS()
  const count = places?.length ?? 0
  const columns = {
    left: new Int32Array(count).fill(records.length),
    right: Int32Array.from((places ?? []) as number[]),
    outcomes: BigInt64Array.from((outcomes ?? []) as bigint[]),
    adjustments: index.adjustments,
  }
  const at = (place: number) => (place === records.length ? record : records[place]!)
  return evidenceOf(columns, at, plan, index).toSorted((x, y) => y.weight - x.weight || x.a - y.a)
}
