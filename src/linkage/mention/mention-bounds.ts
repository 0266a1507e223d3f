import type { PairLevels } from '../memory/compare/pair-comparison.ts'
import type { Scored } from '../memory/score/pair-scorer.ts'
import { rarityAt } from '../memory/score/term-frequency-table.ts'
import { levelsBehind } from './implied-levels.ts'
import type { LinkIndex } from './mention-index.ts'

const silence: PairLevels = { cheap: () => 0, speaks: () => false }
const nothing = new Float64Array(1)

/** The comparisons with the most that a record can gain against the mention at a place. */
export function scoredFor(index: LinkIndex, place: number): readonly Scored[] {
  return index.ready().scored.map((each) => {
    if (!each.levels.speaks(place)) {
      const silent = {
        levels: silence,
        same: null,
        weights: nothing,
        shares: nothing,
        rarity: null,
      }
      return { at: each.at, ...silent, most: 0, mostOpen: 0 }
    }
    if (each.rarity === null) return each
    const most = Math.max(...gains(each, place))
    return { ...each, most, mostOpen: Math.min(each.mostOpen, most) }
  })
}

/** The most each outcome can add. */
function gains({ weights, shares, rarity }: Scored, place: number): Float64Array {
  const rare = rarity ? Math.min(rarityAt(rarity, place), rarity.largest) : 0
  return weights.map((weight, outcome) => weight + shares[outcome]! * rare)
}

/** The most a record can weigh that shares none of these rules' keys. */
export function mostWithout(
  { plan, weights }: LinkIndex,
  scored: readonly Scored[],
  place: number,
  seen: ReadonlySet<number>,
): number {
  const { comparisons, blocking } = plan.settings
  let most = weights.prior
  for (const each of scored) {
    const behind = [...seen].flatMap((rule) => levelsBehind(blocking[rule]!, comparisons[each.at]!))
    const open = gains(each, place).filter((_, outcome) => !behind.includes(outcome))
    most += Math.max(...open)
  }
  return most
}
