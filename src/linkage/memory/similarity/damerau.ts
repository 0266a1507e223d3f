import { damerauLevenshtein, type Span } from './plain-similarity.ts'

const counts = new Int32Array(256)
const nothing: Uint8Array = new Uint8Array(0)
const one = { bytes: nothing, start: 0, end: 0 }
const other = { bytes: nothing, start: 0, end: 0 }

/**
 * The distance of `damerauLevenshtein` up to `most`; above it any larger number. Equal beginnings and
 * ends are left out first. An exchange of letters neither adds nor removes one, so texts that differ
 * in more than `most` letters are further apart than that.
 */
export const damerauWithin =
  (most: number) =>
  (left: Span, right: Span): number => {
    const far = most + 1
    if (Math.abs(left.end - left.start - (right.end - right.start)) > most) return far
    one.bytes = left.bytes
    other.bytes = right.bytes
    let [from, to] = [left.start, left.end]
    let [start, end] = [right.start, right.end]
    while (from < to && start < end && one.bytes[from] === other.bytes[start]) {
      from++
      start++
    }
    while (from < to && start < end && one.bytes[to - 1] === other.bytes[end - 1]) {
      to--
      end--
    }
    if (from === to || start === end) return to - from + end - start
    if (lettersApart(from, to, start, end) > most) return far
    one.start = from
    one.end = to
    other.start = start
    other.end = end
    return damerauLevenshtein(one, other)
  }

/** Letters that only one of the texts has, of whichever text has more of them. */
function lettersApart(from: number, to: number, start: number, end: number): number {
  let [lacking, more] = [0, 0]
  for (let at = from; at < to; at++) counts[one.bytes[at]!]!++
  for (let at = start; at < end; at++) {
    if (counts[other.bytes[at]!]!-- <= 0) more++
  }
  for (let at = from; at < to; at++) {
    const left = counts[one.bytes[at]!]!
    if (left > 0) lacking += left
    counts[one.bytes[at]!] = 0
  }
  for (let at = start; at < end; at++) counts[other.bytes[at]!] = 0
  return Math.max(lacking, more)
}
