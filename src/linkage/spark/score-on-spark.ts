import { isEmpty, parquetIn, type SparkSession, type Stages } from '../../spark/index.ts'
import { modelWeights } from '../score/weights.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import { leftWords, rightWords } from '../sql/compare/compiled-comparison.ts'
import type { Database } from '../sql/database.ts'
import { sqlNumber } from '../sql/dialect.ts'
import { decidedCase, outcomeColumn, packedOutcomes } from '../sql/outcome-sql.ts'
import { scoringSql } from '../sql/score-pairs.ts'
import { pairsToScore } from '../sql/sql-engine.ts'
import { type SqlPlan, sqlPlan } from '../sql/sql-plan.ts'
import { adjustmentsOf } from '../sql/term-frequency-sql.ts'
import { largeColumns, largeItem, mostOfOneTask, type Salting, salts } from './large-keys.ts'
import {
  mostAtOnce,
  type PairPart,
  pairParts,
  sliceColumns,
  sliceOfItem,
  slicesOf,
} from './pair-parts.ts'
import { writeParquet } from './parquet-stages.ts'
import { spark } from './spark-dialect.ts'

/** Where pairs are scored, and what is worth knowing told. */
export interface ScoringServer {
  readonly session: SparkSession
  readonly stages: Stages
  readonly note: (text: string) => void
  /** Of a key of more records the pairs are shared out among tasks. */
  readonly sharedOutAbove?: number
  /** So many records it holds in memory at a time. */
  readonly recordsAtOnce?: number
  /** Records of the largest block, by rule. */
  readonly largest: readonly number[]
}

/**
 * Scores on Spark the pairs of records that were prepared in `database`, and brings those kept to its table accepted. Each stage is a
 * folder of Parquet that the next one reads, so that Spark computes nothing twice:
 *
 * 1. `rec`, `x0`…: the records and the keys of lists, as prepared here;
 * 2. `quick`: pairs, less those that fall short whatever their similarities are;
 * 3. `values0`…: the values to be compared by a similarity, each two once;
 * 4. `similar0`…: how alike they are, measured here;
 * 5. `accepted`.
 *
 * Where no similarity is asked for, the pairs are scored as they are made, without 2 to 4. Pairs of more records than the server should hold at a time are
 * asked for in parts: `quick0`, `quick1`… and `accepted0`, `accepted1`….
 */
export async function scoreOnSpark(
  database: Database,
  here: SqlPlan,
  server: ScoringServer,
  model: TrainedModel,
): Promise<void> {
  const { session, stages, note, largest, sharedOutAbove = mostOfOneTask } = server
  const salted = new Set(largest.flatMap((size, at) => (size > sharedOutAbove ? [at] : [])))
  const there = sqlPlan(here.plan, spark)
  const adjustments = await adjustmentsOf(database, here, model)
  const parts = pairParts(await recordsHeld(database, there), server.recordsAtOnce ?? mostAtOnce)
  await takeRecords(database, { there, parts, salting: { salted, most: sharedOutAbove } }, server)
  const scoring = scoringSql(there, modelWeights(here.plan, model), adjustments)
  const compared = parts.map((only) => {
    const pairs = pairsToScore(there, adjustments, { salted, only })
    return `SELECT *, ${scoring.quick.join(', ')} FROM (${pairs})`
  })
  const withSalt = parts.findIndex((part) => part.some(({ at }) => salted.has(at)))
  if (withSalt >= 0) await checkSalt(session, compared[withSalt]!, note)
  const outcomes = there.comparisons.map((_, at) => outcomeColumn(at))
  const shares = adjustments.flatMap((each) =>
    each ? [`l_${each.column}`, `r_${each.column}`] : [],
  )
  const needsWords = there.comparisons.some(({ similarity, words }) => similarity && words)
  const settled = needsWords
    ? await settleBySimilarity({ database, here, there }, server, {
        ...{ compared, outcomes, shares, bound: scoring.bound },
      })
    : compared
  for (const [at, pairs] of settled.entries()) {
    const accepted = `SELECT * FROM (SELECT l_idx, r_idx, ${packedOutcomes(outcomes.length)} AS g, ${scoring.weight} AS w FROM (${pairs})) WHERE w >= ${sqlNumber(there.settings.keep - 1e-9)}`
    const stage = partOf('accepted', at, settled)
    await stages.take(stage, (into) => session.write(accepted, into))
    const place = stages.place(stage)
    if (await isEmpty(place)) continue
    await database.run(`INSERT INTO accepted SELECT l_idx, r_idx, g, w FROM ${parquetIn(place)}`)
  }
}

const partOf = (stage: string, at: number, { length }: readonly unknown[]): string =>
  length > 1 ? `${stage}${at}` : stage

interface Plans {
  readonly database: Database
  readonly here: SqlPlan
  readonly there: SqlPlan
}

interface Compared {
  /** SELECT of pairs with outcomes, -1 where a similarity has to decide; in parts. */
  readonly compared: readonly string[]
  readonly outcomes: readonly string[]
  /** Columns that weights are adjusted by. */
  readonly shares: readonly string[]
  /** The most a pair can weigh. */
  readonly bound: string
}

