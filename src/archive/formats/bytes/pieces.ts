import { open } from 'node:fs/promises'

/** A file by its path; of a small one, which most are, its bytes. */
export type FileBytes = string | Buffer

const longestPiece = 1 << 18

/**
 * The bytes of a file one after the other. A piece is good until the next is asked for: all of them are read into
 * the same memory, as streams need more of it, and more calls, than a small file has bytes.
 */
export async function* piecesOf(bytes: FileBytes): AsyncGenerator<Buffer> {
  if (typeof bytes !== 'string') {
    yield bytes
    return
  }
  const handle = await open(bytes)
  try {
    const { size } = await handle.stat()
    const buffer = Buffer.allocUnsafeSlow(Math.max(1, Math.min(size, longestPiece)))
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}
