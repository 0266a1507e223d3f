import { compoundKind, refusedCompound } from '../compound-kinds.ts'
import type { DocumentContents } from './contents.ts'
import { readMsg } from './outlook/msg.ts'
import { readDoc } from './word-binary/doc.ts'

/**
 * A file of Office before 2007 or of Outlook, by what stands in it.
 *
 * @throws LB_FILE_OLD_OFFICE, LB_XLSX_ENCRYPTED, LB_DOCUMENT_UNREADABLE, LB_ZIP_BOMB
 */
export function readCompound(name: string, bytes: Buffer): DocumentContents {
  const kind = compoundKind(bytes, name)
  if (kind === 'message') return readMsg(bytes)
  if (kind === 'word') return readDoc(bytes)
  throw refusedCompound(kind)
}
