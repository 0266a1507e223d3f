import { jaroWinkler as anyLength, type Span } from './plain-similarity.ts'

/** Where each byte of the pattern stands, as bits; of all other bytes 0. */
const places = new Int32Array(256)
let pattern: Uint8Array = new Uint8Array(0)
let [patternStart, patternEnd] = [0, 0]

/**
 * `jaroWinkler` of ./plain-similarity.ts, for up to 32 bytes by bits, where each byte of `t` takes its
 * place of `p` in a few steps (after Hyyrö's representation of a text as bits, as RapidFuzz has it).
 * The bits of the pattern are kept for the next text compared with it. Exact: it gives the very
 * numbers of the plain form.
 */
export function jaroWinkler(p: Span, t: Span): number {
  const [lengthP, lengthT] = [p.end - p.start, t.end - t.start]
  if (lengthP > 32 || lengthT > 32) return anyLength(p, t)
  if (lengthP === 0 || lengthT === 0) return 0
  const jaro = jaroOf(p, t, lengthP, lengthT)
  if (jaro <= 0.7) return jaro
  return jaro + commonStart(p, t) * 0.1 * (1 - jaro)
}

/** Bytes both begin with, four at most. */
export function commonStart(p: Span, t: Span): number {
  const most = Math.min(4, p.end - p.start, t.end - t.start)
  let count = 0
  while (count < most && p.bytes[p.start + count] === t.bytes[t.start + count]) count++
  return count
}

function jaroOf(p: Span, t: Span, lengthP: number, lengthT: number): number {
  remember(p)
  const window = Math.max(0, (Math.max(lengthP, lengthT) >> 1) - 1)
  let [taken, matched, common] = [0, 0, 0]
  for (let at = 0; at < lengthT; at++) {
    const free = places[t.bytes[t.start + at]!]! & ~taken & within(at - window, at + window)
    if (free === 0) continue
    taken |= free & -free
    matched |= 1 << at
    common++
  }
  if (common === 0) return 0
  let crossed = 0
  for (let left = taken, right = matched; right !== 0; left &= left - 1, right &= right - 1) {
    const at = 31 - Math.clz32(right & -right)
    if ((places[t.bytes[t.start + at]!]! & left & -left) === 0) crossed++
  }
  crossed >>= 1
  return (common / lengthP + common / lengthT + (common - crossed) / common) / 3
}

/** Bits from `first` to `last`, as far as there are such. */
const within = (first: number, last: number): number =>
  (last >= 31 ? -1 : (1 << (last + 1)) - 1) & (first <= 0 ? -1 : first > 31 ? 0 : -1 << first)

function remember({ bytes, start, end }: Span): void {
  if (bytes === pattern && start === patternStart && end === patternEnd) return
  for (let at = patternStart; at < patternEnd; at++) places[pattern[at]!] = 0
  for (let at = start; at < end; at++) places[bytes[at]!]! |= 1 << (at - start)
  pattern = bytes
  patternStart = start
  patternEnd = end
}

/** Forgets the last pattern. To be called before its bytes may change. */
export function forgetPattern(): void {
  for (let at = patternStart; at < patternEnd; at++) places[pattern[at]!] = 0
  pattern = new Uint8Array(0)
  patternStart = 0
  patternEnd = 0
}
