import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import mammoth from 'mammoth'
import PostalMime from 'postal-mime'
import { extractText, getDocumentProxy } from 'unpdf'
import { LookbackError, refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import { decodeText } from '../bytes/decode.ts'
import { openZip } from '../bytes/zip.ts'

export interface DocumentText {
  readonly mediaType: string
  readonly text: string
}

/** Past this no document is read: it belongs in an extract, not in a file note. */
const largest = 50 * 2 ** 20
const patience = 30_000

/** The words of a document, as recognised from its first bytes (the ending decides only for plain text). */
export async function documentText(path: string): Promise<DocumentText> {
  const bytes = await readFile(path)
  if (bytes.length === 0) throw refusal(archiveErrors, 'LB_FILE_EMPTY')
  if (bytes.length > largest)
    throw refusal(archiveErrors, 'LB_ZIP_BOMB', 'The document is larger than 50 MB.')
  try {
    return await withPatience(read(path, bytes))
  } catch (error) {
    if (error instanceof LookbackError) throw error
    throw refusal(
      archiveErrors,
      'LB_DOCUMENT_UNREADABLE',
      error instanceof Error ? error.message : undefined,
    )
  }
}

async function read(path: string, bytes: Buffer): Promise<DocumentText> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return pdf(bytes)
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return docx(path, bytes)
  if (extname(path).toLowerCase() === '.eml') return email(bytes)
  return { mediaType: 'text/plain', text: decodeText(bytes) }
}

async function pdf(bytes: Buffer): Promise<DocumentText> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document, { mergePages: true })
  if (text.trim() === '') throw refusal(archiveErrors, 'LB_PDF_NO_TEXT')
  return { mediaType: 'application/pdf', text }
}

async function docx(path: string, bytes: Buffer): Promise<DocumentText> {
  // The directory is looked at first: a bomb never reaches the unpacker.
  const zip = await openZip(path)
  zip.close()
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    text: value,
  }
}

async function email(bytes: Buffer): Promise<DocumentText> {
  const { subject, from, date, text, html } = await PostalMime.parse(bytes)
  const body = text ?? html?.replace(/<[^>]*>/g, ' ') ?? ''
  const head = [`From: ${from?.address ?? ''}`, `Date: ${date ?? ''}`, `Subject: ${subject ?? ''}`]
  return { mediaType: 'message/rfc822', text: `${head.join('\n')}\n\n${body}` }
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
