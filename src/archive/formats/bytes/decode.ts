import { isAscii, isUtf8 } from 'node:buffer'
import { refusal } from '../../../model/index.ts'
import { archiveErrors } from '../../errors.ts'
import { type FileBytes, piecesOf } from './pieces.ts'

/**
 * `utf-8` is read as such line by line; a line that is not UTF-8 is read as Windows-1252, which older
 * systems write, wherever in the file it stands.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/**
 * Byte order marks first; then UTF-16 without one, which every second byte shows.
 *
 * @throws LB_FILE_BINARY
 */
export function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (!head.includes(0)) return 'utf-8'
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    if (looksLike(encoding, head)) return encoding
  }
  if (isBinary(head)) throw refusal(archiveErrors, 'LB_FILE_BINARY')
  return 'utf-8'
}

/** Of Latin letters in UTF-16 nearly every second byte is zero, and none of the others. */
function looksLike(encoding: 'utf-16le' | 'utf-16be', head: Buffer): boolean {
  const high = encoding === 'utf-16le' ? 1 : 0
  let zeroHigh = 0
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at + (1 - high)] === 0 && head[at + high] === 0) return false
    if (head[at + high] === 0) zeroHigh += 1
  }
  const pairs = head.length >> 1
  if (pairs === 0 || zeroHigh < pairs * 0.7) return false
  return !controls.test(new TextDecoder(encoding).decode(head.subarray(0, pairs * 2)))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: text has none of these
const controls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/** A text may hold a stray NUL; a database or a picture holds many, and other bytes no text has. */
function isBinary(head: Buffer): boolean {
  let odd = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1
  return odd > 3 + head.length / 1000
}

/** What was noticed while a text was decoded. */
export interface DecodingNotes {
  /** Lines that are not UTF-8, read as Windows-1252. */
  otherLines: number
  /** Some other line holds letters in UTF-8, so the file is of two encodings. */
  hasUtf8: boolean
  /** NUL characters, left out. */
  nuls: number
}

export const noNotes = (): DecodingNotes => ({ otherLines: 0, hasUtf8: false, nuls: 0 })

/** The file as text, piece by piece, without its byte order mark. */
export async function* textOf(
  bytes: FileBytes,
  encoding: Encoding,
  notes: DecodingNotes = noNotes(),
): AsyncGenerator<string> {
  const pieces = piecesOf(bytes)
  const texts = encoding === 'utf-8' ? byLines(pieces, notes) : utf16(pieces, encoding)
  let isFirst = true
  for await (const text of texts) {
    const whole = isFirst && text.startsWith('\ufeff') ? text.slice(1) : text
    if (text !== '') isFirst = false
    yield whole.includes('\u0000') ? withoutNul(whole, notes) : whole
  }
}

function withoutNul(text: string, notes: DecodingNotes): string {
  const without = text.replaceAll('\u0000', '')
  notes.nuls += text.length - without.length
  return without
}

async function* utf16(
  pieces: AsyncIterable<Buffer>,
  encoding: 'utf-16le' | 'utf-16be',
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

/** A piece ends where a line does, so that each line can be judged by itself. */
async function* byLines(
  pieces: AsyncIterable<Buffer>,
  notes: DecodingNotes,
): AsyncGenerator<string> {
  let rest = Buffer.alloc(0)
  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    const end = endOfLines(bytes)
    yield decodeLines(bytes.subarray(0, end), notes)
    rest = Buffer.from(bytes.subarray(end))
  }
  yield decodeLines(rest, notes)
}

const longestKept = 1 << 20

/** Behind the last line end; where a line is endless, before its last, perhaps cut, character. */
function endOfLines(bytes: Buffer): number {
  const end = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13)) + 1
  if (bytes.length - end < longestKept) return end
  let at = bytes.length - 1
  while (at > bytes.length - 4 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1
  return at
}

/** Letters are read as UTF-8 where they are, and else as Windows-1252. */
export function decodeLines(bytes: Buffer, notes: DecodingNotes = noNotes()): string {
  if (isAscii(bytes)) return bytes.toString('latin1')
  if (isUtf8(bytes)) {
    notes.hasUtf8 = true
    return bytes.toString('utf8')
  }
  const lines: string[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length
    const line = bytes.subarray(start, end)
    start = end
    if (isAscii(line)) lines.push(line.toString('latin1'))
    else if (isUtf8(line)) {
      notes.hasUtf8 = true
      lines.push(line.toString('utf8'))
    } else {
      notes.otherLines += 1
      lines.push(windows1252.decode(line))
    }
  }
  return lines.join('')
}

const windows1252 = new TextDecoder('windows-1252')

/** All of a short text, without its byte order mark. @throws LB_FILE_BINARY */
export function decodeText(bytes: Buffer): string {
  const encoding = encodingOf(bytes)
  const text = encoding === 'utf-8' ? decodeLines(bytes) : new TextDecoder(encoding).decode(bytes)
  return text.replace(/^\ufeff/, '').replaceAll('\u0000', '')
}
