/**
 * Pairs of words with what is known of each: open addressing in one typed array, a pair's numbers
 * side by side, since reaching them is most of the work (and a Map of pairs is ten times slower).
 */
export interface PairTable {
  /** Four numbers a place: first word + 1 (0: free), second word, term, last entry it was counted at. */
  cells: Int32Array
  /** Places less one. */
  mask: number
  held: number
}

const width = 4

export const pairTable = (bits: number): PairTable => ({
  cells: new Int32Array(width * 2 ** bits),
  mask: 2 ** bits - 1,
  held: 0,
})

/** Where in `cells` the pair stands, or the free place where it would. */
export function placeOf({ cells, mask }: PairTable, a: number, b: number): number {
  let at = width * (mix(a, b) & mask)
  while (cells[at] !== 0 && (cells[at] !== a + 1 || cells[at + 1] !== b)) {
    at = (at + width) & (width * mask)
  }
  return at
}

/** Takes a free place for a pair; places found before are not to be used afterwards. */
export function addPair(
  table: PairTable,
  at: number,
  a: number,
  b: number,
  term: number,
  entry: number,
): void {
  write(table.cells, at, a + 1, b, term, entry)
  table.held += 1
  if (2 * table.held > table.mask) grow(table)
}

function grow(table: PairTable): void {
  const before = table.cells
  table.mask = 2 * table.mask + 1
  table.cells = new Int32Array(width * (table.mask + 1))
  for (let from = 0; from < before.length; from += width) {
    if (before[from] === 0) continue
    const [a, b] = [before[from]! - 1, before[from + 1]!]
    write(table.cells, placeOf(table, a, b), a + 1, b, before[from + 2]!, before[from + 3]!)
  }
}

function write(cells: Int32Array, at: number, a: number, b: number, term: number, entry: number) {
  cells[at] = a
  cells[at + 1] = b
  cells[at + 2] = term
  cells[at + 3] = entry
}

function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
