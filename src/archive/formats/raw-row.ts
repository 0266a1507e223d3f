import type { IsoDate } from '../../model/index.ts'
import type { ArchiveError } from '../errors.ts'
import type { CellRow, HeaderRow } from './table.ts'

/** Why a row is not whole, before any map has looked at it. */
export interface RowFault {
  readonly field: string
  readonly value: string
  readonly code: ArchiveError
  readonly cause: string
}

/** One row, element or document as it came: the table it stands in, its line, its fields as text. */
export interface RawRow {
  readonly table: string
  readonly line: number
  readonly fields: Readonly<Record<string, string>>
  /** Fields that hold a number without a format, and the day their workbook counts so. */
  readonly days?: ReadonlyMap<string, IsoDate>
  /** What its place says and it does not: its sheet, the year of the return. A map may read it as columns. */
  readonly context?: Readonly<Record<string, string>>
  readonly faults?: readonly RowFault[]
  /** It is a record by itself, of which no map makes anything: the header of a return. */
  readonly ownRecord?: { readonly kind: string; readonly key: string }
}

/** A workbook leaves out blank cells, and may have some beside the table; a record has its header's fields. */
export type RowShape = 'cells' | 'record'

/** A row of cells under the names of its columns. A value in a column without a name is kept by its place. */
export function rowUnder(
  { columns, width }: HeaderRow,
  table: string,
  { line, cells, days }: CellRow,
  shape: RowShape,
): RawRow {
  let filled = cells.length
  while (filled > width && (cells[filled - 1] ?? '').trim() === '') filled -= 1
  const fields: Record<string, string> = {}
  for (let at = 0; at < Math.max(filled, columns.length); at += 1) {
    const name = columns[at] ?? ''
    const cell = cells[at] ?? ''
    if (name !== '') fields[name] = cell
    else if (cell.trim() !== '') fields[`column ${at + 1}`] = cell
  }
  const isWhole = shape === 'cells' || (filled <= width && cells.length >= columns.length)
  if (isWhole)
    return days ? { table, line, fields, days: named(days, columns) } : { table, line, fields }
  const cause = `The row has ${cells.length} fields, the header ${width}.`
  return { table, line, fields, faults: [{ field: '', value: '', code: 'LB_ROW_SHAPE', cause }] }
}

const named = (
  days: ReadonlyMap<number, IsoDate>,
  columns: readonly string[],
): ReadonlyMap<string, IsoDate> =>
  new Map([...days].map(([at, day]) => [columns[at] || `column ${at + 1}`, day]))
