/** A text that lies as bytes in a larger array. */
export interface Span {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

let taken = new Uint8Array(256)
let matched = new Uint8Array(256)

/**
 * Jaro-Winkler on bytes, as DuckDB (rapidfuzz) has it: each byte of `t` takes the first free equal
 * one of `p` within the window, half the transpositions rounded down, the common beginning counts
 * from 0.7 on.
 */
export function jaroWinkler(p: Span, t: Span): number {
  const [lengthP, lengthT] = [p.end - p.start, t.end - t.start]
  const jaro = jaroOf(p, t, lengthP, lengthT)
  if (jaro <= 0.7) return jaro
  let prefix = 0
  const most = Math.min(4, lengthP, lengthT)
  while (prefix < most && p.bytes[p.start + prefix] === t.bytes[t.start + prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroOf(p: Span, t: Span, lengthP: number, lengthT: number): number {
  if (lengthP === 0 || lengthT === 0) return 0
  const window = Math.max(0, Math.floor(Math.max(lengthP, lengthT) / 2) - 1)
  if (lengthP > taken.length) taken = new Uint8Array(lengthP * 2)
  if (lengthT > matched.length) matched = new Uint8Array(lengthT * 2)
  taken.fill(0, 0, lengthP)
  let common = 0
  for (let at = 0; at < lengthT; at++) {
    const byte = t.bytes[t.start + at]
    const last = Math.min(lengthP - 1, at + window)
    matched[at] = 0
    for (let other = Math.max(0, at - window); other <= last; other++) {
      if (taken[other] === 1 || p.bytes[p.start + other] !== byte) continue
      taken[other] = 1
      matched[at] = 1
      common++
      break
    }
  }
  if (common === 0) return 0
  let crossed = 0
  let other = 0
  for (let at = 0; at < lengthT; at++) {
    if (matched[at] === 0) continue
    while (taken[other] === 0) other++
    if (p.bytes[p.start + other] !== t.bytes[t.start + at]) crossed++
    other++
  }
  crossed = Math.floor(crossed / 2)
  return (common / lengthP + common / lengthT + (common - crossed) / common) / 3
}

let row = new Int32Array(256)

/** Bytes inserted, taken out or exchanged. */
export function levenshtein(one: Span, other: Span): number {
  const [rows, columns] = [one.end - one.start, other.end - other.start]
  if (columns >= row.length) row = new Int32Array(columns * 2)
  for (let at = 0; at <= columns; at++) row[at] = at
  for (let down = 1; down <= rows; down++) {
    let corner = row[0]!
    row[0] = down
    const byte = one.bytes[one.start + down - 1]
    for (let at = 1; at <= columns; at++) {
      const above = row[at]!
      const kept = corner + (byte === other.bytes[other.start + at - 1] ? 0 : 1)
      row[at] = Math.min(kept, above + 1, row[at - 1]! + 1)
      corner = above
    }
  }
  return row[columns]!
}

let table = new Int32Array(1024)
const lastRow = new Int32Array(256)

/** As `levenshtein`, but two neighbours exchanged count once, even with bytes between (unrestricted). */
export function damerauLevenshtein(one: Span, other: Span): number {
  const [rows, columns] = [one.end - one.start, other.end - other.start]
  const width = columns + 2
  if ((rows + 2) * width > table.length) table = new Int32Array((rows + 2) * width * 2)
  const far = rows + columns
  lastRow.fill(0)
  table[0] = far
  for (let down = 0; down <= rows; down++) {
    table[(down + 1) * width] = far
    table[(down + 1) * width + 1] = down
  }
  for (let at = 0; at <= columns; at++) {
    table[at + 1] = far
    table[width + at + 1] = at
  }
  for (let down = 1; down <= rows; down++) {
    const byte = one.bytes[one.start + down - 1]!
    let lastColumn = 0
    for (let at = 1; at <= columns; at++) {
      const across = other.bytes[other.start + at - 1]!
      const above = lastRow[across]!
      const before = lastColumn
      const same = byte === across
      if (same) lastColumn = at
      const spot = down * width + at
      table[spot + width + 1] = Math.min(
        table[spot]! + (same ? 0 : 1),
        table[spot + width]! + 1,
        table[spot + 1]! + 1,
        table[above * width + before]! + (down - above - 1) + 1 + (at - before - 1),
      )
    }
    lastRow[byte] = down
  }
  return table[(rows + 1) * width + columns + 1]!
}
