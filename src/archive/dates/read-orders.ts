import type { DateOrder, IsoDate } from '../../model/index.ts'
import { columnRules } from '../maps/column-rules.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { tidy } from '../rows/missing-values.ts'
import { DatesSeen } from './dates-seen.ts'
import { type DateOrderFound, decideOrder } from './decide-order.ts'

/** A row as far as its dates matter. */
export interface DatedRow {
  readonly table: string
  readonly fields: Readonly<Record<string, string>>
  /** Fields that hold a number without a format, which may be a day of its workbook. */
  readonly days?: ReadonlyMap<string, IsoDate>
}

/** How the dates of a file are read. */
export interface DatesOfFile {
  readonly found: DateOrderFound | null
  /** Numbers without a format are days of the workbook. */
  readonly numbersAreDays: boolean
}

/** The columns of a map that hold dates. */
export const dateColumns = (map: ImportMap): readonly string[] =>
  [...columnRules(map)].flatMap(([column, { type }]) => (type === 'date' ? column : []))

/**
 * Reads a file once for its dates, before anything of it is kept: what it shows of their order, whole columns long.
 *
 * @param stated what a person said for this file
 * @throws LB_DATE_ORDER where it cannot be told
 */
export async function datesOfFile(
  name: string,
  rows: AsyncIterable<DatedRow>,
  mapOf: (table: string) => ImportMap | undefined,
  stated?: DateOrder,
): Promise<DatesOfFile> {
  const seen = new DatesSeen()
  const columnsOf = new Map<ImportMap, readonly string[]>()
  const maps = new Set<ImportMap>()
  for await (const { table, fields, days } of rows) {
    const map = mapOf(table)
    if (!map) continue
    maps.add(map)
    const columns = columnsOf.get(map) ?? dateColumns(map)
    columnsOf.set(map, columns)
    for (const column of columns) {
      const text = tidy(fields[column] ?? '')
      if (days?.has(column)) seen.seeNumber(Number(text))
      else if (text !== '') seen.see(column, text)
    }
  }
  const orders = new Set([...maps].map(orderBy))
  const [byMap] = orders.size === 1 ? orders : []
  return {
    found: decideOrder(name, seen.columns, stated, byMap),
    numbersAreDays: seen.numbersAreDays,
  }
}

/** The order a map says its source writes; undefined: somebody is to be asked. */
export const orderBy = ({
  dateOrder = 'dayFirst',
  asksDateOrder,
}: Pick<ImportMap, 'dateOrder' | 'asksDateOrder'>): DateOrder | undefined =>
  dateOrder === 'ask' || asksDateOrder ? undefined : dateOrder

/** The map as it reads this file: with the order that was found. */
export function mapWithOrder(
  map: ImportMap,
  { found }: { readonly found: Pick<DateOrderFound, 'order'> | null },
): ImportMap {
  const order = found?.order ?? orderBy(map) ?? 'dayFirst'
  if (order === map.dateOrder) return map
  // The order of one file is not that of its source: of the next one it is asked again.
  const asks = map.dateOrder === 'ask' ? { asksDateOrder: true as const } : {}
  return { ...map, dateOrder: order, ...asks }
}

/** Where a date is expected, a number that is a day of its workbook is that day. */
export function withDays<Row extends DatedRow>(
  row: Row,
  map: ImportMap,
  { numbersAreDays }: DatesOfFile,
): Row {
  if (!numbersAreDays || !row.days) return row
  const fields = { ...row.fields }
  for (const column of dateColumns(map)) {
    const day = row.days.get(column)
    if (day !== undefined) fields[column] = day
  }
  return { ...row, fields }
}
