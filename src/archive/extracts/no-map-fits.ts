import { LookbackError, type SourceKind, sourceKindWords } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { type HeaderRow, headerOf, isTitle, type Table } from '../formats/table.ts'
import { columnsRead } from '../maps/map-columns.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import type { MapsToTry } from './maps-to-try.ts'

/** How near a map comes to reading a table. */
interface Nearness {
  readonly map: ImportMap
  readonly table: Table
  readonly header: HeaderRow
  /** Of the columns it is recognised by, those the header has. */
  readonly found: number
  /** Of all it reads, those the header has or nearly has. */
  readonly read: number
}

/** Why no map reads the file: what was taken for its header, which map comes nearest and what it lacks. */
export function noMapFits(file: string, tables: readonly Table[], at: MapsToTry): LookbackError {
  const shown = tables.filter(({ isHidden }) => !isHidden)
  if (shown.every(({ head }) => head.length === 0)) return nothingIn(file, tables)
  if (isJson(shown)) return otherJson(file)
  const { source, maps } = at
  const nearest = nearestOf(shown, ofKind(maps, source.kind))
  const other = nearestOf(
    shown,
    maps.filter(({ sources }) => !sources.includes(source.kind)),
  )
  const header = nearest?.header ?? firstHeader(shown)
  const clash = nearest?.header.twice.find((name) => columnsRead(nearest.map).has(name))
  if (nearest && clash !== undefined)
    return new LookbackError(
      'LB_CSV_DUPLICATE_HEADER',
      `Two columns of line ${nearest.header.line} are named “${clash}”.`,
      archiveErrors.LB_CSV_DUPLICATE_HEADER.remedy,
    )
  const words = [
    header === null
      ? `No row of ${file} has two or more filled cells, so none names columns.`
      : `No map for a ${inWords(source.kind)} reads ${file}: line ${header.line} was taken for the header (${listed(header.columns)}).`,
    ...(nearest ? [nearWords(nearest)] : []),
    ...(other && other.found === other.map.recognise.length
      ? [
          `The map ${other.map.id} would read it, for a ${other.map.sources.map(inWords).join(' or a ')}.`,
        ]
      : []),
    ...hiddenWords(tables, ofKind(maps, source.kind)),
  ]
  return new LookbackError('LB_FILE_UNKNOWN', words.join(' '), archiveErrors.LB_FILE_UNKNOWN.remedy)
}

const inWords = (kind: SourceKind): string => sourceKindWords[kind].toLowerCase()

/** What begins like JSON is no table, whatever stands between its commas. */
const isJson = ([first]: readonly Table[]): boolean =>
  /^\s*[[{]/.test(`${first?.head[0]?.cells[0] ?? ''}`)

const otherJson = (file: string): LookbackError =>
  new LookbackError(
    'LB_FILE_UNKNOWN',
    `${file} is JSON, and names no child by “la_child_id”. Of JSON only the children’s social care payload is read, of specification 0.7 and 0.8.`,
    'Export the payload of one of these versions, or a table as .csv or .xlsx.',
  )

const ofKind = (maps: readonly ImportMap[], kind: string): readonly ImportMap[] =>
  maps.filter(({ sources }) => sources.some((one) => one === kind))

function nothingIn(file: string, tables: readonly Table[]): LookbackError {
  const hidden = tables
    .filter(({ isHidden }) => isHidden)
    .map(({ name }) => `“${name}”`)
    .join(', ')
  return new LookbackError(
    'LB_FILE_NO_ROWS',
    hidden === ''
      ? `${file} holds no filled cell.`
      : `Every sheet of ${file} is hidden (${hidden}), and hidden sheets are not taken.`,
    hidden === ''
      ? archiveErrors.LB_FILE_NO_ROWS.remedy
      : 'Show the sheet that is meant, save the workbook and import that.',
  )
}

function firstHeader(tables: readonly Table[]): HeaderRow | null {
  const row = tables.flatMap(({ head }) => head).find((one) => !isTitle(one))
  return row ? headerOf(row) : null
}

function nearestOf(tables: readonly Table[], maps: readonly ImportMap[]): Nearness | null {
  let best: Nearness | null = null
  const columnsOf = maps.map((map) => ({ map, columns: [...columnsRead(map)].map(folded) }))
  for (const table of tables) {
    for (const row of table.head) {
      const header = headerOf(row)
      const named = new Set(header.columns)
      const alike = new Set(header.columns.map(folded))
      for (const { map, columns } of columnsOf) {
        const found = map.recognise.filter((column) => named.has(column)).length
        const read = columns.filter((column) => alike.has(column)).length
        if (found + read === 0) continue
        const near = { map, table, header, found, read }
        if (best === null || share(near) > share(best)) best = near
      }
    }
  }
  return best
}

/** Mostly by what it is recognised by, then by how much of it would be read. */
const share = ({ map, found, read }: Nearness): number => found / map.recognise.length + read / 1000

function nearWords({ map, header }: Nearness): string {
  const lacking = map.recognise.filter((column) => !header.columns.includes(column))
  const names = lacking.map((column) => {
    const alike = header.columns.find((one) => folded(one) === folded(column))
    return alike === undefined ? `“${column}”` : `“${column}” (the file has “${alike}”)`
  })
  return `The nearest map is ${map.id} (${map.title}), which needs ${names.join(', ')} too.`
}

/** Names that differ in their blanks and signs only. */
const folded = (name: string): string => name.replace(/[^a-z0-9]/g, '')

function hiddenWords(tables: readonly Table[], maps: readonly ImportMap[]): readonly string[] {
  return tables
    .filter(({ isHidden }) => isHidden)
    .filter((table) => {
      const near = nearestOf([table], maps)
      return near !== null && near.found === near.map.recognise.length
    })
    .map(({ name }) => `The sheet “${name}” fits, but it is hidden: show it and save the workbook.`)
}

const shownColumns = 12

function listed(columns: readonly string[]): string {
  const named = columns.filter((column) => column !== '')
  const more = named.length - shownColumns
  const shown = named.slice(0, shownColumns).map((name) => name.slice(0, 60))
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}
