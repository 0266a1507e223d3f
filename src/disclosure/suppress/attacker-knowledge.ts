import type { Bounds } from '../attack/attacker.ts'
import type { Cell } from '../tables/cells.ts'
import { informationLoss } from './information-loss.ts'
import { type CellState, countOf, type Suppression } from './suppression.ts'
import type { PricedCell } from './suppression-program.ts'

/**
 * The least a suppressed count can be for all the attacker knows: where no count of none is
 * suppressed they know that, and take it for at least 1.
 */
export const leastSuppressed = (suppression: Suppression): number => {
  const isNone = ([key, { published, prior }]: readonly [string, CellState]) =>
    prior === null && published.hidden && countOf(suppression, key) === 0
  return suppression.rules.zerosShown && ![...suppression.state].some(isNone) ? 1 : 0
}

/**
 * What the attacker knows: shown cells by what they say, suppressed ones by nothing but the rules.
 *
 * @param price what suppressing a cell would cost
 */
export function attackerKnowledge(
  { state, cells, structuralZeros }: Suppression,
  least: number,
  price = informationLoss,
): readonly PricedCell[] {
  const published = [...state].map(([key, cell]): PricedCell => {
    const { published: shows, fixed } = cell
    const { at, count } = cells.get(key) as Cell
    return shows.hidden
      ? { key, at, ...boundsOfSuppressed(cell, shows.within, least), cost: null }
      : { key, at, low: shows.low, high: shows.high, cost: fixed ? null : price(count) }
  })
  return [...published, ...structuralZeros]
}

/** A suppressed count lies within what was published of it before and what is published now. */
export const boundsOfSuppressed = (
  { prior }: CellState,
  within: Bounds | undefined,
  least: number,
): Bounds => ({
  low: Math.max(prior?.low ?? least, within?.low ?? 0),
  high: Math.min(prior?.high ?? Number.POSITIVE_INFINITY, within?.high ?? Number.POSITIVE_INFINITY),
})
