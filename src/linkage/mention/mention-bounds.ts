import type { PairComparer } from '../memory/compare/pair-comparer.ts'
import type { ScoredComparison } from '../memory/score/pair-scorer.ts'
import { adjustmentAt } from '../memory/score/term-frequency-table.ts'
import { impliedLevels } from './implied-levels.ts'
import type { LinkIndex } from './mention-index.ts'

const noEvidence: PairComparer = { quick: () => 0, hasValue: () => false }
const nothing = new Float64Array(1)

/** The comparisons with the most that a record can weigh against the mention at a place. */
export const scoredFor = (index: LinkIndex, place: number): readonly ScoredComparison[] =>
  index.ready().scored.map((each) => {
    if (!each.comparer.hasValue(place)) {
      return {
        ...{ at: each.at, comparer: noEvidence, equal: null, weights: nothing, shares: nothing },
        ...{ frequencies: null, most: 0, mostUndecided: 0 },
      }
    }
    if (each.frequencies === null) return each
    const most = Math.max(...mostByOutcome(each, place))
    return { ...each, most, mostUndecided: Math.min(each.mostUndecided, most) }
  })

/** The most each outcome can add. */
function mostByOutcome(
  { weights, shares, frequencies }: ScoredComparison,
  place: number,
): Float64Array {
  const rare = frequencies ? Math.min(adjustmentAt(frequencies, place), frequencies.largest) : 0
  return weights.map((weight, outcome) => weight + shares[outcome]! * rare)
}

/** The most a record can weigh that shares none of these rules' keys. */
export function mostWithout(
  { plan, weights }: LinkIndex,
  scored: readonly ScoredComparison[],
  place: number,
  rules: ReadonlySet<number>,
): number {
  const { comparisons, blocking } = plan.settings
  let most = weights.prior
  for (const each of scored) {
    const implied = [...rules].flatMap((rule) =>
      impliedLevels(blocking[rule]!, comparisons[each.at]!),
    )
    const possible = mostByOutcome(each, place).filter((_, outcome) => !implied.includes(outcome))
    most += Math.max(...possible)
  }
  return most
}
