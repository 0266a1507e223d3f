import type { PoleItem } from '../../model/index.ts'
import type { QuarantineReason } from '../../store/index.ts'
import type { RawRow } from '../formats/raw-row.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { mapHash } from '../maps/stored-maps.ts'
import { checkRow } from './check-row.ts'
import { makeItems } from './make-items.ts'

/** A row with what its map makes of it, or why it is not taken. */
export interface MappedRow {
  readonly raw: RawRow
  /** The kind of record it becomes. */
  readonly kind: string
  /** What identifies the record among those of its kind; null: nothing does. */
  readonly key: string | null
  /** The map that read it; null for kinds that need none. */
  readonly mapHash: string | null
  readonly reasons: readonly QuarantineReason[]
  /** Made when asked for: a row that changes nothing is never asked. */
  readonly items: () => readonly PoleItem[]
}

/** A row read under its map. */
export function mappedRow(map: ImportMap, raw: RawRow, source: string): MappedRow {
  const verdict = checkRow(map, raw)
  const key = map.record.key.map((column) => (raw.fields[column] ?? '').trim()).join('|')
  return {
    raw,
    kind: map.record.kind,
    key: /^\|*$/.test(key) ? null : key,
    mapHash: mapHash(map),
    reasons: verdict.ok ? [] : verdict.reasons,
    items: () => (verdict.ok ? makeItems(map, verdict.row, source) : []),
  }
}
