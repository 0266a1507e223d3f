import type { Engine } from '../engine.ts'
import { holdIds } from './load-files.ts'

/** Records in the order of their sources and ids, so that the answer does not depend on how the rows came. */
export interface RecordOrder {
  /** Place to row. */
  readonly rows: Int32Array
  /** Place to number of its source, in order of the sources' names. */
  readonly sources: Int32Array
}

/** Digest of an id as a whole number; SQL. */
export const digestOf = (id: string): string => `(hash(${id}) % 2147483647)::INTEGER`

/** Sources and ids in the order of the view given, pressed together: nobody asks for them before links are written. */
export const named = 'kept.named'

/**
 * Table named(source, id) of the view given; gives of each row a digest of its id, by which a later
 * reading shows that it meets the same rows.
 */
export async function nameRecords(engine: Engine): Promise<Int32Array> {
  await engine.run("ATTACH IF NOT EXISTS ':memory:' AS kept (COMPRESS)")
  await engine.run(`CREATE OR REPLACE TABLE ${named} AS SELECT source, id FROM given`)
  await engine.run('CHECKPOINT kept')
  const [counted] = await engine.columns(`SELECT count(*) FROM ${named}`)
  const digests = new Int32Array(Number(counted![0]))
  let row = 0
  await engine.stream(`SELECT ${digestOf('id')} FROM ${named}`, ([column]) => {
    for (const digest of column as number[]) digests[row++] = digest
  })
  return digests
}

/** The order of the records named. Errors: LB_LINKAGE_DUPLICATE_ID. */
export async function orderRecords(engine: Engine, digests: Int32Array): Promise<RecordOrder> {
  await engine.run(
    `CREATE OR REPLACE TABLE sources AS SELECT source, (row_number() OVER (ORDER BY source) - 1)::INTEGER AS src FROM (SELECT DISTINCT source FROM ${named})`,
  )
  const [silent] = await engine.columns(`SELECT count(*) - count(id) FROM ${named}`)
  const rows = new Int32Array(digests.length)
  const sources = new Int32Array(digests.length)
  let place = 0
  let alike = Number(silent![0]) > 0
  await engine.stream(
    `SELECT n.rowid::INTEGER, src FROM ${named} n JOIN sources USING (source) ORDER BY src, id`,
    ([sortedRows, sortedSources]) => {
      for (let at = 0; at < sortedRows!.length; at++, place++) {
        rows[place] = sortedRows![at] as number
        sources[place] = sortedSources![at] as number
        if (place === 0) continue
        alike ||=
          sources[place] === sources[place - 1] &&
          digests[rows[place]!] === digests[rows[place - 1]!]
      }
    },
  )
  // Two ids of one digest are one id, or a rare chance.
  if (alike) await holdIds(engine, named)
  return { rows, sources }
}
