import {
  type DateSystem,
  fromDayNumber,
  type IsoDate,
  LookbackError,
} from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import { readPart } from '../bytes/part-reader.ts'
import type { Zip } from '../bytes/zip.ts'
import type { CellRow } from '../table.ts'
import { mayBeDay, type NumberStyle } from './date-formats.ts'
import { unescaped } from './texts.ts'

/** What cells need of their workbook to be read. */
export interface CellContext {
  readonly texts: readonly string[]
  /** By a cell's style, how it shows a number. */
  readonly numberStyles: readonly NumberStyle[]
  readonly dateSystem: DateSystem
}

/** The rows of a sheet that hold anything, streamed; a cell's place is its column (18.3.1.73, 18.3.1.4). */
export async function* rowsOfSheet(
  zip: Zip,
  part: string,
  context: CellContext,
): AsyncGenerator<CellRow> {
  let cells: string[] = []
  let line = 0
  let column = 0
  let type = ''
  let style = 0
  let value = ''
  let days: Map<number, IsoDate> | undefined
  let isValue = false
  let isPhonetic = false
  const rows = readPart<CellRow>(zip, part, {
    open(name, attributes) {
      if (name === 'row') {
        cells = []
        days = undefined
        line = attributes.r ? Number(attributes.r) : line + 1
        column = 0
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        type = attributes.t ?? ''
        style = Number(attributes.s ?? 0)
        value = ''
      } else if (name === 'rPh') isPhonetic = true
      else isValue = !isPhonetic && (name === 'v' || name === 't')
    },
    text(piece) {
      if (isValue) value += piece
    },
    close(name, out) {
      if (name === 'rPh') isPhonetic = false
      else if (name === 'v' || name === 't') isValue = false
      else if (name === 'c') {
        const isNumber = (type === '' || type === 'n') && value !== ''
        const day = isNumber ? dayIn(value, style, context) : null
        cells[column - 1] = day?.text ?? cellText(type, value, context)
        if (day?.maybe) {
          days ??= new Map()
          days.set(column - 1, day.maybe)
        }
      } else if (name === 'row') {
        const filled = Array.from(cells, (cell) => cell ?? '')
        if (filled.some((cell) => cell.trim() !== '')) {
          out.push(days ? { line, cells: filled, days } : { line, cells: filled })
        }
      }
    },
  })
  yield* rows
}

/** A number as the day and time it is shown as; or, where it has no format, the day it may be. */
function dayIn(
  value: string,
  style: number,
  { numberStyles, dateSystem }: CellContext,
): { readonly text?: string; readonly maybe?: IsoDate } | null {
  const number = Number(value)
  const shown = numberStyles[style] ?? 'general'
  const isShown = shown === 'day'
  if (!isShown && (shown !== 'general' || !mayBeDay(number))) return null
  const day = fromDayNumber(number, dateSystem)
  if (day === null) return null
  if (!isShown) return { maybe: day }
  const seconds = Math.round((number - Math.floor(number)) * 86_400)
  if (seconds === 0 || seconds === 86_400) return { text: day }
  return { text: `${day} ${new Date(seconds * 1000).toISOString().slice(11, 19)}` }
}

/** A cell as text, by its type (18.18.11 ST_CellType). */
function cellText(type: string, value: string, { texts }: CellContext): string {
  switch (type) {
    case 's':
      return texts[Number(value)] ?? ''
    case 'inlineStr':
    case 'str':
      return unescaped(value)
    case '':
    case 'n':
      return numberText(value)
    default:
      return value
  }
}

/** Some programs write 12 as `12.0` or `1.2E1`: the number is meant, not its spelling. */
function numberText(value: string): string {
  if (!/[.eE]/.test(value)) return value
  const number = Number(value)
  return Number.isFinite(number) && Math.abs(number) < 1e15 ? String(number) : value
}

const lastColumn = 16_384

function columnOf(reference: string): number {
  let column = 0
  for (const character of reference) {
    if (character < 'A' || character > 'Z') break
    column = column * 26 + character.charCodeAt(0) - 64
    if (column > lastColumn)
      throw new LookbackError(
        'LB_ZIP_BROKEN',
        'A cell stands beyond the last column.',
        archiveErrors.LB_ZIP_BROKEN.remedy,
      )
  }
  return column
}
