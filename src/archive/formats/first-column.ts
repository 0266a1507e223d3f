import { refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { decodeLines, encodingOf } from './bytes/decode.ts'
import { officePackage } from './bytes/office-package.ts'
import { elementsOf } from './bytes/part-reader.ts'
import { openZip } from './bytes/zip.ts'
import { delimiterOf } from './delimited/delimiter.ts'
import { RecordReader } from './delimited/records.ts'
import type { CellRow } from './table.ts'
import { rowsOfSheet } from './workbook/cells.ts'
import { numberStyles } from './workbook/date-formats.ts'
import { workbookParts } from './workbook/sheets.ts'
import { sharedTexts } from './workbook/texts.ts'

/**
 * What stands in the first column of a small file: the first sheet that is not hidden of a workbook (XLSX), the first field of a delimited text
 * (`.csv`, `.tsv`), or the lines of any other text.
 *
 * @param most cells that are read; what stands below them is left
 * @throws LB_FILE_BINARY, LB_ZIP_BROKEN, LB_ZIP_BOMB, LB_CSV_BROKEN, LB_CSV_LINE_TOO_LONG
 */
export async function firstColumn(
  name: string,
  content: Uint8Array,
  most: number,
): Promise<readonly string[]> {
  const bytes = Buffer.from(content)
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return ofWorkbook(bytes, most)
  const isWide = encodingOf(bytes) !== 'utf-8'
  if (!isWide && bytes.subarray(0, 65_536).includes(0)) throw refusal(archiveErrors, noText)
  const text = decodeLines(bytes).replace(/^\ufeff/, '')
  if (!/\.(csv|tsv)$/i.test(name)) return text.split(/\r\n|[\r\n]/).slice(0, most)
  const cells: string[] = []
  for (const row of new RecordReader(delimiterOf(text.slice(0, 65_536))).take(text, true)) {
    cells.push(firstOf(row))
    if (cells.length >= most) break
  }
  return cells
}

const noText = 'LB_FILE_BINARY'
const firstOf = ({ cells }: CellRow) => cells[0] ?? ''

async function ofWorkbook(bytes: Buffer, most: number): Promise<readonly string[]> {
  const zip = await openZip(bytes)
  try {
    const office = await officePackage(zip)
    if (office?.kind !== 'workbook' || office.mainPart === null)
      throw refusal(archiveErrors, noText)
    const parts = await workbookParts(zip, office.mainPart)
    const sheet = parts.sheets.find(({ isChart, isHidden }) => !isChart && !isHidden)
    if (!sheet) return []
    const context = {
      texts: await sharedTexts(zip, parts.sharedTexts),
      numberStyles: parts.styles === null ? [] : numberStyles(await elementsOf(zip, parts.styles)),
      dateSystem: parts.dateSystem,
    }
    const cells: string[] = []
    for await (const row of rowsOfSheet(zip, sheet.part, context)) {
      cells.push(firstOf(row))
      if (cells.length >= most) break
    }
    return cells
  } finally {
    zip.close()
  }
}
