import type { ImportMap } from '../maps/map-schema.ts'

/** When the return of a row was handed in, and the column that says so. */
export interface Submission {
  readonly column: string
  readonly at: string
}

/** Null where its map knows no column for that, or the return does not say. */
export function submissionOf(
  { record }: ImportMap,
  fields: Readonly<Record<string, string>>,
): Submission | null {
  const column = record.submitted
  const at = column === undefined ? '' : (fields[column] ?? '')
  return column === undefined || at === '' ? null : { column, at }
}
