import { createHash } from 'node:crypto'
import type { IsoDate } from '../../model/index.ts'
import type { FoundFile } from '../files/files-under.ts'
import type { FileLook } from '../formats/file-look.ts'
import type { RowFormat } from '../formats/format.ts'
import type { OpenedFile } from '../formats/opened-file.ts'
import type { RawRow, RowFault } from '../formats/raw-row.ts'
import { type HeaderRow, headerOf } from '../formats/table.ts'
import type { ImportMap, TableJoin } from '../maps/map-schema.ts'
import { wholeNumber } from '../rows/whole-number.ts'
import { recognises } from './choose-maps.ts'
import { hashOfFile } from './hash-of-file.ts'

/** A recognised file of rows. */
export interface RowFile {
  readonly file: FoundFile
  readonly look: FileLook
  readonly format: RowFormat
}

/** What a row of another table adds to those that name it. */
export interface JoinedRow {
  readonly fields: Readonly<Record<string, string>>
  readonly days?: ReadonlyMap<string, IsoDate>
  readonly faults: readonly RowFault[]
}

/** A table that belongs to another: its rows by their key. Several files may have parts of it. */
export interface JoinedTable {
  readonly files: string[]
  readonly hashes: string[]
  readonly columns: Set<string>
  readonly rows: Map<string, JoinedRow>
}

/** By map and join, as `joinedName` calls them. */
export type JoinedTables = ReadonlyMap<string, JoinedTable>

export const joinedName = (map: ImportMap, join: TableJoin): string => `${map.id}\u0000${join.as}`

interface Belongs {
  readonly map: ImportMap
  readonly join: TableJoin
  readonly table: string
  readonly header: HeaderRow
}

/**
 * Takes a file as a table that others are joined with, where a map says so and does not read the file itself.
 *
 * @returns whether it is one
 */
export async function takeJoined(
  { file, look, format }: RowFile,
  maps: readonly ImportMap[],
  into: Map<string, JoinedTable>,
): Promise<boolean> {
  const joining = maps.filter(({ joins }) => joins !== undefined)
  if (joining.length === 0) return false
  const opened = await format.open(look)
  const found = belongsTo(opened, joining)
  if (!found) return false
  const { map, join, table, header } = found
  const name = joinedName(map, join)
  const none = { files: [], hashes: [], columns: new Set<string>(), rows: new Map() }
  const joined: JoinedTable = into.get(name) ?? none
  into.set(name, joined)
  joined.files.push(file.name)
  joined.hashes.push(await hashOfFile(file.path, createHash('sha256')))
  for (const column of header.columns)
    if (column !== join.key) joined.columns.add(`${join.as}.${column}`)
  for await (const row of opened.rows(new Map([[table, header]]))) addRow(joined, join, row)
  return true
}

function belongsTo({ tables }: OpenedFile, maps: readonly ImportMap[]): Belongs | null {
  const shown = tables.filter(({ isHidden }) => !isHidden)
  for (const map of maps) {
    for (const { name: table, head } of shown) {
      const headers = head.map(headerOf)
      if (headers.some(({ columns }) => recognises(map.recognise, columns))) return null
      for (const join of map.joins ?? []) {
        const wanted = [...join.recognise, join.key]
        const header = headers.find(({ columns }) => recognises(wanted, columns))
        if (header) return { map, join, table, header }
      }
    }
  }
  return null
}

function addRow({ rows }: JoinedTable, join: TableJoin, raw: RawRow): void {
  const key = joinKey(raw.fields[join.key])
  if (key === '') return
  const named = (column: string) => `${join.as}.${column}`
  const fields = Object.fromEntries(
    Object.entries(raw.fields).flatMap(([column, value]) =>
      column === join.key ? [] : [[named(column), value]],
    ),
  )
  const before = rows.get(key)
  if (before) {
    if (JSON.stringify(before.fields) === JSON.stringify(fields)) return
    const cause = `Two rows have ${join.key} “${key}” and say different things.`
    const twice: RowFault = { field: join.on, value: key, code: 'LB_ROW_JOIN', cause }
    rows.set(key, { fields: {}, faults: [twice] })
    return
  }
  const days = raw.days && new Map([...raw.days].map(([column, day]) => [named(column), day]))
  rows.set(key, { fields, ...(days ? { days } : {}), faults: raw.faults ?? [] })
}

export const joinKey = (value: string | undefined): string => wholeNumber((value ?? '').trim())
