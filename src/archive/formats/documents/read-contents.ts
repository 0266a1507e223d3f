import { extname } from 'node:path'
import { LookbackError, refusal } from '../../../model/index.ts'
import { isPicture, kindOf, sizeOf, tiffPages } from '../../../scans/index.ts'
import { archiveErrors } from '../../errors.ts'
import { decodeText } from '../bytes/decode.ts'
import type { NotRead } from '../not-read.ts'
import { isCompound } from './compound/compound-file.ts'
import type { DocumentContents } from './contents.ts'
import { htmlText } from './html-text.ts'
import { looksLikeMail, readMail } from './mail/mail.ts'
import { looksLikeMbox, readMbox } from './mail/mbox.ts'
import { isTnef, readTnef } from './outlook/tnef.ts'
import { readPacked } from './packed/packed.ts'
import { pageMarks } from './page-marks.ts'
import { readPdf } from './pdf/pdf.ts'
import { readCompound } from './read-compound.ts'
import { isRtf, readRtf } from './rtf/rtf.ts'

/** Past this no document is read: it belongs in an extract, not in a file note. */
const largest = 50 * 2 ** 20
const patience = 30_000

const texts = new Set(['.txt', '.text', '.csv', '.tsv', '.md', '.log', '.ics', '.vcf', ''])

/** One document, by its first bytes; its ending decides only what kind of text it is. */
export async function readContents(name: string, bytes: Uint8Array): Promise<DocumentContents> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (buffer.length === 0) throw refusal(archiveErrors, 'LB_FILE_EMPTY')
  if (buffer.length > largest)
    throw refusal(archiveErrors, 'LB_ZIP_BOMB', 'The document is larger than 50 MB.')
  try {
    return await withPatience(read(name, buffer))
  } catch (error) {
    throw asRefusal(error)
  }
}

/** A document that is read where it stands in another. */
export function contentsOf(contents: () => DocumentContents): DocumentContents {
  try {
    return contents()
  } catch (error) {
    throw asRefusal(error)
  }
}

const asRefusal = (error: unknown): LookbackError =>
  error instanceof LookbackError
    ? error
    : refusal(
        archiveErrors,
        'LB_DOCUMENT_UNREADABLE',
        error instanceof Error ? error.message : undefined,
      )

async function read(name: string, bytes: Buffer): Promise<DocumentContents> {
  const start = bytes.subarray(0, 5).toString('latin1')
  if (start === '%PDF-') return readPdf(bytes)
  if (isPicture(bytes)) return picture(name, bytes)
  if (start.startsWith('PK')) return readPacked(name, bytes)
  if (isCompound(bytes)) return readCompound(name, bytes)
  if (isTnef(bytes)) return readTnef(bytes)
  if (isRtf(bytes)) return readRtf(bytes)
  const ending = extname(name).toLowerCase()
  if (isMailbox(ending, bytes)) return readMbox(bytes)
  const saysLittle = ending === '' || !texts.has(ending)
  if (ending === '.eml' || (saysLittle && looksLikeMail(bytes))) return readMail(bytes)
  if (ending === '.html' || ending === '.htm')
    return plain('text/html', htmlText(decodeText(bytes)))
  if (!texts.has(ending))
    throw refusal(
      archiveErrors,
      'LB_FILE_KIND',
      `A file ending in ${ending} is not read as a document.`,
    )
  return plain('text/plain', decodeText(bytes))
}

/** A single mail may begin so too, where it is called one. */
const isMailbox = (ending: string, bytes: Buffer): boolean =>
  ending !== '.eml' && !texts.has(ending) && looksLikeMbox(bytes)

const plain = (mediaType: string, text: string): DocumentContents => ({
  mediaType,
  text,
  attached: [],
  pages: [],
  notRead: [],
})

/** Pages that are pictures, read by machine later: it takes seconds. */
function picture(name: string, bytes: Buffer): DocumentContents {
  const kind = kindOf(bytes)
  if (kind === 'tiff') {
    const { pictures, isCut } = tiffPages(bytes)
    const notRead = isCut ? [{ what: 'cutOff', name, count: null } as const] : []
    return pagesOf('image/tiff', pictures.length, notRead)
  }
  sizeOf(bytes)
  return pagesOf(kind === 'png' ? 'image/png' : 'image/jpeg', 1, [])
}

function pagesOf(mediaType: string, of: number, notRead: readonly NotRead[]): DocumentContents {
  const numbers = Array.from({ length: of }, (_, at) => at + 1)
  return {
    mediaType,
    text: numbers.map((page) => pageMarks.waiting({ page, of })).join('\n\n'),
    attached: [],
    pages: numbers.map(() => 'picture'),
    notRead,
  }
}

function withPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', 'Reading it took too long.')),
      patience,
    )
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
