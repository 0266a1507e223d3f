import { type IsoDate, isWholeDay, type PoleItem, type Recorded } from '../../model/index.ts'
import type { StoredMaps } from '../maps/stored-maps.ts'
import { asAtOf } from '../rows/as-at.ts'
import { type CheckedRow, checkRow } from '../rows/check-row.ts'
import type { KeptRecord } from '../rows/items-of-record.ts'
import { makeItems } from '../rows/make-items.ts'
import { submissionOf } from '../rows/submission.ts'

/** What one kept record says, and the days the source itself gives for when it said so. */
export interface ReadRecord {
  readonly items: readonly PoleItem[]
  readonly recorded: IsoDate | null
  readonly updated: IsoDate | null
  readonly asAt: IsoDate | null
  readonly submitted: string | null
}

/** Kinds that say nothing of cases or people by themselves. */
export const silentKinds = ['document', 'cin-header'] as const

/** Read with the map that read it first; null where that is not to be had. */
export function readRecord(maps: StoredMaps, record: KeptRecord): ReadRecord | null {
  const map = maps.of(record)
  if (!map) return null
  const verdict = checkRow(map, { table: '', line: 0, fields: record.raw })
  if (!verdict.ok) return null
  const { recorded, updated } = map.record
  return {
    items: makeItems(map, verdict.row, record.source),
    recorded: firstDate(verdict.row, recorded),
    updated: firstDate(verdict.row, updated),
    asAt: asAtOf(map, record.raw),
    submitted: submissionOf(map, record.raw)?.at ?? null,
  }
}

function firstDate(row: CheckedRow, columns: string | readonly string[] = []): IsoDate | null {
  for (const column of typeof columns === 'string' ? [columns] : columns) {
    const date: Recorded<string> = row.date(column)
    // A month does not say by which day of it the source had the row so.
    if (date.known && isWholeDay(date.value)) return date.value
  }
  return null
}
