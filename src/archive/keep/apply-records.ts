import type { UnitOfWork } from '../../access/index.ts'
import type { StoredMaps } from '../maps/stored-maps.ts'
import { applyItems } from './apply-items.ts'
import { caseIn, underRefs } from './case-identity.ts'
import { readAgain, recordsBehind } from './read-again.ts'
import type { RecordItems } from './record-items.ts'
import { adoptUnnumbered, numberedRefs, unnumberedRef } from './same-case.ts'
import { forget, removeUnsaid, takeBack } from './take-back.ts'

/**
 * Keeps what new records say. What the records they correct said is taken back first, and what the
 * other current records of the same items say is applied anew; a case that turns out to be one with
 * another is put together with it. Ids stay where keys stay; what nobody says any more is removed.
 *
 * @param corrected records that no longer count, each replaced by one of the batch
 */
export async function applyRecords(
  work: UnitOfWork,
  maps: StoredMaps,
  source: string,
  batch: readonly RecordItems[],
  corrected: readonly number[],
): Promise<void> {
  const touched = [...(await takeBack(work, corrected))]
  await forget(work, touched)
  const fresh = new Set(batch.map(({ recordId }) => recordId))
  const behind = (await recordsBehind(work, touched)).filter((id) => !fresh.has(id))
  const again = await readAgain(work, maps, behind)
  // They may have been put under a number that is no longer theirs.
  const loose = again.filter(({ items }) => unnumberedRef(items).length > 0)
  touched.push(
    ...(await takeBack(
      work,
      loose.map(({ recordId }) => recordId),
    )),
  )

  const adopted = await adoptUnnumbered(work, source, [...again, ...batch])
  touched.push(...adopted.touched)
  const read = new Set(again.map(({ recordId }) => recordId))
  const moved = await readAgain(
    work,
    maps,
    adopted.records.filter((id) => !read.has(id) && !fresh.has(id)),
  )
  const all = [...moved.map(ofItsCase), ...again, ...batch]
  const refs = await numberedRefs(work, source, all)
  await applyItems(
    work,
    source,
    refs.size === 0
      ? all
      : all.map(({ recordId, items }) => ({ recordId, items: underRefs(items, refs) })),
  )
  await removeUnsaid(work, touched)
}

/** What the record says beside its case stands as it was put together, from later records too. */
function ofItsCase({ recordId, items }: RecordItems): RecordItems {
  const ref = caseIn(items)?.ref
  return { recordId, items: items.filter((item) => item.item === 'case' || item.caseRef === ref) }
}
