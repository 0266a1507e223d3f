import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { LookbackError, refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { type Encoding, encodingOf, headOf, textOf } from './decode.ts'
import type { OpenedFile, RawRow } from './raw-row.ts'

const longestLine = 1_048_576
const delimiters = [',', ';', '\t', '|'] as const

/** Any delimited text with a header line; the delimiter is the one that splits the header most. */
export async function openCsv(path: string): Promise<OpenedFile> {
  const head = await headOf(path, longestLine)
  const encoding = encodingOf(head)
  const text = new TextDecoder(encoding).decode(head)
  const end = text.search(/[\r\n]/)
  if (end < 0 && head.length >= longestLine) throw refusal(archiveErrors, 'LB_CSV_LINE_TOO_LONG')
  const first = end < 0 ? text : text.slice(0, end)
  const delimiter =
    [...delimiters].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
  const columns = headerOf(first, delimiter)
  return {
    format: 'csv',
    tables: [{ name: 'rows', columns }],
    rows: () => rowsOf(path, encoding, delimiter, columns),
  }
}

function headerOf(line: string, delimiter: string): readonly string[] {
  const columns = line
    .split(delimiter)
    .map((name) => name.trim().replace(/^"|"$/g, '').trim().toLowerCase())
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index)
  if (twice) {
    throw refusal(archiveErrors, 'LB_CSV_DUPLICATE_HEADER', `Two columns are named “${twice}”.`)
  }
  return columns
}

async function* rowsOf(
  path: string,
  encoding: Encoding,
  delimiter: string,
  columns: readonly string[],
): AsyncGenerator<RawRow> {
  const parser = Readable.from(textOf(path, encoding), { objectMode: false }).pipe(
    parse({
      delimiter,
      bom: true,
      from_line: 2,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestLine,
      info: true,
    }),
  )
  try {
    for await (const part of parser) {
      const { record, info } = part as { record: string[]; info: { lines: number } }
      yield rowOf(record, info.lines, columns)
    }
  } catch (error) {
    throw asRefusal(error)
  }
}

function rowOf(record: readonly string[], line: number, columns: readonly string[]): RawRow {
  const fields: Record<string, string> = {}
  columns.forEach((name, index) => {
    if (name !== '') fields[name] = record[index] ?? ''
  })
  const row = { table: 'rows', line, fields }
  if (record.length === columns.length) return row
  const cause = `The row has ${record.length} fields, the header ${columns.length}.`
  return { ...row, fault: { code: 'LB_ROW_SHAPE', cause } }
}

function asRefusal(error: unknown): unknown {
  if (error instanceof LookbackError) return error
  if (error instanceof CsvError) {
    if (error.code === 'CSV_MAX_RECORD_SIZE') return refusal(archiveErrors, 'LB_CSV_LINE_TOO_LONG')
    return refusal(archiveErrors, 'LB_CSV_BROKEN', error.message)
  }
  return error
}
