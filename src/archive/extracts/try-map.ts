import { type PoleItem, refusal, type SourceKind } from '../../model/index.ts'
import type { QuarantineReason } from '../../store/index.ts'
import { archiveErrors } from '../errors.ts'
import { recognise } from '../formats/recognise.ts'
import { type HeaderRow, headerOf, isTitle, type Table } from '../formats/table.ts'
import { columnsRead } from '../maps/map-columns.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { readMap } from '../maps/parse-map.ts'
import { mappedRow } from '../rows/mapped-row.ts'
import { recognises } from './choose-maps.ts'
import { firstMap } from './first-map.ts'

/** Something a row says, as a person checks it: of a case, a person, an event… */
export interface TriedFact {
  readonly what: string
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}

export interface TriedRow {
  readonly line: number
  /** Why it would not be taken. */
  readonly reasons: readonly QuarantineReason[]
  readonly facts: readonly TriedFact[]
}

/** What a map would make of the first rows of a file. */
export interface MapTrial {
  readonly yaml: string
  /** The columns of the file, as its header names them. */
  readonly columns: readonly string[]
  /** What is wrong with the map, each fault in words; no row is read while there is one. */
  readonly faults: readonly string[]
  /** Columns of the file that the map does not read. */
  readonly unread: readonly string[]
  readonly rows: readonly TriedRow[]
}

const triedRows = 100

/**
 * Tries an import map on the first hundred rows of a file. Without a map it gives one to begin with.
 *
 * @throws LB_FILE_KIND, LB_FILE_NO_ROWS, and what recognising the file refuses
 */
export async function tryMap(path: string, yaml: string, kind: SourceKind): Promise<MapTrial> {
  const { look, format } = await recognise(path, () => true)
  if (format.kind !== 'rows')
    throw refusal(archiveErrors, 'LB_FILE_KIND', 'Only tables are read by maps, and this is none.')
  const file = await format.open(look)
  const read = yaml.trim() === '' ? null : readMap(yaml)
  const map = read && 'map' in read ? read.map : null
  const found = headerFor(file.tables, map)
  if (!found) throw refusal(archiveErrors, 'LB_FILE_NO_ROWS')
  const { table, header } = found
  const columns = header.columns.filter((name) => name !== '')
  const none = { columns, unread: [], rows: [] }
  if (read === null) return { ...none, yaml: firstMap(header, table.head, kind), faults: [] }
  if (map === null) return { ...none, yaml, faults: 'mistakes' in read ? read.mistakes : [] }
  const used = columnsRead(map)
  const unread = columns.filter((name) => !used.has(name))
  const faults = faultsFor(map, columns, kind, [...format.context])
  if (faults.length > 0) return { columns, yaml, faults, unread, rows: [] }
  const rows: TriedRow[] = []
  for await (const raw of file.rows(new Map([[table.name, header]]))) {
    const row = mappedRow(map, raw, 'trial')
    const facts = row.reasons.length > 0 ? [] : row.items().map(factOf)
    rows.push({ line: raw.line, reasons: row.reasons, facts })
    if (rows.length >= triedRows) break
  }
  return { columns, yaml, faults: [], unread, rows }
}

/** The row that the map knows; without one, the first that can name columns. */
function headerFor(
  tables: readonly Table[],
  map: ImportMap | null,
): { readonly table: Table; readonly header: HeaderRow } | null {
  const shown = tables.filter(({ isHidden }) => !isHidden)
  const rows = shown.flatMap((table) => table.head.map((row) => ({ table, row })))
  const known = rows.find(
    ({ row }) => map !== null && recognises(map.recognise, headerOf(row).columns),
  )
  const chosen = known ?? rows.find(({ row }) => !isTitle(row))
  return chosen ? { table: chosen.table, header: headerOf(chosen.row) } : null
}

function faultsFor(
  map: ImportMap,
  columns: readonly string[],
  kind: SourceKind,
  context: readonly string[],
): readonly string[] {
  const lacks = (names: readonly string[]) =>
    names.filter((name) => !columns.includes(name) && !context.includes(name))
  const faults: string[] = []
  const unknown = lacks(map.recognise)
  if (unknown.length > 0)
    faults.push(`recognise names what the file does not have: ${unknown.join(', ')}`)
  const keyless = lacks(map.record.key)
  if (keyless.length > 0)
    faults.push(`record.key names what the file does not have: ${keyless.join(', ')}`)
  if (!map.sources.includes(kind))
    faults.push(`sources lacks ${kind}, which is the kind of source these files come from`)
  return faults
}

function factOf({ item, ...fields }: PoleItem): TriedFact {
  const shown = Object.entries(fields).flatMap(([name, value]) => {
    const words = name === 'key' ? null : wordsOf(value)
    return words === null ? [] : [{ name: inWords(name), value: words }]
  })
  return { what: item, fields: shown }
}

/** A value as text; null where there is none to show. */
function wordsOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) {
    const words = value.flatMap((one) => wordsOf(one) ?? [])
    return words.length > 0 ? words.join(', ') : null
  }
  if (typeof value !== 'object') return String(value)
  const fields = value as Readonly<Record<string, unknown>>
  if ('known' in fields) return fields.known === true ? wordsOf(fields.value) : null
  const { kind } = fields
  // What kind of value it is stands in the value: “date 2001-05-01” of a birth is the date.
  const says = typeof kind === 'string' && kind in fields ? kind : null
  const words = Object.entries(fields).flatMap(([name, one]) => {
    const text = wordsOf(one)
    if (text === null || (says !== null && name === 'kind')) return []
    return [name === says ? text : `${inWords(name)} ${text}`]
  })
  return words.length > 0 ? words.join('; ') : null
}

/** `givenNames` as “given names”. */
const inWords = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
