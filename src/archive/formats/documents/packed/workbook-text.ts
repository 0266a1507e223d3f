import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import { elementsOf, readPart } from '../../bytes/part-reader.ts'
import type { Zip } from '../../bytes/zip.ts'
import type { NotRead } from '../../not-read.ts'
import { type CellContext, rowsOfSheet } from '../../workbook/cells.ts'
import { numberStyles } from '../../workbook/date-formats.ts'
import { type Sheet, workbookParts } from '../../workbook/sheets.ts'
import { sharedTexts } from '../../workbook/texts.ts'
import type { DocumentContents } from '../contents.ts'

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const longest = 20_000_000

/**
 * A workbook that stands among documents: each sheet with its name, its rows line by line and what is noted on its cells.
 *
 * @throws LB_ZIP_BROKEN, LB_ZIP_BOMB, LB_XML_ENTITY
 */
export async function readWorkbook(zip: Zip, mainPart: string | null): Promise<DocumentContents> {
  if (mainPart === null) throw refusal(archiveErrors, 'LB_ZIP_BROKEN')
  const parts = await workbookParts(zip, mainPart)
  const context: CellContext = {
    texts: await sharedTexts(zip, parts.sharedTexts),
    numberStyles: parts.styles === null ? [] : numberStyles(await elementsOf(zip, parts.styles)),
    dateSystem: parts.dateSystem,
  }
  const lines: string[] = []
  const notRead: NotRead[] = []
  let length = 0
  const add = (line: string) => {
    lines.push(line)
    length += line.length
    if (length > longest)
      throw refusal(archiveErrors, 'LB_ZIP_BOMB', 'The workbook holds more text than is read.')
  }
  for (const sheet of parts.sheets) {
    if (sheet.isChart) {
      notRead.push({ what: 'chartSheet', name: sheet.name, count: null })
      continue
    }
    add(`Sheet “${sheet.name}”${sheet.isHidden ? ', which is hidden' : ''}:`)
    for await (const { cells } of rowsOfSheet(zip, sheet.part, context))
      add(cells.join('\t').replace(/\t+$/, ''))
    for (const line of await commentsOn(zip, sheet)) add(line)
    add('')
  }
  return {
    mediaType: workbookType,
    text: lines.join('\n').trim(),
    attached: [],
    pages: [],
    notRead,
  }
}

async function commentsOn(zip: Zip, { comments }: Sheet): Promise<readonly string[]> {
  if (comments === null) return []
  const lines: string[] = []
  let cell = ''
  let words = ''
  let isText = false
  const all = readPart<string>(zip, comments, {
    open(name, attributes) {
      if (name === 'comment') {
        cell = attributes.ref ?? ''
        words = ''
      }
      isText = name === 't'
    },
    text(piece) {
      if (isText) words += piece
    },
    close(name, out) {
      isText = false
      if (name === 'comment') out.push(`Comment on ${cell}: ${words.trim()}`)
    },
  })
  for await (const line of all) lines.push(line)
  return lines
}
