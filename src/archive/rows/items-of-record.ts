import type { IsoDate, PoleItem } from '../../model/index.ts'
import type { MappedRecord, StoredMaps } from '../maps/stored-maps.ts'
import { asAtOf } from './as-at.ts'
import { checkRow } from './check-row.ts'
import { makeItems } from './make-items.ts'
import { submissionOf } from './submission.ts'

/** A record as it is kept. */
export interface KeptRecord extends MappedRecord {
  readonly raw: Readonly<Record<string, string>>
}

/** What a kept record says, the day it states it as at, and when its return was handed in. */
export interface RecordStatement {
  readonly items: readonly PoleItem[]
  readonly asAt: IsoDate | null
  readonly submitted: string | null
}

/** What a kept record says, read again with the map that read it; null where that is not to be had. */
export function itemsOfRecord(maps: StoredMaps, record: KeptRecord): RecordStatement | null {
  const map = maps.of(record)
  const verdict = map && checkRow(map, { table: '', line: 0, fields: record.raw })
  if (!map || !verdict?.ok) return null
  return {
    items: makeItems(map, verdict.row, record.source),
    asAt: asAtOf(map, record.raw),
    submitted: submissionOf(map, record.raw)?.at ?? null,
  }
}
