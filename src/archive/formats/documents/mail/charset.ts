import { isAscii, isUtf8 } from 'node:buffer'
import { decodeLines } from '../../bytes/decode.ts'
import { decodeUtf7 } from './utf-7.ts'

/** Encodings that write other letters with the bytes of ASCII: there the label alone tells. */
const asciiIsOther = /^(utf-?16|utf-?32|iso-2022|hz-gb)/i
const saysNothing = /^(us-ascii|ascii|utf-?8|unknown.*|x-unknown|default|)$/i

/**
 * Text of mail, whatever its label says: what is valid UTF-8 is UTF-8, as programs label it wrongly
 * more often than other text is so by chance; else the label counts, and where it cannot be right
 * the line is Windows-1252.
 */
export function decodeLabelled(bytes: Buffer, label: string): string {
  const name = label.trim()
  if (/^(unicode-1-1-)?utf-?7$/i.test(name)) return decodeUtf7(decodeLines(bytes))
  if (asciiIsOther.test(name)) return byLabel(bytes, name)
  if (isAscii(bytes)) return bytes.toString('latin1')
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\ufeff/, '')
  return saysNothing.test(name) ? decodeLines(bytes) : byLabel(bytes, name)
}

function byLabel(bytes: Buffer, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return decodeLines(bytes)
  }
}
