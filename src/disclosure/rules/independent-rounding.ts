import { createHash } from 'node:crypto'
import type { SuppressionRules } from './rules.ts'

/**
 * A count rounded by itself. Unbiased rounding draws from the cell's own key and the seed, so the
 * same count in the same cell is rounded the same way in every table: asking again tells nothing.
 * Halves go up.
 */
export function roundIndependently(
  count: number,
  key: string,
  seed: string,
  { rounding }: SuppressionRules,
): number {
  if (rounding.way === 'none' || rounding.way === 'controlled') return count
  const { base } = rounding
  if (rounding.way === 'nearest') return Math.floor(count / base + 0.5) * base
  const rest = count % base
  const down = count - rest
  const share = draw(`${seed}\n${key}\n${count}`)
  return share * base < rest ? down + base : down
}

/** From 0 up to 1, the same for the same text. */
const draw = (text: string): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32
