import { LookbackError, refusal } from '../../model/index.ts'
import { withDays } from '../dates/read-orders.ts'
import { archiveErrors } from '../errors.ts'
import type { NotRead } from '../formats/not-read.ts'
import type { RawRow } from '../formats/raw-row.ts'
import { columnName, type HeaderRow } from '../formats/table.ts'
import { columnsRead } from '../maps/map-columns.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { type MappedRow, mappedRow, ownRecord, unmappedRow } from '../rows/mapped-row.ts'
import type { RowContent } from './source-extract.ts'
import { UnreadColumns } from './unread-columns.ts'

/**
 * The rows of an extract, each read under its table's map. What was left out is told through `notRead`
 * once the last is given.
 *
 * @throws LB_FILE_NO_ROWS
 */
export async function* mappedRows(
  { file, tables, headers, dates, notRead: before }: RowContent,
  source: string,
  notRead: (all: readonly NotRead[]) => void,
): AsyncGenerator<MappedRow> {
  const unread = new UnreadColumns(tables)
  const added = new Map([...tables].map(([name, { map }]) => [name, contextRead(map)]))
  const unmapped = new Map<string, number>()
  let repeated = 0
  let received = 0
  for await (const raw of file.rows(headers)) {
    if (raw.ownRecord) {
      yield ownRecord(raw, raw.ownRecord)
      continue
    }
    if (isHeader(raw, headers.get(raw.table))) {
      repeated += 1
      continue
    }
    received += 1
    unread.count(raw)
    const map = tables.get(raw.table)?.map
    if (map) {
      const dated = withDays(raw, map, dates)
      yield mappedRow(map, withContext(dated, added.get(raw.table) ?? []), source)
    } else {
      unmapped.set(raw.table, (unmapped.get(raw.table) ?? 0) + 1)
      yield unmappedRow(raw)
    }
  }
  if (received === 0) throw noRows(tables)
  notRead([
    ...before,
    ...unread.notRead(),
    ...[...unmapped].map(([name, count]) => ({ what: 'unmappedSheet' as const, name, count })),
    ...(repeated > 0 ? [{ what: 'repeatedHeader' as const, name: 'header', count: repeated }] : []),
    ...file.notRead(),
  ])
}

const contextRead = (map: ImportMap): readonly string[] => [...columnsRead(map)]

/** What the row's place says, as columns, where the map reads them and the row has none of the name. */
function withContext(raw: RawRow, read: readonly string[]): RawRow {
  if (!raw.context) return raw
  const added = Object.entries(raw.context).filter(
    ([name]) => read.includes(name) && !(name in raw.fields),
  )
  return added.length === 0
    ? raw
    : { ...raw, fields: { ...Object.fromEntries(added), ...raw.fields } }
}

/** Files put together from several have the header again between them. */
function isHeader({ fields }: RawRow, header: HeaderRow | undefined): boolean {
  const [first] = header?.columns ?? []
  if (first === undefined || columnName(fields[first] ?? '') !== first) return false
  return Object.entries(fields).every(
    ([name, value]) => columnName(value) === name.replace(/ \(\d+\)$/, ''),
  )
}

function noRows(tables: RowContent['tables']): LookbackError {
  const [first] = tables.values()
  if (!first) return refusal(archiveErrors, 'LB_FILE_NO_ROWS')
  const { map, header } = first
  return new LookbackError(
    'LB_FILE_NO_ROWS',
    `The map ${map.id} knows the columns of line ${header.line}, and no row follows them.`,
    archiveErrors.LB_FILE_NO_ROWS.remedy,
  )
}
