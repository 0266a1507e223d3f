import type { PoleItem } from '../../model/index.ts'
import type { MappedRecord, StoredMaps } from '../maps/stored-maps.ts'
import { checkRow } from './check-row.ts'
import { makeItems } from './make-items.ts'

/** A record as it is kept. */
export interface KeptRecord extends MappedRecord {
  readonly raw: Readonly<Record<string, string>>
}

/** What a kept record says, read again with the map that read it; nothing where there is none. */
export function itemsOfRecord(maps: StoredMaps, record: KeptRecord): readonly PoleItem[] {
  const map = maps.of(record)
  if (!map) return []
  const verdict = checkRow(map, { table: '', line: 0, fields: record.raw })
  return verdict.ok ? makeItems(map, verdict.row, record.source) : []
}
