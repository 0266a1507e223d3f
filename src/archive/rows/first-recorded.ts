import { missing, type Recorded } from '../../model/index.ts'
import { listOf } from '../maps/map-columns.ts'

export type Columns = Parameters<typeof listOf>[0]

/** The first column that says something; else why the first says nothing. */
export function firstRecorded<T>(
  columns: Columns,
  read: (column: string) => Recorded<T>,
): Recorded<T> {
  const values = listOf(columns).map(read)
  return values.find(({ known }) => known) ?? values[0] ?? missing('notRecorded')
}
