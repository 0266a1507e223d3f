import { betaQuantile } from './beta.ts'

export interface ShareInterval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * The share of a population of which `yes` of `of` drawn at random are, with the exact interval of Clopper and
 * Pearson (Biometrika 26, 1934). Null: none was drawn.
 *
 * @param confidence share of such intervals that hold the truth, at least
 */
export function shareInterval(yes: number, of: number, confidence = 0.95): ShareInterval | null {
  if (of === 0) return null
  const tail = (1 - confidence) / 2
  return {
    value: yes / of,
    low: yes === 0 ? 0 : betaQuantile(tail, yes, of - yes + 1),
    high: yes === of ? 1 : betaQuantile(1 - tail, yes + 1, of - yes),
  }
}
