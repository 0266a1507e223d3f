import { refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { elementsOf } from './bytes/part-reader.ts'
import type { FileBytes } from './bytes/pieces.ts'
import { openZip, type Zip } from './bytes/zip.ts'
import type { RowFormat } from './format.ts'
import type { NotRead } from './not-read.ts'
import type { OpenedFile } from './opened-file.ts'
import { type RawRow, rowUnder } from './raw-row.ts'
import { type CellRow, type HeaderRow, longestPreamble, type Table } from './table.ts'
import { type CellContext, rowsOfSheet } from './workbook/cells.ts'
import { numberStyles } from './workbook/date-formats.ts'
import { type Sheet, workbookParts } from './workbook/sheets.ts'
import { sharedTexts } from './workbook/texts.ts'

/**
 * A workbook, sheet by sheet and row by row (ECMA-376 part 1, 18.3 and 18.4). Only the shared texts
 * are kept in memory: rows stream.
 */
export const xlsx: RowFormat = {
  kind: 'rows',
  id: 'xlsx',
  title: 'Excel workbook (XLSX)',
  recognise: async (look) => (await look.office())?.kind === 'workbook',
  open: async (look) => openXlsx(look.bytes, (await look.office())?.mainPart ?? null),
  order: 1,
  context: ['sheet'],
}

async function openXlsx(bytes: FileBytes, mainPart: string | null): Promise<OpenedFile> {
  if (mainPart === null) throw refusal(archiveErrors, 'LB_ZIP_BROKEN')
  const zip = await openZip(bytes)
  try {
    const parts = await workbookParts(zip, mainPart)
    const context: CellContext = {
      texts: await sharedTexts(zip, parts.sharedTexts),
      numberStyles: parts.styles === null ? [] : numberStyles(await elementsOf(zip, parts.styles)),
      dateSystem: parts.dateSystem,
    }
    const readable = parts.sheets.filter(({ isChart }) => !isChart)
    const tables: Table[] = []
    const notRead: NotRead[] = parts.sheets
      .filter(({ isChart }) => isChart)
      .map(({ name }) => ({ what: 'chartSheet', name, count: null }))
    for (const sheet of readable) {
      const head = await headOf(rowsOfSheet(zip, sheet.part, context))
      if (head.length > 0) tables.push({ name: sheet.name, head, isHidden: sheet.isHidden })
      notRead.push(...(await leftOut(zip, sheet, context)))
    }
    return {
      tables,
      rows: (headers) => rowsOfAll(bytes, readable, context, headers),
      notRead: () => notRead,
    }
  } finally {
    zip.close()
  }
}

async function headOf(rows: AsyncIterable<CellRow>): Promise<readonly CellRow[]> {
  const head: CellRow[] = []
  for await (const row of rows) {
    head.push(row)
    if (head.length >= longestPreamble) break
  }
  return head
}

/** A sheet that is hidden, and what people wrote beside the cells of one that is not. */
async function leftOut(
  zip: Zip,
  { name, part, isHidden, comments }: Sheet,
  context: CellContext,
): Promise<readonly NotRead[]> {
  if (isHidden) {
    let count = 0
    for await (const _ of rowsOfSheet(zip, part, context)) count += 1
    return [{ what: 'hiddenSheet', name, count }]
  }
  if (comments === null) return []
  const elements = await elementsOf(zip, comments)
  const count = elements.filter((element) => element.name === 'comment').length
  return count === 0 ? [] : [{ what: 'cellComment', name, count }]
}

async function* rowsOfAll(
  bytes: FileBytes,
  sheets: readonly Sheet[],
  context: CellContext,
  headers: ReadonlyMap<string, HeaderRow>,
): AsyncGenerator<RawRow> {
  const zip = await openZip(bytes)
  try {
    for (const { name, part, isHidden } of sheets) {
      const header = headers.get(name)
      if (!header || isHidden) continue
      for await (const row of rowsOfSheet(zip, part, context)) {
        if (row.line <= header.line) continue
        yield { ...rowUnder(header, name, row, 'cells'), context: { sheet: name } }
      }
    }
  } finally {
    zip.close()
  }
}
