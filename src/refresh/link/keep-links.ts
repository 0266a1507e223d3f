import type { UnitOfWork } from '../../access/index.ts'
import type { SourceRecord } from '../../facts/index.ts'
import type { ScoredPair } from '../../linkage/index.ts'
import { insertRows } from '../../store/index.ts'

/** Rows are made for so many at a time: those of a million cases at once would take gigabytes. */
const atOnce = 10_000

/** Every pair that linkage kept: what makes people, and what an officer might join or split. */
export async function keepLinks({ db }: UnitOfWork, pairs: readonly ScoredPair[]): Promise<void> {
  for (const part of partsOf(pairs)) {
    // The veto is in the evidence too.
    const rows = part.map(({ veto, ...pair }) => ({ ...pair, vetoed: veto !== null }))
    await insertRows(db, 'link', rows)
  }
}

/** What records are found by, and the person each is of. */
export async function keepRecords(
  { db }: UnitOfWork,
  records: readonly Pick<SourceRecord, 'id' | 'source' | 'ref'>[],
  keys: ReadonlyMap<number, readonly number[]>,
  clusters: ReadonlyMap<number, number>,
): Promise<void> {
  for (const part of partsOf(records)) {
    const rows = part.map(({ id, source, ref }) => ({
      id,
      source_id: source,
      ref,
      keys: keys.get(id) ?? [],
      cluster: clusters.get(id) ?? id,
    }))
    await insertRows(db, 'link_record', rows)
  }
}

function* partsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += atOnce) yield all.slice(at, at + atOnce)
}
