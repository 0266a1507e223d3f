import type { UnitOfWork } from '../../access/index.ts'
import type { SourceRecord } from '../../facts/index.ts'
import type { ScoredPair } from '../../linkage/index.ts'
import { insertAsMade } from './insert-as-made.ts'

/** Every pair that linkage kept: what makes people, and what an officer might join or split. */
export async function keepLinks({ db }: UnitOfWork, pairs: readonly ScoredPair[]): Promise<void> {
  await insertAsMade(db, ['link', linkRows(pairs)])
}

/** Rows of `link`, made one after the other. */
export function* linkRows(pairs: readonly ScoredPair[]) {
  for (const { a, b, weight, probability, evidence, veto } of pairs) {
    // The veto is in the evidence too.
    yield { a, b, weight, probability, evidence, vetoed: veto !== null }
  }
}

/** What records are found by, and the person each is of. */
export async function keepRecords(
  { db }: UnitOfWork,
  records: readonly Pick<SourceRecord, 'id' | 'source' | 'ref'>[],
  keysOf: (id: number) => readonly number[],
  clusters: ReadonlyMap<number, number>,
): Promise<void> {
  await insertAsMade(db, ['link_record', recordRows(records, keysOf, clusters)])
}

/** Rows of `link_record`, made one after the other. */
export function* recordRows(
  records: readonly Pick<SourceRecord, 'id' | 'source' | 'ref'>[],
  keysOf: (id: number) => readonly number[],
  clusters: ReadonlyMap<number, number>,
) {
  for (const { id, source, ref } of records) {
    yield { id, source_id: source, ref, keys: keysOf(id), cluster: clusters.get(id) ?? id }
  }
}
