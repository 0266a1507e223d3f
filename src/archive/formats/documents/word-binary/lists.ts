import type { Place } from './file-information.ts'
import { partOf } from './pieces.ts'

/** The characters of the document where notes or comments are called. */
export function positionsIn(table: Buffer, place: Place, size: number): ReadonlySet<number> {
  const list = partOf(table, place)
  const count = Math.floor((list.length - 4) / (4 + size))
  const positions = new Set<number>()
  for (let nth = 0; nth < count; nth += 1) positions.add(list.readUInt32LE(nth * 4))
  return positions
}

export const sizes = { note: 2, comment: 30 } as const

/** Who inserted and deleted, by their number (MS-DOC 2.9.269, SttbfRMark). */
export function changeAuthors(table: Buffer, place: Place): readonly string[] {
  const list = partOf(table, place)
  if (list.length < 6 || list.readUInt16LE(0) !== 0xffff) return []
  const [count, extra] = [list.readUInt16LE(2), list.readUInt16LE(4)]
  return textsIn(list, 6, count, extra)
}

/** Who wrote each comment, in the order of the comments (MS-DOC 2.8.7 and 2.9.99). */
export function commentAuthors(table: Buffer, comments: Place, names: Place): readonly string[] {
  const all = textsIn(partOf(table, names), 0, Number.POSITIVE_INFINITY, 0)
  const list = partOf(table, comments)
  const count = Math.max(0, Math.floor((list.length - 4) / (4 + sizes.comment)))
  return Array.from({ length: count }, (_, nth) => {
    const at = (count + 1) * 4 + nth * sizes.comment + 20
    return all[list.readUInt16LE(at)] ?? ''
  })
}

function textsIn(list: Buffer, from: number, most: number, extra: number): readonly string[] {
  const texts: string[] = []
  for (let at = from; at + 2 <= list.length && texts.length < most; ) {
    const end = at + 2 + list.readUInt16LE(at) * 2
    texts.push(list.toString('utf16le', at + 2, end))
    at = end + extra
  }
  return texts
}
