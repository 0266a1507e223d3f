import { refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { type DecodingNotes, encodingOf, noNotes, textOf } from './bytes/decode.ts'
import { delimiterOf } from './delimited/delimiter.ts'
import { firstRecords, longestRecord, RecordReader } from './delimited/records.ts'
import type { FileLook } from './file-look.ts'
import type { RowFormat } from './format.ts'
import type { NotRead } from './not-read.ts'
import type { OpenedFile } from './opened-file.ts'
import { type RawRow, rowUnder } from './raw-row.ts'
import { type HeaderRow, longestPreamble } from './table.ts'

const table = 'rows'

/** Text whose records are lines and whose fields a delimiter parts. */
export const csv: RowFormat = {
  kind: 'rows',
  id: 'csv',
  title: 'Delimited text (CSV, TSV…)',
  recognise: () => true,
  open: openCsv,
  order: 1,
  context: [],
}

async function openCsv({ bytes, head: first, size }: FileLook): Promise<OpenedFile> {
  const encoding = encodingOf(first)
  const text = await startOf(textOf(bytes, encoding))
  const isWhole = size < longestRecord
  if (!isWhole && !/[\r\n]/.test(text)) throw refusal(archiveErrors, 'LB_CSV_LINE_TOO_LONG')
  const delimiter = delimiterOf(text)
  const head = firstRecords(isWhole ? `${text}\n` : text, delimiter, longestPreamble)
  let notes = noNotes()
  return {
    tables: [{ name: table, head }],
    rows: (headers) => {
      notes = noNotes()
      return rowsOf(textOf(bytes, encoding, notes), delimiter, headers.get(table))
    },
    notRead: () => noted(notes),
  }
}

/** About a megabyte of it. */
async function startOf(text: AsyncIterable<string>): Promise<string> {
  let start = ''
  for await (const piece of text) {
    start += piece
    if (start.length >= longestRecord) break
  }
  return start
}

async function* rowsOf(
  text: AsyncIterable<string>,
  delimiter: string,
  header: HeaderRow | undefined,
): AsyncGenerator<RawRow> {
  if (!header) return
  const reader = new RecordReader(delimiter)
  const rows = function* (piece: string, isLast: boolean): Generator<RawRow> {
    for (const record of reader.take(piece, isLast))
      if (record.line > header.line) yield rowUnder(header, table, record, 'record')
  }
  for await (const piece of text) yield* rows(piece, false)
  yield* rows('', true)
}

function noted({ otherLines, hasUtf8, nuls }: DecodingNotes): readonly NotRead[] {
  const notes: NotRead[] = []
  if (hasUtf8 && otherLines > 0)
    notes.push({ what: 'otherEncoding', name: 'Windows-1252', count: otherLines })
  if (nuls > 0) notes.push({ what: 'nul', name: 'NUL', count: nuls })
  return notes
}
