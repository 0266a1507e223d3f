import type { PoleItem } from '../model/index.ts'
import { checkRow } from './maps/check-row.ts'
import { makeItems } from './maps/make-items.ts'
import type { ImportMap } from './maps/map-schema.ts'
import { shippedMaps } from './maps/shipped-maps.ts'

const others = new Map<string, ImportMap>()

/** A map from outside, so that records it made can be read again in this process. */
export function rememberMap(map: ImportMap): void {
  others.set(map.record.kind, map)
}

export const mapOfKind = (kind: string): ImportMap | undefined =>
  others.get(kind) ?? shippedMaps().find(({ record }) => record.kind === kind)

/** What a kept record says, read again under the map of its kind; nothing for kinds without one. */
export function itemsOfRecord(
  kind: string,
  raw: Readonly<Record<string, string>>,
  source: string,
): readonly PoleItem[] {
  const map = mapOfKind(kind)
  if (!map) return []
  const verdict = checkRow(map, { table: '', line: 0, fields: raw })
  return verdict.ok ? makeItems(map, verdict.row, source) : []
}
