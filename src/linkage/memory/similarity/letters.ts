import type { Terms } from '../arrays/term-dictionary.ts'
import { commonStart } from './jaro-winkler.ts'
import type { Span } from './plain-similarity.ts'

/** The letters a text has, as bits; two letters may share one. */
export function lettersOf({ bytes, start, end }: Span): number {
  let letters = 0
  for (let at = start; at < end; at++) letters |= 1 << (bytes[at]! & 31)
  return letters
}

/** Letters of every term, by its number; with room for more terms. */
export function allLetters(terms: Terms, room = 0): Int32Array {
  const letters = new Int32Array(new SharedArrayBuffer((terms.size + 1 + room) * 4))
  writeLetters(letters, terms, 1)
  return letters
}

/** Writes the letters of the terms from `first` on. */
export function writeLetters(letters: Int32Array, terms: Terms, first: number): void {
  const span = { bytes: terms.bytes, start: 0, end: 0 }
  for (let term = first; term <= terms.size; term++) {
    span.start = terms.start(term)
    span.end = terms.end(term)
    letters[term] = lettersOf(span)
  }
}

const bits = (value: number): number => {
  const pairs = value - ((value >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * The most that Jaro-Winkler can give two texts, from their lengths, their beginnings and the letters
 * that only one of them has.
 */
export function mostAlike(p: Span, t: Span, lettersP: number, lettersT: number): number {
  const [lengthP, lengthT] = [p.end - p.start, t.end - t.start]
  const common = Math.min(
    lengthP - bits(lettersP & ~lettersT),
    lengthT - bits(lettersT & ~lettersP),
  )
  if (common <= 0) return 0
  const jaro = (common / lengthP + common / lengthT + 1) / 3
  return jaro + commonStart(p, t) * 0.1 * (1 - jaro)
}

/** The least number of edits, exchanges among them, between texts of these letters. */
export const leastApart = (lettersP: number, lettersT: number): number =>
  Math.max(bits(lettersP & ~lettersT), bits(lettersT & ~lettersP))
