import type { Engine } from '../sql/database.ts'
import { eachChunk } from './each-chunk.ts'
import { holdIds } from './open-files.ts'
import { integers } from './read-vectors.ts'

/** Records in the order of their sources and ids, so that the answer does not depend on how the rows came. */
export interface RecordOrder {
  /** Place to row. */
  readonly rows: Int32Array
  /** Place to number of its source, in order of the sources' names. */
  readonly sources: Int32Array
}

/** Sources and ids in the order of the view given, pressed together: nobody asks for them before links are written. */
export const named = 'kept.named'

/** Table named(source, id) of the view given. */
async function nameRecords(engine: Engine): Promise<void> {
  await engine.run("ATTACH IF NOT EXISTS ':memory:' AS kept (COMPRESS)")
  await engine.run(`CREATE OR REPLACE TABLE ${named} AS SELECT source, id FROM given`)
  await engine.run('CHECKPOINT kept')
  await engine.run(
    `CREATE OR REPLACE TABLE sources AS SELECT source, (row_number() OVER (ORDER BY source) - 1)::INTEGER AS src FROM (SELECT DISTINCT source FROM ${named})`,
  )
}

/** The order of the records of the view given. Errors: LB_LINKAGE_DUPLICATE_ID. */
export async function orderRecords(engine: Engine): Promise<RecordOrder> {
  await nameRecords(engine)
  const [counted, silent] = await engine.columns(
    `SELECT count(*), count(*) - count(id) FROM ${named}`,
  )
  const rows = new Int32Array(Number(counted![0]))
  const sources = new Int32Array(rows.length)
  let place = 0
  let alike = Number(silent![0]) > 0
  let [lastSource, lastDigest] = [-1, -1]
  await eachChunk(
    engine,
    `SELECT n.rowid::INTEGER, src, (hash(coalesce(id, '')) % 2147483647)::INTEGER FROM ${named} n JOIN sources USING (source) ORDER BY src, id`,
    (chunk) => {
      rows.set(integers(chunk, 0), place)
      sources.set(integers(chunk, 1), place)
      for (const digest of integers(chunk, 2)) {
        const source = sources[place++]!
        alike ||= digest === lastDigest && source === lastSource
        ;[lastSource, lastDigest] = [source, digest]
      }
    },
  )
  // Two ids of one digest are one id, or a rare chance.
  if (alike) await holdIds(engine, named)
  return { rows, sources }
}
