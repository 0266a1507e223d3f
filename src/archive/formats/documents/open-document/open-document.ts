import { LookbackError, refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import { elementsOf, readPart } from '../../bytes/part-reader.ts'
import type { Zip } from '../../bytes/zip.ts'
import type { NotRead } from '../../not-read.ts'
import type { DocumentContents } from '../contents.ts'
import { OpenDocumentText } from './open-document-text.ts'

/** What each kind is called within the file, where it says nothing itself. */
const openDocumentTypes = {
  text: 'application/vnd.oasis.opendocument.text',
} as const

/**
 * A document of OpenOffice or LibreOffice (OpenDocument 1.3): its words with what was inserted and deleted, then its notes,
 * comments, page headers and footers.
 *
 * @throws LB_ZIP_BOMB, LB_ZIP_BROKEN, LB_XML_ENTITY, LB_DOCUMENT_UNREADABLE
 */
export async function readOpenDocument(zip: Zip): Promise<DocumentContents> {
  const manifest = await elementsOf(zip, 'META-INF/manifest.xml').catch(() => [])
  if (manifest.some(({ name }) => name === 'encryption-data'))
    throw new LookbackError(
      'LB_DOCUMENT_UNREADABLE',
      'The document is protected by a password.',
      'Save it without a password and send it another way.',
    )
  if (!zip.names.includes('content.xml'))
    throw refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', 'The document holds no content.')
  const words = new OpenDocumentText()
  await read(zip, 'content.xml', words)
  // Page headers and footers stand with the styles.
  if (zip.names.includes('styles.xml')) await read(zip, 'styles.xml', words)
  const { text, unread } = words.result()
  const notRead = [...unread].map(
    ([what, count]): NotRead =>
      what === 'picture'
        ? { what: 'picture', name: 'the document', count }
        : { what: 'documentPart', name: what, count },
  )
  return { mediaType: openDocumentTypes.text, text, attached: [], pages: [], notRead }
}

async function read(zip: Zip, part: string, words: OpenDocumentText): Promise<void> {
  try {
    for await (const _ of readPart(zip, part, words));
  } catch (error) {
    // The container is in order; what stands in it is not.
    if (error instanceof LookbackError && error.code === 'LB_ZIP_BROKEN')
      throw refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', error.cause)
    throw error
  }
}
