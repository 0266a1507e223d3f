import type { UnitOfWork } from '../../access/index.ts'
import type { SourceRecord } from '../../facts/index.ts'
import type { ScoredPair } from '../../linkage/index.ts'
import { insertRows } from '../../store/index.ts'

/** Every pair that linkage kept: what makes people, and what an officer might join or split. */
export async function keepLinks({ db }: UnitOfWork, pairs: readonly ScoredPair[]): Promise<void> {
  await insertRows(
    db,
    'link',
    // The veto is in the evidence too.
    pairs.map(({ veto, ...pair }) => ({ ...pair, vetoed: veto !== null })),
  )
}

/** What records are found by, and the person each is of. */
export async function keepRecords(
  { db }: UnitOfWork,
  records: readonly Pick<SourceRecord, 'id' | 'source' | 'ref'>[],
  keys: ReadonlyMap<number, readonly number[]>,
  clusters: ReadonlyMap<number, number>,
): Promise<void> {
  await insertRows(
    db,
    'link_record',
    records.map(({ id, source, ref }) => ({
      id,
      source_id: source,
      ref,
      keys: keys.get(id) ?? [],
      cluster: clusters.get(id) ?? id,
    })),
  )
}
