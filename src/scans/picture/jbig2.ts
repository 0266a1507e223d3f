/** The length that a region may give in place of its own (ISO/IEC 14492, 7.2.7). */
const unknownLength = 0xffff_ffff

/**
 * Whether a JBIG2 stream as a PDF holds it (segments one after the other, without a file’s header) ends before a segment does: then what
 * is missing is drawn as white, and nothing says so. Segment headers after ISO/IEC 14492, 7.2.
 */
export function isCutOff(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = 0; at < stream.length; ) {
    const data = headerEnd(view, at)
    if (data === null || data > stream.length) return true
    const length = view.getUint32(data - 4)
    // A region of unknown length has to be looked through for its end, which is its decoder's work.
    if (length === unknownLength) return false
    at = data + length
    if (at > stream.length) return true
  }
  return false
}

/** Where the segment's data begins; null: its header is not whole. */
function headerEnd(view: DataView, at: number): number | null {
  if (at + 6 > view.byteLength) return null
  const number = view.getUint32(at)
  const flags = view.getUint8(at + 4)
  const short = view.getUint8(at + 5) >> 5
  const isLong = short === 7
  if (isLong && at + 9 > view.byteLength) return null
  const referred = isLong ? view.getUint32(at + 5) & 0x1fff_ffff : short
  const counted = isLong ? 4 + Math.ceil((referred + 1) / 8) : 1
  const each = number <= 256 ? 1 : number <= 65_536 ? 2 : 4
  const page = flags & 0x40 ? 4 : 1
  return at + 5 + counted + referred * each + page + 4
}
