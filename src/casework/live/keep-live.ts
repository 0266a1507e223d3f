import type { UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'
import { caseworkErrors } from '../errors.ts'
import type { LiveCaseRead } from './read-live-rows.ts'

export interface LiveReceived {
  readonly received: number
  readonly unchanged: number
}

/**
 * Keeps live cases of a system; one that came before and says the same changes nothing.
 *
 * @param details of their collection, for the ledger
 * @throws LB_LIVE_CHANGED
 */
export async function keepLiveCases(
  unit: UnitOfWork,
  source: string,
  cases: readonly LiveCaseRead[],
  details: Readonly<Record<string, unknown>> = {},
): Promise<LiveReceived> {
  const standing = await unit.db
    .selectFrom('live_case')
    .select(['ref', 'content_hash'])
    .where('source', '=', source)
    .where(
      'ref',
      'in',
      cases.map(({ ref }) => ref),
    )
    .execute()
  const hashes = new Map(standing.map(({ ref, content_hash }) => [ref, content_hash]))
  const changed = cases.find(({ ref, hash }) => hashes.has(ref) && hashes.get(ref) !== hash)
  if (changed) {
    throw refusal(caseworkErrors, 'LB_LIVE_CHANGED', {
      cause: `${changed.ref} is there already and says something else.`,
      field: 'content',
    })
  }
  const fresh = cases.filter(({ ref }) => !hashes.has(ref))
  const kept = await insertRows(
    unit.db,
    'live_case',
    fresh.map(({ ref, kind, recordedOn, category, hash }) => ({
      source,
      ref,
      kind,
      recorded_on: recordedOn,
      category,
      content_hash: hash,
      received_by: unit.who.accountId,
    })),
    { returning: ['id', 'ref'] },
  )
  const idOf = new Map(kept.map(({ id, ref }) => [ref, Number(id)]))
  await insertRows(
    unit.db,
    'live_people',
    fresh.map(({ ref, people }) => ({ live_case_id: idOf.get(ref)!, people })),
  )
  const counts = { received: fresh.length, unchanged: cases.length - fresh.length }
  unit.note({
    action: 'collection',
    subject: 'live cases',
    details: {
      part: 'live cases',
      source,
      ...counts,
      refs: fresh.map(({ ref }) => ref),
      ...details,
    },
  })
  return counts
}
