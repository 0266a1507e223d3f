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
import { largeKeys, markedLarge, markedList, mostOfOneTask, salts } from './large-keys.ts'
import { writeParquet } from './parquet-stages.ts'
import { spark } from './spark-dialect.ts'

/** Where pairs are scored, and what is worth knowing told. */
export interface ScoringServer {
  readonly session: SparkSession
  readonly stages: Stages
  readonly note: (text: string) => void
  /** Of a key of more records the pairs are shared out among tasks. */
  readonly sharedOutAbove?: number
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
 */
export async function scoreOnSpark(
  database: Database,
  here: SqlPlan,
  { session, stages: { take, place }, note, sharedOutAbove = mostOfOneTask }: ScoringServer,
  model: TrainedModel,
): Promise<void> {
  const there = sqlPlan(here.plan, spark)
  const adjustments = await adjustmentsOf(database, here, model)
  const salted = await takeRecords(database, there, session, { take, place }, sharedOutAbove)
  const weights = modelWeights(here.plan, model)
  const scoring = scoringSql(there, weights, adjustments)
  const similar = there.comparisons.flatMap(({ similarity, words }, at) =>
    similarity && words ? [{ at, words }] : [],
  )
  const outcomes = there.comparisons.map((_, at) => outcomeColumn(at))
  const read = new Set([
    ...similar.flatMap(({ words }) => [`l_${words}`, `r_${words}`]),
    ...adjustments.flatMap((each) => (each ? [`l_${each.column}`, `r_${each.column}`] : [])),
  ])
  const kept = ['l_idx', 'r_idx', ...outcomes, ...read].join(', ')
  const pairs = pairsToScore(there, adjustments, salted)
  const least = there.settings.keep
  const quick = `SELECT ${kept} FROM (SELECT ${kept}, ${scoring.bound} AS bound FROM (SELECT *, ${scoring.quick.join(', ')} FROM (${pairs}))) WHERE bound >= ${sqlNumber(least - 1e-6)}`
  if (salted.size > 0) await checkSalt(session, quick, note)
  await take('quick', (into) => session.write(quick, into))
  if (await isEmpty(place('quick'))) return
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
  const shares = adjustments.flatMap((each) =>
    each ? [`l_${each.column}`, `r_${each.column}`] : [],
  )
  const decided = there.comparisons.map((comparison, at) =>
    comparison.similarity
      ? `${decidedCase(comparison, at, outcomeColumn(at), String)} AS ${outcomeColumn(at)}`
      : outcomeColumn(at),
  )
  const joined = `SELECT ${['q.*', ...found].join(', ')} FROM quick q ${joins.join(' ')}`
  const settled = `SELECT ${['l_idx', 'r_idx', ...decided, ...shares].join(', ')} FROM (${joined})`
  const accepted = `SELECT * FROM (SELECT l_idx, r_idx, ${packedOutcomes(outcomes.length)} AS g, ${scoring.weight} AS w FROM (${settled})) WHERE w >= ${sqlNumber(least - 1e-9)}`
  await take('accepted', (into) => session.write(accepted, into))
  if (await isEmpty(place('accepted'))) return
  await database.run(
    `INSERT INTO accepted SELECT l_idx, r_idx, g, w FROM ${parquetIn(place('accepted'))}`,
  )
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

/** The tables that pairs are made from; the rules among whose keys are large ones. */
async function takeRecords(
  database: Database,
  there: SqlPlan,
  session: SparkSession,
  { take, place }: Pick<Stages, 'take' | 'place'>,
  most: number,
): Promise<ReadonlySet<number>> {
  const salted = new Set(await take('large', () => largeKeys(database, there, most)))
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
  return salted
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
