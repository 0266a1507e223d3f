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
import { markedLarge, markedList, mostOfOneTask, salts } from './large-keys.ts'
import { writeParquet } from './parquet-stages.ts'
import { spark } from './spark-dialect.ts'

/** Where pairs are scored, and what is worth knowing told. */
export interface ScoringServer {
  readonly session: SparkSession
  readonly stages: Stages
  readonly note: (text: string) => void
  /** Of a key of more records the pairs are shared out among tasks. */
  readonly sharedOutAbove?: number
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
 * Where no similarity is asked for, the pairs are scored as they are made, without 2 to 4.
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
  await takeRecords(database, { there, salted, most: sharedOutAbove }, server)
  const scoring = scoringSql(there, modelWeights(here.plan, model), adjustments)
  const pairs = pairsToScore(there, adjustments, salted)
  const compared = `SELECT *, ${scoring.quick.join(', ')} FROM (${pairs})`
  if (salted.size > 0) await checkSalt(session, compared, note)
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
  if (settled === null) return
  const accepted = `SELECT * FROM (SELECT l_idx, r_idx, ${packedOutcomes(outcomes.length)} AS g, ${scoring.weight} AS w FROM (${settled})) WHERE w >= ${sqlNumber(there.settings.keep - 1e-9)}`
  await stages.take('accepted', (into) => session.write(accepted, into))
  const place = stages.place('accepted')
  if (await isEmpty(place)) return
  await database.run(`INSERT INTO accepted SELECT l_idx, r_idx, g, w FROM ${parquetIn(place)}`)
}

interface Plans {
  readonly database: Database
  readonly here: SqlPlan
  readonly there: SqlPlan
}

interface Compared {
  /** SELECT of pairs with outcomes, -1 where a similarity has to decide. */
  readonly compared: string
  readonly outcomes: readonly string[]
  /** Columns that weights are adjusted by. */
  readonly shares: readonly string[]
  /** The most a pair can weigh. */
  readonly bound: string
}

/** SELECT of the pairs that may be kept, every outcome decided; null where there are none. */
async function settleBySimilarity(
  { database, here, there }: Plans,
  { session, stages: { take, place } }: ScoringServer,
  { compared, outcomes, shares, bound }: Compared,
): Promise<string | null> {
  const similar = there.comparisons.flatMap(({ similarity, words }, at) =>
    similarity && words ? [{ at, words }] : [],
  )
  const read = new Set([...similar.flatMap(({ words }) => [`l_${words}`, `r_${words}`]), ...shares])
  const kept = ['l_idx', 'r_idx', ...outcomes, ...read].join(', ')
  const quick = `SELECT ${kept} FROM (SELECT ${kept}, ${bound} AS bound FROM (${compared})) WHERE bound >= ${sqlNumber(there.settings.keep - 1e-6)}`
  await take('quick', (into) => session.write(quick, into))
  if (await isEmpty(place('quick'))) return null
  await session.view('quick', place('quick'))
  const measured: number[] = []
  for (const { at, words } of similar) {
    const values = `SELECT DISTINCT l_${words} AS l, r_${words} AS r FROM quick WHERE ${outcomeColumn(at)} = -1`
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
  const joined = `SELECT ${['q.*', ...found].join(', ')} FROM quick q ${joins.join(' ')}`
  return `SELECT ${['l_idx', 'r_idx', ...decided, ...shares].join(', ')} FROM (${joined})`
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

interface Salting {
  readonly there: SqlPlan
  /** The rules among whose keys are large ones. */
  readonly salted: ReadonlySet<number>
  readonly most: number
}

/** The tables that pairs are made from. */
async function takeRecords(
  database: Database,
  { there, salted, most }: Salting,
  { session, stages: { take, place } }: ScoringServer,
): Promise<void> {
  const lists = there.rules.flatMap(({ list }, at) => (list ? [at] : []))
  const tables = [
    { name: 'rec', select: markedLarge(there, salted, most) },
    ...lists.map((at) => ({ name: `x${at}`, select: markedList(at, salted, most) })),
    ...(salted.size > 0 ? [{ name: 'salts', select: salts }] : []),
  ]
  for (const { name, select } of tables) {
    await take(name, (into) => writeParquet(database, select, into))
    await session.view(name, place(name))
  }
}

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
