import type { Cube } from '../../src/disclosure/index.ts'

/** mulberry32: from 0 up to 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Counts like those of real tables: many small, some none, a few large. */
export function randomCube(
  next: () => number,
  size?: { readonly rows: number; readonly columns: number },
): Cube {
  const up = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const rows = size?.rows ?? up(2, 6)
  const columns = size?.columns ?? up(2, 5)
  const spread = 2 + 3 * next()
  const named = (sign: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${sign}${at}`)
  const dimensions = [
    { id: 'row', leaves: named('r', rows) },
    { id: 'column', leaves: named('c', columns) },
  ]
  const counts = named('r', rows).flatMap((row) =>
    named('c', columns).map((column) => ({
      at: { row, column },
      count: next() < 0.1 ? 0 : Math.floor(Math.exp(next() * spread)),
    })),
  )
  return { dimensions, counts }
}
