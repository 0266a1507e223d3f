import type { LinkPlan } from '../../plan/link-plan.ts'
import type { Weights } from '../../score/weights.ts'
import { eachPair, type PairOptions } from '../block/each-pair.ts'
import { AcceptedPairs } from './accepted-pairs.ts'
import { pairScorer, type ScoringParts, scoredComparisons } from './pair-scorer.ts'

/** Scores the pairs asked for, rule by rule. */
export function scoreShard(
  plan: LinkPlan,
  weights: Weights,
  parts: ScoringParts,
  pairs: PairOptions,
  options: { readonly prune: boolean; readonly tell: (done: number, total: number) => void },
): { readonly accepted: AcceptedPairs; readonly candidates: number } {
  const accepted = new AcceptedPairs(plan.comparisons.length)
  const consider = pairScorer(plan, weights, scoredComparisons(plan, weights, parts), {
    ...{ keep: plan.settings.keep, prune: options.prune },
    take: (left, right, outcomes, weight) => accepted.add(left, right, outcomes, weight),
  })
  let candidates = 0
  const take = (left: number, right: number) => {
    candidates++
    consider(left, right)
  }
  for (const at of pairs.rules.keys()) {
    eachPair(pairs, at, false, take)
    options.tell(at + 1, pairs.rules.length)
  }
  return { accepted, candidates }
}
