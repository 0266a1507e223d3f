import { LookbackError } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import { readPart } from '../bytes/part-reader.ts'
import type { Zip } from '../bytes/zip.ts'
import type { CellRow } from '../table.ts'
import { unescaped } from './texts.ts'

/** What cells need of their workbook to be read. */
export interface CellContext {
  readonly texts: readonly string[]
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
  let value = ''
  let isValue = false
  let isPhonetic = false
  const rows = readPart<CellRow>(zip, part, {
    open(name, attributes) {
      if (name === 'row') {
        cells = []
        line = attributes.r ? Number(attributes.r) : line + 1
        column = 0
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        type = attributes.t ?? ''
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
      else if (name === 'c') cells[column - 1] = cellText(type, value, context)
      else if (name === 'row') {
        const filled = Array.from(cells, (cell) => cell ?? '')
        if (filled.some((cell) => cell.trim() !== '')) out.push({ line, cells: filled })
      }
    },
  })
  yield* rows
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
