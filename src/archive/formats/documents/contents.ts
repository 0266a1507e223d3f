import type { MailNumbers, PageContent } from '../../../model/index.ts'
import type { NotRead } from '../not-read.ts'

/** What stands in another document: an attachment of mail, a file within a PDF. */
export interface Attached {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of what has no file of its own in the other document, such as a message within a message: how it is read there. */
  readonly contents?: () => DocumentContents
}

/** One document, read. */
export interface DocumentContents {
  readonly mediaType: string
  readonly text: string
  readonly attached: readonly Attached[]
  /** Of a PDF or a picture, each page; of a picture, `pageMarks` holds its place in the text. */
  readonly pages: readonly PageContent[]
  /** What of it no reader takes; the name of the document is added where it is told. */
  readonly notRead: readonly NotRead[]
  /** Of a mail, what its head gives; null or left out: nothing. */
  readonly mail?: MailNumbers | null
}

/** One document of a family, under the names it is found by: `mail.eml › statement.txt`. */
export interface FamilyMember {
  readonly name: string
  /** Which member of the family it stood in; null for the first. */
  readonly attachedTo: number | null
  readonly mediaType: string
  /** Its words, and at the end what of it is not read, so that nobody takes a part for the whole. */
  readonly text: string
  readonly pages: readonly PageContent[]
  readonly mail: MailNumbers | null
  /** It as it came; null where its text is all there is. */
  readonly original: Uint8Array | null
}

/** A document with everything that stands in it: a mail with its attachments, and with theirs. */
export interface DocumentFamily {
  readonly members: readonly FamilyMember[]
  readonly notRead: readonly NotRead[]
}

/** Counts up where documents are read otherwise than before: what is kept of them is then read anew. */
export const documentReader = '9'

/** Between the name of a document and the name of what stands in it. */
export const within = ' › '
