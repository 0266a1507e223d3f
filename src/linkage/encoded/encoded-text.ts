import type { Encoding } from './encode-records.ts'

/** The views of one person as a line of text: Base64 each, `-` where there is none. */
export const encodingText = (encoding: Encoding): string =>
  encoding.map((view) => (view ? bytesOf(view).toString('base64') : '-')).join(' ')

/** Null where it is no line of so many views of so many bits. */
export function readEncoding(line: string, views: number, bits: number): Encoding | null {
  const parts = line.split(' ')
  if (parts.length !== views) return null
  const read = parts.map((part) => {
    if (part === '-') return null
    const bytes = Buffer.from(part, 'base64')
    if (bytes.length !== bits / 8 || bytes.toString('base64') !== part) return undefined
    return Uint32Array.from({ length: bits / 32 }, (_, at) => bytes.readUInt32LE(at * 4))
  })
  return read.every((view) => view !== undefined) ? read : null
}

function bytesOf(view: Uint32Array): Buffer {
  const bytes = Buffer.alloc(view.length * 4)
  for (const [at, word] of view.entries()) bytes.writeUInt32LE(word, at * 4)
  return bytes
}
