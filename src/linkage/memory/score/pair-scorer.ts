import type { Plan } from '../../sql/sql-plan.ts'
import type { Weights } from '../../sql/weights.ts'
import { type PairLevels, type SameValue, sameOutcome } from '../compare/pair-comparison.ts'
import { Accepted } from './accepted-pairs.ts'
import { type Rarity, rarityAt } from './term-frequency-table.ts'

/** One comparison made ready to score by. */
export interface Scored {
  readonly at: number
  readonly levels: PairLevels
  /** What its levels tell sooner; null where they have to be asked. */
  readonly same: SameValue | null
  readonly weights: Float64Array
  /** Share of the rarity that each outcome takes. */
  readonly shares: Float64Array
  readonly rarity: Rarity | null
  /** The most it can weigh, and the most while a likeness is open. */
  readonly most: number
  readonly mostOpen: number
}

/** Scores pairs one after the other and keeps those at or above `keep`. With `prune` false every pair is scored in full: the same pairs and weights. */
export function pairScorer(plan: Plan, weights: Weights, parts: Parts, prune = true) {
  const accepted = new Accepted(plan.comparisons.length)
  const { keep } = plan.settings
  const consider = scorer(plan, weights, scoredBy(plan, weights, parts), {
    ...{ keep, prune },
    take: (left, right, outcomes, weight) => accepted.add(left, right, outcomes, weight),
  })
  return { consider, accepted }
}

interface Parts {
  readonly levels: readonly PairLevels[]
  readonly rarities: readonly (Rarity | null)[]
}

export const scoredBy = (plan: Plan, weights: Weights, parts: Parts): readonly Scored[] =>
  plan.comparisons.map((_, at) => scoredOf(plan, weights, parts, at))

/**
 * What scores one pair: what needs no likeness is compared first, then the likenesses, the cheapest
 * first; after each step a pair whose best possible weight falls short is let go.
 */
export function scorer(
  plan: Plan,
  weights: Weights,
  scored: readonly Scored[],
  options: {
    readonly keep: number
    readonly prune: boolean
    readonly take: (left: number, right: number, outcomes: Uint8Array, weight: number) => void
  },
): (left: number, right: number) => void {
  const { take } = options
  const cheapFirst = scored.toSorted(
    (a, b) => b.most - least(b) - (a.most - least(a)) || a.at - b.at,
  )
  const costOf = ({ at }: Scored) => plan.comparisons[at]!.similarityCost ?? 1
  const settled = scored
    .filter(({ levels }) => levels.settle)
    .sort((a, b) => costOf(a) - costOf(b) || b.mostOpen - a.mostOpen || a.at - b.at)
  const top = scored.reduce((sum, { most }) => sum + most, weights.prior)
  // A hair's breadth, so that rounding decides nothing.
  const hopeless = options.prune ? options.keep - 1e-6 : Number.NEGATIVE_INFINITY
  const keep = options.keep - 1e-9
  const outcomes = new Int8Array(scored.length)
  const final = new Uint8Array(outcomes.buffer)

  return (left, right) => {
    let bound = top
    for (let step = 0; step < cheapFirst.length; step++) {
      const each = cheapFirst[step]!
      const { same, levels } = each
      const outcome = same === null ? levels.cheap(left, right) : sameOutcome(same, left, right)
      outcomes[each.at] = outcome
      bound -= each.most - (outcome < 0 ? each.mostOpen : weightAt(each, outcome, left, right))
      if (bound < hopeless) return
    }
    for (let step = 0; step < settled.length; step++) {
      const each = settled[step]!
      if (outcomes[each.at]! >= 0) continue
      const outcome = each.levels.settle!(left, right)
      outcomes[each.at] = outcome
      bound -= each.mostOpen - weightAt(each, outcome, left, right)
      if (bound < hopeless) return
    }
    // Added up in one order always, so that weights are the same whatever came first.
    let weight = weights.prior
    for (let at = 0; at < scored.length; at++) {
      weight += weightAt(scored[at]!, outcomes[at]!, left, right)
    }
    for (const { one, other, weights: off } of weights.together) {
      weight += off[outcomes[one]! - 1]?.[outcomes[other]! - 1] ?? 0
    }
    if (weight >= keep) take(left, right, final, weight)
  }
}

function weightAt(scored: Scored, outcome: number, left: number, right: number): number {
  const weight = scored.weights[outcome]!
  const share = scored.shares[outcome]!
  if (share === 0 || scored.rarity === null) return weight
  return weight + share * Math.min(rarityAt(scored.rarity, left), rarityAt(scored.rarity, right))
}

const least = ({ weights }: Scored) => Math.min(...weights)

function scoredOf(plan: Plan, weights: Weights, parts: Parts, at: number): Scored {
  const { ladder, levels } = plan.comparisons[at]!
  const own = weights.comparisons[at]!
  const rarity = parts.rarities[at] ?? null
  const mostOf = (level: number) =>
    own.weights[level]! + own.shares[level]! * (rarity?.largest ?? 0)
  const open = [...ladder.map(({ level }) => level), levels.length]
  return {
    at,
    levels: parts.levels[at]!,
    same: parts.levels[at]!.same ?? null,
    weights: Float64Array.from(own.weights),
    shares: Float64Array.from(own.shares),
    rarity,
    most: Math.max(...own.weights.map((_, level) => mostOf(level))),
    mostOpen: Math.max(...open.map(mostOf)),
  }
}
