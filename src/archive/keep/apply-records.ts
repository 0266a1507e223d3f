import type { UnitOfWork } from '../../access/index.ts'
import type { StoredMaps } from '../maps/stored-maps.ts'
import { applyItems } from './apply-items.ts'
import { underRefs } from './case-identity.ts'
import type { ReadBefore } from './items/read-before.ts'
import type { RecordItems } from './items/record-items.ts'
import type { StandingOfBatch } from './items/standing-of-batch.ts'
import { inRank, mayBeOutranked } from './rank.ts'
import { Reread } from './reread.ts'
import { adoptUnnumbered, numberedRefs } from './same-case.ts'
import { standingItems } from './standing-items.ts'
import { removeUnsaid, takeBack } from './take-back.ts'
import type { Writes } from './writes.ts'

/**
 * Keeps what new records say. What the records they correct said is taken back first, and what the
 * other current records of the same items say is applied anew; a case that turns out to be one with
 * another is put together with it. Ids stay where keys stay; what nobody says any more is removed.
 *
 * @param corrected records that no longer count, each replaced by one of the batch
 * @param writes what is under way, and takes what this sends without waiting for it
 * @param standing what stands of the source; keeps in mind what is written
 * @param before what is remembered of records, so that they need not be read again
 */
export async function applyRecords(
  work: UnitOfWork,
  maps: StoredMaps,
  source: string,
  batch: readonly RecordItems[],
  corrected: readonly number[],
  writes: Writes,
  standing: StandingOfBatch,
  before: ReadBefore,
): Promise<void> {
  const reread = new Reread(work, maps, batch, before)
  await reread.from(await takeBack(work, corrected))
  const adopted = await adoptUnnumbered(work, source, reread.all(), reread.touched)
  await reread.records(adopted.records)
  await reread.from(adopted.touched)
  let said = await settled(work, source, reread)
  if (corrected.length > 0 || reread.touched.length > 0 || adopted.areMoved) standing.disturb()
  // What stands is not simply written over by a record that it may outrank: both are put together anew.
  while (reread.all().some(mayBeOutranked)) {
    const outranked = await standingItems(standing, said, reread.touched)
    if (outranked.length === 0) break
    await reread.from(outranked)
    said = await settled(work, source, reread)
  }
  if (reread.touched.length > 0) standing.isDisturbed = true
  const written = await applyItems(work, source, said, standing, reread.touched, writes)
  await removeUnsaid(work, reread.touched, written, writes)
}

/** In their order of rank, those of cases without a number under the number their case turns out to have. */
async function settled(
  work: UnitOfWork,
  source: string,
  reread: Reread,
): Promise<readonly RecordItems[]> {
  const records = reread.all()
  const refs = await numberedRefs(work, source, records, reread.touched)
  const ranked = inRank(records)
  return refs.size === 0
    ? ranked
    : ranked.map((record) => ({ ...record, items: underRefs(record.items, refs) }))
}
