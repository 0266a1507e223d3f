import { SaxesParser } from 'saxes'
import { LookbackError, refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import type { OpenedFile, RawRow } from './raw-row.ts'
import { openZip, type Zip } from './zip.ts'

interface Sheet {
  readonly name: string
  readonly part: string
}

/**
 * A workbook, sheet by sheet and row by row (ECMA-376 part 1, 18.3 and 18.4). Only the shared texts are held in memory:
 * rows stream. The first row of a sheet with two or more filled cells is its header.
 */
export async function openXlsx(path: string): Promise<OpenedFile> {
  const zip = await openZip(path)
  try {
    const sheets = await sheetsOf(zip)
    const texts = await sharedTexts(zip)
    const tables: { name: string; columns: readonly string[] }[] = []
    for (const sheet of sheets) {
      for await (const { header } of cellsOf(zip, sheet, texts)) {
        if (header) {
          tables.push({ name: sheet.name, columns: header })
          break
        }
      }
    }
    return { format: 'xlsx', tables, rows: () => allRows(path, sheets, texts) }
  } finally {
    zip.close()
  }
}

async function* allRows(
  path: string,
  sheets: readonly Sheet[],
  texts: readonly string[],
): AsyncGenerator<RawRow> {
  const zip = await openZip(path)
  try {
    for (const sheet of sheets) {
      for await (const { row } of cellsOf(zip, sheet, texts)) if (row) yield row
    }
  } finally {
    zip.close()
  }
}

/** Parses one part with a callback per element; entities and document types are refused. */
async function* parsePart<T>(
  zip: Zip,
  part: string,
  into: (parser: SaxesParser, out: T[]) => void,
): AsyncGenerator<T> {
  const parser = new SaxesParser()
  const out: T[] = []
  let failed: unknown = null
  parser.on('doctype', () => {
    failed = refusal(archiveErrors, 'LB_XML_ENTITY')
  })
  parser.on('error', (error) => {
    failed ??= refusal(archiveErrors, 'LB_ZIP_BROKEN', `${part}: ${error.message}`)
  })
  into(parser, out)
  const decoder = new TextDecoder()
  for await (const bytes of zip.read(part)) {
    parser.write(decoder.decode(bytes, { stream: true }))
    if (failed) throw failed
    yield* out.splice(0)
  }
  parser.write(decoder.decode()).close()
  if (failed) throw failed
  yield* out.splice(0)
}

async function sheetsOf(zip: Zip): Promise<readonly Sheet[]> {
  if (!zip.names.includes('xl/workbook.xml')) throw refusal(archiveErrors, 'LB_FILE_UNKNOWN')
  const targets = new Map<string, string>()
  const relations = parsePart<[string, string]>(
    zip,
    'xl/_rels/workbook.xml.rels',
    (parser, out) => {
      parser.on('opentag', ({ name, attributes }) => {
        if (name === 'Relationship') out.push([String(attributes.Id), String(attributes.Target)])
      })
    },
  )
  for await (const [id, target] of relations) targets.set(id, target)
  const sheets: Sheet[] = []
  const named = parsePart<[string, string]>(zip, 'xl/workbook.xml', (parser, out) => {
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'sheet') out.push([String(attributes.name), String(attributes['r:id'])])
    })
  })
  for await (const [name, id] of named) {
    const target = targets.get(id)
    if (target)
      sheets.push({ name, part: target.startsWith('/') ? target.slice(1) : `xl/${target}` })
  }
  return sheets
}

async function sharedTexts(zip: Zip): Promise<readonly string[]> {
  if (!zip.names.includes('xl/sharedStrings.xml')) return []
  const texts: string[] = []
  const parts = parsePart<string>(zip, 'xl/sharedStrings.xml', (parser, out) => {
    let text = ''
    let inside = false
    parser.on('opentag', ({ name }) => {
      if (name === 'si') text = ''
      inside = name === 't'
    })
    parser.on('text', (piece) => {
      if (inside) text += piece
    })
    parser.on('closetag', ({ name }) => {
      inside = false
      if (name === 'si') out.push(text)
    })
  })
  for await (const text of parts) texts.push(text)
  return texts
}

interface SheetPart {
  readonly header?: readonly string[]
  readonly row?: RawRow
}

async function* cellsOf(
  zip: Zip,
  sheet: Sheet,
  texts: readonly string[],
): AsyncGenerator<SheetPart> {
  let header: readonly string[] | null = null
  const rows = parsePart<{ line: number; cells: string[] }>(zip, sheet.part, (parser, out) => {
    let cells: string[] = []
    let line = 0
    let column = 0
    let type = ''
    let value = ''
    let inside = false
    parser.on('opentag', ({ name, attributes }) => {
      if (name === 'row') {
        cells = []
        line = Number(attributes.r ?? line + 1)
        column = 0
      } else if (name === 'c') {
        column = attributes.r ? columnOf(String(attributes.r)) : column + 1
        type = String(attributes.t ?? '')
        value = ''
      } else inside = name === 'v' || name === 't'
    })
    parser.on('text', (piece) => {
      if (inside) value += piece
    })
    parser.on('closetag', ({ name }) => {
      if (name === 'v' || name === 't') inside = false
      else if (name === 'c') cells[column - 1] = type === 's' ? (texts[Number(value)] ?? '') : value
      else if (name === 'row') out.push({ line, cells })
    })
  })
  for await (const { line, cells } of rows) {
    const filled = Array.from(cells, (cell) => cell ?? '')
    if (!header) {
      if (filled.filter((cell) => cell.trim() !== '').length < 2) continue
      header = filled.map((name) => name.trim().toLowerCase())
      const names = header
      const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index)
      if (twice)
        throw refusal(
          archiveErrors,
          'LB_CSV_DUPLICATE_HEADER',
          `Two columns of “${sheet.name}” are named “${twice}”.`,
        )
      yield { header }
      continue
    }
    if (filled.every((cell) => cell.trim() === '')) continue
    const fields: Record<string, string> = {}
    header.forEach((name, index) => {
      if (name !== '') fields[name] = filled[index] ?? ''
    })
    yield { row: { table: sheet.name, line, fields } }
  }
}

function columnOf(reference: string): number {
  let column = 0
  for (const character of reference) {
    if (character < 'A' || character > 'Z') break
    column = column * 26 + character.charCodeAt(0) - 64
    if (column > 16_384)
      throw new LookbackError(
        'LB_ZIP_BROKEN',
        'A cell stands beyond the last column.',
        archiveErrors.LB_ZIP_BROKEN.remedy,
      )
  }
  return column
}
