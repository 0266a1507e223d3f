import type { Share } from './contract.ts'

/** The 97.5% point of the normal distribution. */
const z = 1.959964

/**
 * A share with its 95% interval after Wilson (1927), which holds for few labels and for shares near
 * none or all, where the textbook interval has no width. Null of nothing.
 */
export function shareOf(yes: number, all: number): Share | null {
  if (all === 0) return null
  const p = yes / all
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all)
  const half =
    (z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all)
  return { estimate: p, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
