import { join } from 'node:path'
import { refusal } from '../../model/index.ts'
import { parquetIn, type SparkSession, sparkErrors } from '../../spark/index.ts'
import type { Database } from '../sql/database.ts'
import { type Dialect, duckdb, sqlNumber } from '../sql/dialect.ts'
import { writeParquet } from './parquet-stages.ts'
import { spark } from './spark-dialect.ts'

/**
 * Values on which databases differ: nothing, empty, blanks at an end, letters of several bytes, quotes, numbers at their limits. Every
 * two of them are held against each other.
 */
const awkward = `SELECT * FROM (VALUES
  (1, 'ANN', 19, 1984, 0.25e0, ['a', 'b'], [1, -5]),
  (2, 'ANN ', 10, 1985, 0.125e0, ['b'], [-5, 9223372036854775807]),
  (3, 'A', 1, 2000, 1e0, ['é', 'a b'], [-9223372036854775808]),
  (4, 'Å', 0, 1, 0.3333333333333333e0, ['o''neil', 'nhs:12'], [7]),
  (5, '李', 31, 0, 1e-7, ['nhs:12:x'], [0, 7]),
  (6, 'O''NEIL\\', 9, 9999, NULL, NULL, NULL),
  (7, '', NULL, NULL, 0.1e0, [''], [1]),
  (8, NULL, 12, 12, 0.9499999999999998e0, ['a', 'b', 'c'], [1, 2, 3])
) AS t(id, word, small, number, share, items, keys)`

/** Everything that is asked of Spark about a pair, in the words of a dialect. */
const questions = (dialect: Dialect): Readonly<Record<string, string>> => ({
  same: 'l_word = r_word',
  'one letter': 'length(l_word) = 1 OR length(r_word) = 1',
  'first letter': 'left(l_word, 1) = left(r_word, 1)',
  'a quote and a backslash': `l_word = ${dialect.text("O'NEIL\\")}`,
  'nothing of it': 'l_word IS NOT NULL AND NOT coalesce(l_number = r_number, false)',
  divide: `${dialect.divide('l_number', 10)} = ${dialect.divide('r_number', 10)}`,
  remainder: 'l_number % 10 = r_number % 10',
  apart: 'abs(l_number - r_number) <= 3',
  'truths added': 'CAST(l_small = r_small AS INT) + CAST(l_number = r_number AS INT) = 1',
  'bits apart': dialect.bitsApart('l_number', 'r_number'),
  'an item of both': dialect.shareItem('l_items', 'r_items'),
  'has the item': `coalesce(${dialect.hasItem('l_items', 'r_word')}, false)`,
  'how many items': dialect.itemCount('l_items'),
  'least key of both': dialect.leastShared('l_keys', 'r_keys'),
  'end taken off': dialect.replaceAll('l_word', ':[^:]*$', ''),
  'a hair below a threshold': `l_share >= ${sqlNumber(0.95)}`,
  'larger share': 'greatest(l_share, r_share)',
  'limits of a share':
    'coalesce(greatest(-1.5e0, least(1.5e0, 1.25e0 - greatest(l_share, r_share))), 0e0)',
  'added in order': 'l_share + 0.1e0 + 0.2e0 - 0.3e0 + r_share',
  packed: 'CAST(l_small AS BIGINT) * 281474976710656 + CAST(r_small AS BIGINT) * 16',
  'first branch that holds': `CASE WHEN NOT (l_word IS NOT NULL AND r_word IS NOT NULL) THEN 0 WHEN l_word = r_word THEN 1 WHEN ${dialect.shareItem('l_items', 'r_items')} THEN 2 ELSE -1 END`,
})

const names = Object.keys(questions(duckdb))

/** SELECT of every answer about every two values. */
const answers = (dialect: Dialect): string => {
  const sides = ['id', 'word', 'small', 'number', 'share', 'items', 'keys'].flatMap((column) => [
    `l.${column} AS l_${column}`,
    `r.${column} AS r_${column}`,
  ])
  const asked = Object.values(questions(dialect)).map((sql, at) => `${sql} AS q${at}`)
  return `SELECT l_id, r_id, ${asked.join(', ')} FROM (SELECT ${sides.join(', ')} FROM probe l CROSS JOIN probe r)`
}

/**
 * Holds the server's answers against DuckDB's, before any record goes there: a function that is missing, of another name's meaning or
 * the other way round would otherwise make other links in silence.
 *
 * @throws LB_SPARK, LB_SPARK_ANSWERS
 */
export async function probeSpark(
  database: Database,
  session: SparkSession,
  folder: string,
): Promise<void> {
  const [given, answered] = [join(folder, 'probe'), join(folder, 'answers')]
  await database.run(`CREATE OR REPLACE TABLE probe AS ${awkward}`)
  await writeParquet(database, 'probe', given)
  await session.view('probe', given)
  await session.write(answers(spark), answered)
  const ours = await rowsOf(database, answers(duckdb))
  const theirs = await rowsOf(database, `SELECT * FROM ${parquetIn(answered)}`)
  await database.run('DROP TABLE probe')
  const different = names.flatMap((name, at) => {
    const row = ours.findIndex((answer, place) => answer[at + 2] !== theirs[place]?.[at + 2])
    if (row < 0) return []
    return [`${name}: ${theirs[row]?.[at + 2] ?? 'nothing'} for ${ours[row]![at + 2]}`]
  })
  if (different.length === 0 && ours.length === theirs.length) return
  const cause = `The Spark server answers otherwise than the engine here: ${different.join('; ') || 'rows are missing'}.`
  throw refusal(sparkErrors, 'LB_SPARK_ANSWERS', cause)
}

/** As texts, in the order of the pairs: what one engine gives as a smaller kind of number is the same number. */
async function rowsOf(
  database: Database,
  sql: string,
): Promise<readonly (readonly (string | null)[])[]> {
  const columns = await database.columns(`SELECT * FROM (${sql}) ORDER BY l_id, r_id`)
  return (columns[0] ?? []).map((_, row) =>
    columns.map((column) => (column[row] == null ? null : String(column[row]))),
  )
}
