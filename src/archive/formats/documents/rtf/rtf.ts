import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import type { NotRead } from '../../not-read.ts'
import type { DocumentContents } from '../contents.ts'
import { RtfText } from './rtf-text.ts'
import { tokensOf } from './tokens.ts'

export const isRtf = (bytes: Buffer): boolean =>
  /^\s{0,8}\{\\rtf/.test(bytes.subarray(0, 16).toString('latin1'))

/** Deeper than any program nests groups. */
const deepest = 2000

/**
 * A document in Rich Text Format: its words with what was inserted, deleted, struck out or hidden, then its page
 * headers, notes and comments.
 *
 * @throws LB_DOCUMENT_UNREADABLE, LB_ZIP_BOMB
 */
export function readRtf(bytes: Buffer): DocumentContents {
  if (!isRtf(bytes)) throw refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', 'It is no rich text.')
  const words = new RtfText()
  let depth = 0
  for (const token of tokensOf(bytes.toString('latin1'))) {
    if (token.kind === 'open') {
      depth += 1
      if (depth > deepest)
        throw refusal(archiveErrors, 'LB_ZIP_BOMB', 'Its groups are nested deeper than is read.')
      words.open()
    } else if (token.kind === 'close') {
      depth -= 1
      words.close()
      // What follows the last group is no part of the document.
      if (depth <= 0) break
    } else if (token.kind === 'word') words.word(token.word, token.number)
    else if (token.kind === 'byte') words.byte(token.byte)
    else words.text(token.text)
  }
  const { text, unread } = words.result()
  const notRead: NotRead[] = [...unread].map(([what, count]) =>
    what === 'picture'
      ? { what: 'picture', name: 'the document', count }
      : { what: 'documentPart', name: what, count },
  )
  if (depth > 0) notRead.push({ what: 'cutOff', name: 'the document', count: null })
  return { mediaType: 'application/rtf', text, attached: [], pages: [], notRead }
}
