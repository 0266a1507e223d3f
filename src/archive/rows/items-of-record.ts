import type { PoleItem } from '../../model/index.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { shippedMaps } from '../maps/shipped-maps.ts'
import { checkRow } from './check-row.ts'
import { makeItems } from './make-items.ts'

const others = new Map<string, ImportMap>()

const anySource = ''
const keyOf = (kind: string, source: string): string => `${source}\u0000${kind}`

/** A map from outside, so that the records it made of a source (or of any) can be read again. */
export function rememberMap(map: ImportMap, source = anySource): void {
  others.set(keyOf(map.record.kind, source), map)
}

export const mapOfKind = (kind: string, source: string): ImportMap | undefined =>
  others.get(keyOf(kind, source)) ??
  others.get(keyOf(kind, anySource)) ??
  shippedMaps().find(({ record }) => record.kind === kind)

/** What a kept record says, read again under the map of its kind; nothing for kinds without one. */
export function itemsOfRecord(
  kind: string,
  raw: Readonly<Record<string, string>>,
  source: string,
): readonly PoleItem[] {
  const map = mapOfKind(kind, source)
  if (!map) return []
  const verdict = checkRow(map, { table: '', line: 0, fields: raw })
  return verdict.ok ? makeItems(map, verdict.row, source) : []
}
