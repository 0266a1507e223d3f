import type { Database } from '../sql/database.ts'
import { eachChunk, integers } from '../sql/each-chunk.ts'
import { checkIds } from './open-files.ts'

/** Rows in the order of their sources and ids, so that the answer does not depend on how they came. */
export interface RowOrder {
  /** Place to row. */
  readonly rows: Int32Array
  /** Place to number of its source, in order of the sources' names. */
  readonly sources: Int32Array
}

/** Sources and ids in the order of the view given, compressed: nobody reads them before links are written. */
export const named = 'kept.named'

/** Table named(source, id) of the view given. */
async function keepNames(database: Database): Promise<void> {
  await database.run("ATTACH IF NOT EXISTS ':memory:' AS kept (COMPRESS)")
  await database.run(`CREATE OR REPLACE TABLE ${named} AS SELECT source, id FROM given`)
  await database.run('CHECKPOINT kept')
  await database.run(
    `CREATE OR REPLACE TABLE sources AS SELECT source, (row_number() OVER (ORDER BY source) - 1)::INTEGER AS src FROM (SELECT DISTINCT source FROM ${named})`,
  )
}

/** The order of the rows of the view given. @throws LB_LINKAGE_DUPLICATE_ID */
export async function orderRows(database: Database): Promise<RowOrder> {
  await keepNames(database)
  const [counted, nameless] = await database.columns(
    `SELECT count(*), count(*) - count(id) FROM ${named}`,
  )
  const rows = new Int32Array(Number(counted![0]))
  const sources = new Int32Array(rows.length)
  let place = 0
  let doubtful = Number(nameless![0]) > 0
  let [lastSource, lastDigest] = [-1, -1]
  await eachChunk(
    database,
    `SELECT n.rowid::INTEGER, src, (hash(coalesce(id, '')) % 2147483647)::INTEGER FROM ${named} n JOIN sources USING (source) ORDER BY src, id`,
    (chunk) => {
      rows.set(integers(chunk, 0), place)
      sources.set(integers(chunk, 1), place)
      for (const digest of integers(chunk, 2)) {
        const source = sources[place++]!
        doubtful ||= digest === lastDigest && source === lastSource
        ;[lastSource, lastDigest] = [source, digest]
      }
    },
  )
  // Two ids with one digest are the same id, or a rare chance.
  if (doubtful) await checkIds(database, named)
  return { rows, sources }
}
