import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { refusal } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The first bytes of a file; enough to tell what it is. */
export async function headOf(path: string, length = 65_536): Promise<Buffer> {
  const handle = await open(path)
  try {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await handle.read(buffer, 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Byte order marks first; then valid UTF-8; else Windows-1252, which older systems write. */
export function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  try {
    // The head may end inside a character: stream mode does not mind.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    if (head.includes(0)) throw refusal(archiveErrors, 'LB_FILE_BINARY')
    return 'utf-8'
  } catch (error) {
    if (error instanceof TypeError && !head.includes(0)) return 'windows-1252'
    throw error instanceof TypeError ? refusal(archiveErrors, 'LB_FILE_BINARY') : error
  }
}

/** The file as text, piece by piece, without its byte order mark. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' })
  try {
    for await (const part of createReadStream(path, { highWaterMark: 1 << 18 })) {
      yield decoder.decode(part as Buffer, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? refusal(archiveErrors, 'LB_FILE_ENCODING') : error
  }
}
