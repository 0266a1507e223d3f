import { type IsoDate, parseDate } from '../../model/index.ts'
import type { ImportMap } from '../maps/map-schema.ts'

/** The day a row states what it says as at, where its map knows a column for that. */
export function asAtOf(
  { record }: ImportMap,
  fields: Readonly<Record<string, string>>,
): IsoDate | null {
  const parsed = parseDate(fields[record.asAt ?? ''] ?? '')
  return parsed.ok ? parsed.date : null
}
