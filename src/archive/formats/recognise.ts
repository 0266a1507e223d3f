import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { openCinCensus } from './cin-census.ts'
import { openCsv } from './csv.ts'
import { headOf } from './decode.ts'
import type { OpenedFile } from './raw-row.ts'
import { openXlsx } from './xlsx.ts'
import { openZip } from './zip.ts'

export type Recognised = OpenedFile | { readonly format: 'document' }

/** What a file is, from its first bytes; its name decides only between plain text and CSV. */
export async function recognise(path: string): Promise<Recognised> {
  if ((await stat(path)).size === 0) throw refusal(archiveErrors, 'LB_FILE_EMPTY')
  const head = await headOf(path)
  const start = head.subarray(0, 8).toString('latin1')
  if (start.startsWith('PK')) return isWorkbook(path)
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw refusal(archiveErrors, 'LB_XLSX_ENCRYPTED')
  if (start.startsWith('%PDF-')) return { format: 'document' }
  const ending = extname(path).toLowerCase()
  if (ending === '.eml') return { format: 'document' }
  const text = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  if (text.startsWith('<')) return openCinCensus(path)
  if (ending === '.txt') return { format: 'document' }
  return openCsv(path)
}

async function isWorkbook(path: string): Promise<Recognised> {
  const zip = await openZip(path)
  const { names } = zip
  zip.close()
  if (names.includes('xl/workbook.xml')) return openXlsx(path)
  if (names.includes('word/document.xml')) return { format: 'document' }
  throw refusal(archiveErrors, 'LB_FILE_UNKNOWN')
}
