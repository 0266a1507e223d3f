import { refusal } from '../../../../model/index.ts'
import { archiveErrors } from '../../../errors.ts'
import type { Place } from './file-information.ts'

/** A run of characters that lie together in the file, of one or two bytes each. */
export interface Piece {
  /** Of the document, in characters. */
  readonly from: number
  readonly to: number
  /** Of the file, in bytes. */
  readonly at: number
  readonly width: 1 | 2
}

const longest = 20_000_000
const narrow = 0x40000000
const kinds = { properties: 1, pieces: 2 } as const

/** The part of the table stream at a place; shorter where the stream is cut off. */
export const partOf = (table: Buffer, { at, length }: Place): Buffer =>
  table.subarray(at, at + length)

/**
 * Where the characters of a document lie, in their order (MS-DOC 2.9.38, Clx).
 *
 * @throws LB_DOCUMENT_UNREADABLE, LB_ZIP_BOMB
 */
export function piecesOf(table: Buffer, place: Place): readonly Piece[] {
  const all = partOf(table, place)
  let at = 0
  while (all[at] === kinds.properties && at + 3 <= all.length) at += 3 + all.readUInt16LE(at + 1)
  if (all[at] !== kinds.pieces || at + 5 > all.length) throw broken()
  const length = all.readUInt32LE(at + 1)
  const list = all.subarray(at + 5, at + 5 + length)
  if (list.length < length || (length - 4) % 12 !== 0) throw broken()
  const count = (length - 4) / 12
  const pieces: Piece[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const [from, to] = [list.readUInt32LE(nth * 4), list.readUInt32LE(nth * 4 + 4)]
    if (to < from) throw broken()
    if (to > longest)
      throw refusal(archiveErrors, 'LB_ZIP_BOMB', 'The document holds more text than is read.')
    const where = list.readUInt32LE((count + 1) * 4 + nth * 8 + 2)
    const isNarrow = (where & narrow) !== 0
    const offset = where & (narrow - 1)
    pieces.push({ from, to, at: isNarrow ? offset >> 1 : offset, width: isNarrow ? 1 : 2 })
  }
  return pieces
}

const broken = () =>
  refusal(archiveErrors, 'LB_DOCUMENT_UNREADABLE', 'The list of its pieces of text is broken.')
