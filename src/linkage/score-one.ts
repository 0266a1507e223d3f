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

/** Planned once. What varies goes through tables, because parameters would be planned anew each time. */
interface Statements {
  readonly clear: DuckDBPreparedStatement
  readonly put: DuckDBPreparedStatement
  readonly keys: DuckDBPreparedStatement
  readonly clearWanted: DuckDBPreparedStatement
  readonly putWanted: DuckDBPreparedStatement
  readonly score: DuckDBPreparedStatement
}

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
  readonly statements: Statements
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
  const statements = await prepareStatements(engine, plan, weights)
  const adjustments = await readAdjustments(engine, weights)
  const keys = await indexKeys(engine, plan)
  const close = () => engine.close()
  return { records, plan, engine, keys, sources, weights, model, adjustments, statements, close }
}

async function prepareStatements(
  engine: Engine,
  plan: Plan,
  weights: Weights,
): Promise<Statements> {
  const fields = [...plan.columns.fields.values()]
  const columns = fields.map(({ raw, list }) => `${raw} ${list ? 'VARCHAR[]' : 'VARCHAR'}`)
  await engine.run(`CREATE TABLE probe (${['idx INTEGER', 'src INTEGER', ...columns].join(', ')})`)
  await engine.run('CREATE TABLE wanted (idx INTEGER)')
  const parameters = fields.map((_, at) => `$${at + 2}`)
  const prepare = (sql: string) => engine.connection.prepare(sql)
  return {
    clear: await prepare('DELETE FROM probe'),
    put: await prepare(`INSERT INTO probe VALUES (${['0', '$1', ...parameters].join(', ')})`),
    keys: await prepare(keysSql(plan)),
    clearWanted: await prepare('DELETE FROM wanted'),
    putWanted: await prepare('INSERT INTO wanted SELECT unnest($1::INTEGER[])'),
    score: await prepare(scoreSql(plan, weights)),
  }
}

const keysSql = (plan: Plan) => {
  const keys = plan.rules.map(({ key, list }, at) =>
    list
      ? `coalesce(${key}, []) AS k${at}`
      : `CASE WHEN ${key} IS NULL THEN [] ELSE [${key}] END AS k${at}`,
  )
  return `SELECT ${keys.join(', ')} FROM (${plan.columns.select('probe')})`
}

function scoreSql(plan: Plan, weights: Weights): string {
  const adjustments = weights.comparisons.flatMap(({ adjustment }) => adjustment ?? [])
  // The probe's values are as rare as those they meet.
  const own = adjustments.map((name) => `99e0 AS ${name}`)
  const left = `SELECT ${['*', ...own].join(', ')} FROM (${plan.columns.select('probe')})`
  const carried = carriedColumns(['src', ...plan.columns.names, ...adjustments])
  const pairs = `SELECT ${carried} FROM (${left}) l CROSS JOIN (SELECT rec.* FROM rec JOIN wanted USING (idx)) r`
  return scoredPairs(pairs, plan.comparisons, weights.comparisons, {
    prior: weights.prior,
    keep: plan.settings.keep,
    prune: true,
    together: weights.together,
  })
}

/**
 * Scores one record against the index: pairs at or above the settings' `keep`, best first. The
 * record's own id need not be new; it is paired with every record but one of the same id.
 */
export function scoreOne(index: LinkIndex, record: LinkRecord): Promise<readonly ScoredPair[]> {
  const scored = (turns.get(index) ?? Promise.resolve()).then(() => score(index, record))
  turns.set(
    index,
    scored.catch(() => undefined),
  )
  return scored
}

/** One mention at a time for each index: they go through the same table. */
const turns = new WeakMap<LinkIndex, Promise<unknown>>()

async function score(index: LinkIndex, record: LinkRecord): Promise<readonly ScoredPair[]> {
  const { plan, statements, records } = index
  const fields = fieldValues(plan, record)
  const values = [index.sources.get(record.source) ?? -1, ...fields.values]
  const types = [INTEGER, ...fields.types]
  statements.put.bind(values, types)
  await statements.clear.run()
  await statements.put.run()
  const [keys] = (await statements.keys.runAndReadAll()).getRowsJS()
  const found = index.keys
    .find((keys ?? []) as bigint[][])
    .filter((place) => records[place]!.id !== record.id)
  if (found.length === 0) return []
  statements.putWanted.bind([listValue(found)], [LIST(INTEGER)])
  await statements.clearWanted.run()
  await statements.putWanted.run()
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
