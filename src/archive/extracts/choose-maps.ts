import { LookbackError } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import type { NotRead } from '../formats/not-read.ts'
import { type HeaderRow, headerOf, isTitle, longestPreamble, type Table } from '../formats/table.ts'
import { columnsRead, listOf } from '../maps/map-columns.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import type { MapsToTry } from './maps-to-try.ts'
import { noMapFits } from './no-map-fits.ts'

/** A table with the map that reads it and the row that names its columns. */
export interface MappedTable {
  readonly map: ImportMap
  readonly header: HeaderRow
}

export interface ChosenMaps {
  readonly tables: ReadonlyMap<string, MappedTable>
  /** Of the tables no map reads too: their rows are quarantined. */
  readonly headers: ReadonlyMap<string, HeaderRow>
  readonly notRead: readonly NotRead[]
}

/**
 * Finds for each table the row that names its columns and the map that reads it: the first row, among
 * the first of the table, in which a map for this kind of source recognises its columns.
 *
 * @throws LB_FILE_UNKNOWN no map reads any table; LB_FILE_NO_ROWS the file holds nothing;
 *   LB_CSV_DUPLICATE_HEADER, LB_MAP_COLUMN
 */
export function chooseMaps(file: string, tables: readonly Table[], at: MapsToTry): ChosenMaps {
  const fitting = at.maps.filter(({ sources }) => sources.includes(at.source.kind))
  const mapped = new Map<string, MappedTable>()
  const headers = new Map<string, HeaderRow>()
  const notRead: NotRead[] = []
  for (const table of tables) {
    if (table.isHidden) continue
    const chosen = mappedTable(table, fitting)
    if (chosen) {
      refuseUnusable(file, chosen, at.context)
      mapped.set(table.name, chosen)
      headers.set(table.name, chosen.header)
      notRead.push(...above(table, chosen.header, tables.length > 1))
      continue
    }
    const first = table.head.find((row) => !isTitle(row))
    if (first) headers.set(table.name, headerOf(first))
    else {
      const count = table.head.length < longestPreamble ? table.head.length : null
      notRead.push({ what: 'unmappedSheet', name: table.name, count })
    }
  }
  if (mapped.size === 0) throw noMapFits(file, tables, at)
  return { tables: mapped, headers, notRead }
}

function mappedTable({ head }: Table, maps: readonly ImportMap[]): MappedTable | null {
  for (const row of head) {
    const header = headerOf(row)
    const map = maps.find(({ recognise }) => recognises(recognise, header.columns))
    if (map) return { map, header }
  }
  return null
}

export const recognises = (recognise: readonly string[], columns: readonly string[]): boolean =>
  recognise.every((column) => columns.includes(column))

/** A column read by two names, or a key that no row can have, would spoil every row. */
function refuseUnusable(
  file: string,
  { map, header }: MappedTable,
  context: readonly string[],
): void {
  const read = columnsRead(map)
  const twice = header.twice.find((name) => read.has(name))
  if (twice !== undefined) throw duplicate(twice, header)
  const isThere = (column: string) => header.columns.includes(column) || context.includes(column)
  const lacking = [
    ...map.record.key.map((column) => ['record.key', column] as const),
    ...listOf(map.case?.ref).map((column) => ['case.ref', column] as const),
    ...Object.entries(map.columns)
      .filter(([, { required }]) => required)
      .map(([column]) => ['a required column', column] as const),
  ].filter(([, column]) => !isThere(column))
  if (lacking.length === 0 || map.columnsVary) return
  const names = [...new Set(lacking.map(([, column]) => `“${column}”`))].join(', ')
  throw new LookbackError(
    'LB_MAP_COLUMN',
    `The map ${map.id} cannot do without ${names} (${lacking[0]?.[0]}), and ${file} has no such column: its header is line ${header.line}.`,
    archiveErrors.LB_MAP_COLUMN.remedy,
  )
}

export const duplicate = (name: string, { line }: HeaderRow): LookbackError =>
  new LookbackError(
    'LB_CSV_DUPLICATE_HEADER',
    `Two columns of line ${line} are named “${name}”.`,
    archiveErrors.LB_CSV_DUPLICATE_HEADER.remedy,
  )

/** Titles and groups of columns above the header. */
function above({ name, head }: Table, header: HeaderRow, hasOthers: boolean): readonly NotRead[] {
  const rows = head.filter(({ line }) => line < header.line)
  if (rows.length === 0) return []
  const words = rows
    .flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''))
    .join(' · ')
    .replace(/\s+/g, ' ')
  const shown = words.length > 80 ? `${words.slice(0, 80)}…` : words
  return [
    { what: 'preamble', name: shown, count: rows.length, ...(hasOthers ? { where: name } : {}) },
  ]
}