/** SELECTs of the pairs that may be kept, every outcome decided; none of a part that has no such pairs. */
async function settleBySimilarity(
  { database, here, there }: Plans,
  { session, stages: { take, place } }: ScoringServer,
  { compared, outcomes, shares, bound }: Compared,
): Promise<readonly string[]> {
  const similar = there.comparisons.flatMap(({ similarity, words }, at) =>
    similarity && words ? [{ at, words }] : [],
  )
  const read = new Set([...similar.flatMap(({ words }) => [`l_${words}`, `r_${words}`]), ...shares])
  const kept = ['l_idx', 'r_idx', ...outcomes, ...read].join(', ')
  const quicks: string[] = []
  for (const [at, pairs] of compared.entries()) {
    const quick = `SELECT ${kept} FROM (SELECT ${kept}, ${bound} AS bound FROM (${pairs})) WHERE bound >= ${sqlNumber(there.settings.keep - 1e-6)}`
    const stage = partOf('quick', at, compared)
    await take(stage, (into) => session.write(quick, into))
    if (await isEmpty(place(stage))) continue
    await session.view(stage, place(stage))
    quicks.push(stage)
  }
  if (quicks.length === 0) return []
  const measured: number[] = []
  for (const { at, words } of similar) {
    const open = quicks.map(
      (quick) =>
        `SELECT l_${words} AS l, r_${words} AS r FROM ${quick} WHERE ${outcomeColumn(at)} = -1`,
    )
    const values = `SELECT DISTINCT l, r FROM (${open.join(' UNION ALL ')})`
    await take(`values${at}`, (into) => session.write(values, into))
    // Every outcome was decided without: there is nothing to join.
    if (await isEmpty(place(`values${at}`))) continue
    measured.push(at)
    await take(`similar${at}`, (into) =>
      measure(database, here, { at, words }, place(`values${at}`), into),
    )
    await session.view(`similar${at}`, place(`similar${at}`))
  }
  const found = similar.map(({ at }) =>
    measured.includes(at) ? `d${at}.s AS s${at}` : `CAST(NULL AS DOUBLE) AS s${at}`,
  )
  const joins = similar
    .filter(({ at }) => measured.includes(at))
    .map(
      ({ at, words }) =>
        `LEFT JOIN similar${at} d${at} ON q.${outcomeColumn(at)} = -1 AND q.l_${words} = d${at}.l AND q.r_${words} = d${at}.r`,
    )
  const decided = there.comparisons.map((comparison, at) =>
    comparison.similarity
      ? `${decidedCase(comparison, at, outcomeColumn(at), String)} AS ${outcomeColumn(at)}`
      : outcomeColumn(at),
  )
  return quicks.map((quick) => {
    const joined = `SELECT ${['q.*', ...found].join(', ')} FROM ${quick} q ${joins.join(' ')}`
    return `SELECT ${['l_idx', 'r_idx', ...decided, ...shares].join(', ')} FROM (${joined})`
  })
}

/** An optimiser that leaves the salt out gives the same pairs, by one task for each large key: that is worth knowing. */
async function checkSalt(
  session: SparkSession,
  query: string,
  note: (text: string) => void,
): Promise<void> {
  const plan = await session.explain(query).catch((error: Error) => error.message)
  if (/salt/.test(plan)) return
  note(
    `The server's plan says nothing of the salt by which large keys are shared out: ${plan.slice(0, 200)}`,
  )
}

interface Tables {
  readonly there: SqlPlan
  readonly parts: readonly PairPart[]
  readonly salting: Salting
}

/** The tables that pairs are made from. */
async function takeRecords(
  database: Database,
  { there, parts, salting }: Tables,
  { session, stages: { take, place } }: ScoringServer,
): Promise<void> {
  const slices = slicesOf(parts)
  const marked = (table: string, marks: readonly string[]) =>
    marks.length > 0 ? `(SELECT *, ${marks.join(', ')} FROM ${table})` : table
  const ofItems = (at: number) => [
    ...(salting.salted.has(at) ? [largeItem(at, salting)] : []),
    ...(slices.has(at) ? [sliceOfItem(at, slices.get(at)!)] : []),
  ]
  const tables = [
    {
      name: 'rec',
      select: marked('rec', [...largeColumns(there, salting), ...sliceColumns(there, slices)]),
    },
    ...listsOf(there).map((at) => ({ name: `x${at}`, select: marked(`x${at}`, ofItems(at)) })),
    ...(salting.salted.size > 0 ? [{ name: 'salts', select: salts }] : []),
  ]
  for (const { name, select } of tables) {
    await take(name, (into) => writeParquet(database, select, into))
    await session.view(name, place(name))
  }
}

/** By rule, the rows of which the server holds one side of a join: of a list its keys, and the records of both. */
async function recordsHeld(database: Database, { rules }: SqlPlan): Promise<readonly number[]> {
  const rowsOf = async (table: string) => {
    const [counted] = await database.columns(`SELECT count(*) FROM ${table}`)
    return Number(counted?.[0] ?? 0)
  }
  const records = await rowsOf('rec')
  const held: number[] = []
  for (const [at, { list }] of rules.entries())
    held.push(list ? (await rowsOf(`x${at}`)) + 2 * records : records)
  return held
}

const listsOf = ({ rules }: SqlPlan): readonly number[] =>
  rules.flatMap(({ list }, at) => (list ? [at] : []))

/** How alike each two values are, by the very function that scores pairs here. */
async function measure(
  database: Database,
  { comparisons, columns }: SqlPlan,
  { at, words }: { readonly at: number; readonly words: string },
  from: string,
  into: string,
): Promise<void> {
  const values = parquetIn(from)
  const texts = columns.isCoded(words)
    ? `SELECT l, r, wl.v AS ${leftWords(words)}, wr.v AS ${rightWords(words)} FROM ${values} JOIN words_${words} wl ON wl.id = l JOIN words_${words} wr ON wr.id = r`
    : `SELECT l, r, l AS ${leftWords(words)}, r AS ${rightWords(words)} FROM ${values}`
  await writeParquet(
    database,
    `(SELECT l, r, CAST(${comparisons[at]!.similarity} AS DOUBLE) AS s FROM (${texts}))`,
    into,
  )
}
