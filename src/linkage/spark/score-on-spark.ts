import { join } from 'node:path'
import { isEmpty, parquetIn, type SparkSession } from '../../spark/index.ts'
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
import { writeParquet } from './parquet-stages.ts'
import { spark } from './spark-dialect.ts'

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
  session: SparkSession,
  folder: string,
  model: TrainedModel,
): Promise<void> {
  const there = sqlPlan(here.plan, spark)
  const place = (stage: string) => join(folder, stage)
  const adjustments = await adjustmentsOf(database, here, model)
  const lists = there.rules.flatMap(({ list }, at) => (list ? [`x${at}`] : []))
  for (const table of ['rec', ...lists]) {
    await writeParquet(database, table, place(table))
    await session.view(table, place(table))
  }
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
  const pairs = pairsToScore(there, adjustments)
  const least = there.settings.keep
  await session.write(
    `SELECT ${kept} FROM (SELECT ${kept}, ${scoring.bound} AS bound FROM (SELECT *, ${scoring.quick.join(', ')} FROM (${pairs}))) WHERE bound >= ${sqlNumber(least - 1e-6)}`,
    place('quick'),
  )
  if (await isEmpty(place('quick'))) return
  await session.view('quick', place('quick'))
  const measured: number[] = []
  for (const { at, words } of similar) {
    await session.write(
      `SELECT DISTINCT l_${words} AS l, r_${words} AS r FROM quick WHERE ${outcomeColumn(at)} = -1`,
      place(`values${at}`),
    )
    // Every outcome was decided without: there is nothing to join.
    if (await isEmpty(place(`values${at}`))) continue
    measured.push(at)
    await measure(database, here, { at, words }, place)
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
  await session.write(
    `SELECT * FROM (SELECT l_idx, r_idx, ${packedOutcomes(outcomes.length)} AS g, ${scoring.weight} AS w FROM (${settled})) WHERE w >= ${sqlNumber(least - 1e-9)}`,
    place('accepted'),
  )
  if (await isEmpty(place('accepted'))) return
  await database.run(
    `INSERT INTO accepted SELECT l_idx, r_idx, g, w FROM ${parquetIn(place('accepted'))}`,
  )
}

/** How alike each two values are, by the very function that scores pairs here. */
async function measure(
  database: Database,
  { comparisons, columns }: SqlPlan,
  { at, words }: { readonly at: number; readonly words: string },
  place: (stage: string) => string,
): Promise<void> {
  const values = parquetIn(place(`values${at}`))
  const texts = columns.isCoded(words)
    ? `SELECT l, r, wl.v AS ${leftWords(words)}, wr.v AS ${rightWords(words)} FROM ${values} JOIN words_${words} wl ON wl.id = l JOIN words_${words} wr ON wr.id = r`
    : `SELECT l, r, l AS ${leftWords(words)}, r AS ${rightWords(words)} FROM ${values}`
  await writeParquet(
    database,
    `(SELECT l, r, CAST(${comparisons[at]!.similarity} AS DOUBLE) AS s FROM (${texts}))`,
    place(`similar${at}`),
  )
}
