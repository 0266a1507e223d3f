import type { Plan } from '../../sql/sql-plan.ts'
import type { Weights } from '../../sql/weights.ts'
import { eachPair, type PairsWanted } from '../block/each-pair.ts'
import type { PairLevels } from '../compare/pair-comparison.ts'
import type { Accepted } from './accepted-pairs.ts'
import { pairScorer } from './pair-scorer.ts'
import type { Rarity } from './term-frequency-table.ts'

export interface PartScored {
  readonly accepted: Accepted
  /** Pairs that the rules proposed, each once. */
  readonly candidates: number
}

/** Scores the pairs wanted, rule by rule. */
export function scorePart(
  plan: Plan,
  weights: Weights,
  parts: { readonly levels: readonly PairLevels[]; readonly rarities: readonly (Rarity | null)[] },
  pairs: PairsWanted,
  options: { readonly prune: boolean; readonly tell: (done: number, total: number) => void },
): PartScored {
  const { consider, accepted } = pairScorer(plan, weights, parts, options.prune)
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
