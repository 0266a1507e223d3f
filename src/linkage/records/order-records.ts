import { type LookbackError, refusal } from '../../model/index.ts'
import { linkageErrors } from '../errors.ts'
import type { LinkRecord } from './link-record.ts'

/** @throws LB_LINKAGE_BAD_ID unless the id is a whole number from 0. */
export function checkId(id: number): void {
  if (Number.isSafeInteger(id) && id >= 0) return
  throw refusal(linkageErrors, 'LB_LINKAGE_BAD_ID', `The record id ${id} is not a whole number.`)
}

export const duplicateId = (id: number): LookbackError =>
  refusal(linkageErrors, 'LB_LINKAGE_DUPLICATE_ID', `Two records carry the id ${id}.`)

/**
 * Records in ascending order of id, so that what follows does not depend on the order given.
 * @throws LB_LINKAGE_BAD_ID, LB_LINKAGE_DUPLICATE_ID
 */
export function orderRecords(records: readonly LinkRecord[]): readonly LinkRecord[] {
  for (const { id } of records) checkId(id)
  const ordered = records.toSorted((a, b) => a.id - b.id)
  for (let at = 1; at < ordered.length; at++) {
    if (ordered[at]!.id === ordered[at - 1]!.id) throw duplicateId(ordered[at]!.id)
  }
  return ordered
}
