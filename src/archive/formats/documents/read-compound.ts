import { compoundKind, refusedCompound } from '../compound-kinds.ts'
import { compoundFile } from './compound/compound-file.ts'
import type { DocumentContents } from './contents.ts'
import { readMsg } from './outlook/msg.ts'
import { readDoc } from './word-binary/doc.ts'

/**
 * A file of Office before 2007 or of Outlook, by what stands in it.
 *
 * @throws LB_FILE_OLD_OFFICE, LB_XLSX_ENCRYPTED, LB_DOCUMENT_UNREADABLE, LB_ZIP_BOMB
 */
export function readCompound(name: string, bytes: Buffer): DocumentContents {
  const file = compoundFile(bytes)
  const kind = compoundKind((stream) => file.has(stream), name)
  if (kind === 'message') return readMsg(file)
  if (kind === 'word') return readDoc(file)
  throw refusedCompound(kind)
}
