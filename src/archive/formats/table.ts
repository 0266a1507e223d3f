import type { IsoDate } from '../../model/index.ts'

/** One row as it stands in its table, before it is known which row names the columns. */
export interface CellRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Cells that hold a number without a format, and the day their workbook counts so: a day only where a date is expected. */
  readonly days?: ReadonlyMap<number, IsoDate>
}

/** The row of a table that names its columns. */
export interface HeaderRow {
  readonly line: number
  /**
   * Lower case, blanks of every kind folded to one; empty: the column has no name. Of two columns of
   * one name the second is `name (2)`.
   */
  readonly columns: readonly string[]
  /** How many cells it has, those without a name among them. */
  readonly width: number
  /** Names that more than one column has. */
  readonly twice: readonly string[]
}

/** So many rows are looked at for the one that names the columns. */
export const longestPreamble = 50

/** One table of a file: a sheet, all of a delimited text, one kind of element of a return. */
export interface Table {
  readonly name: string
  /** Its first rows, among which the one that names the columns is to be found. */
  readonly head: readonly CellRow[]
  /** Hidden in its workbook: whoever sent it may not know it is there, so it is not taken. */
  readonly isHidden?: boolean
  /** The format itself names the fields: one that is not in the file is no fault of it. */
  readonly isNamed?: boolean
}

/** Names as they are compared: export tools differ in case, blanks and line breaks. */
export const columnName = (cell: string): string =>
  cell
    .replace(/[\ufeff\u200b]/g, '')
    .replace(/[\s\u00a0\u2007\u202f]+/g, ' ')
    .trim()
    .toLowerCase()

export function headerOf({ line, cells }: CellRow): HeaderRow {
  const columns: string[] = []
  const times = new Map<string, number>()
  for (const cell of cells) {
    const name = columnName(cell)
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    columns.push(name !== '' && time > 1 ? `${name} (${time})` : name)
  }
  while (columns.at(-1) === '') columns.pop()
  const width = cells.length
  const twice = [...times].filter(([name, time]) => name !== '' && time > 1).map(([name]) => name)
  return { line, columns, width, twice }
}

/** So few filled cells do not name the columns of a table. */
export const isTitle = ({ cells }: CellRow): boolean =>
  cells.filter((cell) => cell.trim() !== '').length < 2
