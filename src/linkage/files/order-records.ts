import type { Engine } from '../engine.ts'
import { holdIds } from './load-files.ts'

/** Where the rows of the view given stand once ordered by source and id. */
export interface RecordOrder {
  /** Row, as read, to its place. */
  readonly places: Int32Array
  /** Place to row. */
  readonly rows: Int32Array
  /** Place to number of its source, in order of the sources' names. */
  readonly sources: Int32Array
  /** Row to a digest of its id, by which a second reading shows that it meets the same rows. */
  readonly digests: Int32Array
}

/** Digest of an id as a whole number; SQL. */
export const digestOf = (id: string): string => `(hash(${id}) % 2147483647)::INTEGER`

/**
 * Table named(source, id) of the view given, in its order, and the order by source and id, so that
 * the answer does not depend on how the rows came. Errors: LB_LINKAGE_DUPLICATE_ID.
 */
export async function orderRecords(engine: Engine): Promise<RecordOrder> {
  await engine.run('CREATE OR REPLACE TABLE named AS SELECT source, id FROM given')
  await engine.run(
    'CREATE OR REPLACE TABLE sources AS SELECT source, (row_number() OVER (ORDER BY source) - 1)::INTEGER AS src FROM (SELECT DISTINCT source FROM named)',
  )
  const [counted, silent] = await engine.columns('SELECT count(*), count(*) - count(id) FROM named')
  const records = Number(counted![0])
  const order = {
    places: new Int32Array(records),
    rows: new Int32Array(records),
    sources: new Int32Array(records),
    digests: new Int32Array(records),
  }
  let place = 0
  let alike = Number(silent![0]) > 0
  let [lastSource, lastDigest] = [-1, -1]
  const sorted = `SELECT named.rowid::INTEGER, src, ${digestOf('id')} FROM named JOIN sources USING (source) ORDER BY src, id`
  await engine.stream(sorted, ([rows, sources, digests]) => {
    for (let at = 0; at < rows!.length; at++, place++) {
      const [row, source, digest] = [rows![at], sources![at], digests![at]] as [
        number,
        number,
        number,
      ]
      alike ||= digest === lastDigest && source === lastSource
      ;[lastSource, lastDigest] = [source, digest]
      order.rows[place] = row
      order.places[row] = place
      order.sources[place] = source
      order.digests[row] = digest
    }
  })
  // Two ids of one digest are one id, or a rare chance.
  if (alike) await holdIds(engine, 'named')
  return order
}
