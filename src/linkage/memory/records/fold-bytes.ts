import { foldedSigns, longestFolded } from '../../fold/fold-rules.ts'
import type { Form } from '../../fold/forms.ts'

/**
 * Folding of texts that are plain ASCII and not long, byte by byte: most there are. It gives what
 * ../../fold/fold-text.ts gives, and a test holds the two together; `otherwise` says that only that
 * way can tell.
 */
export const otherwise = -1

const [closed, unknown, space] = [1, 0, 0x20]

/** What becomes of a byte: itself in upper case, a space, nothing (`closed`), or `unknown`. */
const folded = new Uint8Array(256)
for (let byte = 0x30; byte <= 0x39; byte++) folded[byte] = byte
for (let byte = 0x41; byte <= 0x5a; byte++) {
  folded[byte] = byte
  folded[byte + 0x20] = byte
}
for (const sign of ` ${foldedSigns}`) {
  if (sign.charCodeAt(0) < 0x80) folded[sign.charCodeAt(0)] = space
}
for (const apostrophe of "'`") folded[apostrophe.charCodeAt(0)] = closed

/** Writes the folded words to `to`, which has room for them; their length, 0 where nothing is left, or `otherwise`. */
export function wordsOf(bytes: Uint8Array, start: number, end: number, to: Uint8Array): number {
  if (end - start > longestFolded) return otherwise
  let length = 0
  for (let at = start; at < end; at++) {
    const byte = folded[bytes[at]!]!
    if (byte === unknown) return otherwise
    if (byte === closed) continue
    if (byte === space && (length === 0 || to[length - 1] === space)) continue
    to[length++] = byte
  }
  return length > 0 && to[length - 1] === space ? length - 1 : length
}

/** Writes a form of folded words to `to`; its length, 0 where it has none, or `otherwise`. */
export function formOfWords(form: Form, words: Uint8Array, length: number, to: Uint8Array): number {
  switch (form) {
    case 'words':
      return copy(words, length, to)
    case 'first':
    case 'otherGiven':
      return copy(words, firstSpace(words, length), to)
    case 'initial':
      return copy(words, 1, to)
    case 'compact':
    case 'list':
      return compact(words, length, to, length)
    case 'prefix2':
    case 'prefix3':
    case 'prefix4':
      return compact(words, length, to, Number(form.at(-1)))
    case 'sector':
      return postcodePart(compact(words, length, to, length), 2)
    case 'district':
      return postcodePart(compact(words, length, to, length), 3)
    default:
      return otherwise
  }
}

const postcodePart = (length: number, off: number) =>
  length >= 5 && length <= 7 ? length - off : 0

function firstSpace(words: Uint8Array, length: number): number {
  let at = 0
  while (at < length && words[at] !== space) at++
  return at
}

function copy(words: Uint8Array, length: number, to: Uint8Array): number {
  for (let at = 0; at < length; at++) to[at] = words[at]!
  return length
}

function compact(words: Uint8Array, length: number, to: Uint8Array, most: number): number {
  let count = 0
  for (let at = 0; at < length && count < most; at++) {
    if (words[at] !== space) to[count++] = words[at]!
  }
  return count
}
