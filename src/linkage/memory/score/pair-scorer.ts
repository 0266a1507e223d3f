import type { LinkPlan } from '../../plan/link-plan.ts'
import type { Weights } from '../../score/weights.ts'
import { type EqualValues, equalOutcome, type PairComparer } from '../compare/pair-comparer.ts'
import { adjustmentAt, type TermFrequencyTable } from './term-frequency-table.ts'

/** One comparison made ready to score by. */
export interface ScoredComparison {
  readonly at: number
  readonly comparer: PairComparer
  /** Where telling whether two values are equal is all that is to be done; else null. */
  readonly equal: EqualValues | null
  readonly weights: Float64Array
  /** Share of the term frequency adjustment that each outcome takes. */
  readonly shares: Float64Array
  readonly frequencies: TermFrequencyTable | null
  /** The most it can weigh, and the most while a similarity is undecided. */
  readonly most: number
  readonly mostUndecided: number
}

/** What comparisons are scored with, by comparison. */
export interface ScoringParts {
  readonly comparers: readonly PairComparer[]
  readonly frequencies: readonly (TermFrequencyTable | null)[]
}

export const scoredComparisons = (
  plan: LinkPlan,
  weights: Weights,
  parts: ScoringParts,
): readonly ScoredComparison[] =>
  plan.comparisons.map((_, at) => scoredComparison(plan, weights, parts, at))

function scoredComparison(
  plan: LinkPlan,
  weights: Weights,
  parts: ScoringParts,
  at: number,
): ScoredComparison {
  const { similar, levels } = plan.comparisons[at]!
  const own = weights.comparisons[at]!
  const frequencies = parts.frequencies[at] ?? null
  const mostOf = (level: number) =>
    own.weights[level]! + own.shares[level]! * (frequencies?.largest ?? 0)
  const undecided = [...similar.map(({ level }) => level), levels.length]
  return {
    at,
    comparer: parts.comparers[at]!,
    equal: parts.comparers[at]!.equal ?? null,
    weights: Float64Array.from(own.weights),
    shares: Float64Array.from(own.shares),
    frequencies,
    most: Math.max(...own.weights.map((_, level) => mostOf(level))),
    mostUndecided: Math.max(...undecided.map(mostOf)),
  }
}

/** Takes a pair kept: its places, the outcome of each comparison and its weight. */
export type TakePair = (left: number, right: number, outcomes: Uint8Array, weight: number) => void

/**
 * What scores one pair: everything that needs no similarity is compared first, then the similarities,
 * the cheapest first. After each step a pair whose best possible weight falls short of `keep` is
 * given up. With `prune` false every pair is scored in full: the same pairs and weights.
 */
export function pairScorer(
  plan: LinkPlan,
  weights: Weights,
  scored: readonly ScoredComparison[],
  options: { readonly keep: number; readonly prune: boolean; readonly take: TakePair },
): (left: number, right: number) => void {
  const { take } = options
  const quickFirst = scored.toSorted(
    (a, b) => b.most - least(b) - (a.most - least(a)) || a.at - b.at,
  )
  const costOf = ({ at }: ScoredComparison) => plan.comparisons[at]!.similarityCost
  const similarities = scored
    .filter(({ comparer }) => comparer.bySimilarity)
    .sort((a, b) => costOf(a) - costOf(b) || b.mostUndecided - a.mostUndecided || a.at - b.at)
  const top = scored.reduce((sum, { most }) => sum + most, weights.prior)
  // A hair's breadth, so that rounding decides nothing.
  const hopeless = options.prune ? options.keep - 1e-6 : Number.NEGATIVE_INFINITY
  const keep = options.keep - 1e-9
  const outcomes = new Int8Array(scored.length)
  const final = new Uint8Array(outcomes.buffer)

  return (left, right) => {
    let bound = top
    for (let step = 0; step < quickFirst.length; step++) {
      const each = quickFirst[step]!
      const { equal, comparer } = each
      const outcome =
        equal === null ? comparer.quick(left, right) : equalOutcome(equal, left, right)
      outcomes[each.at] = outcome
      bound -= each.most - (outcome < 0 ? each.mostUndecided : weightAt(each, outcome, left, right))
      if (bound < hopeless) return
    }
    for (let step = 0; step < similarities.length; step++) {
      const each = similarities[step]!
      if (outcomes[each.at]! >= 0) continue
      const outcome = each.comparer.bySimilarity!(left, right)
      outcomes[each.at] = outcome
      bound -= each.mostUndecided - weightAt(each, outcome, left, right)
      if (bound < hopeless) return
    }
    // Added up in one order always, so that weights are the same whatever came first.
    let weight = weights.prior
    for (let at = 0; at < scored.length; at++) {
      weight += weightAt(scored[at]!, outcomes[at]!, left, right)
    }
    for (const { one, other, weights: off } of weights.dependences) {
      weight += off[outcomes[one]! - 1]?.[outcomes[other]! - 1] ?? 0
    }
    if (weight >= keep) take(left, right, final, weight)
  }
}

function weightAt(scored: ScoredComparison, outcome: number, left: number, right: number): number {
  const weight = scored.weights[outcome]!
  const share = scored.shares[outcome]!
  const { frequencies } = scored
  if (share === 0 || frequencies === null) return weight
  return (
    weight + share * Math.min(adjustmentAt(frequencies, left), adjustmentAt(frequencies, right))
  )
}

const least = ({ weights }: ScoredComparison) => Math.min(...weights)
