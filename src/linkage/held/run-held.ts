import type { TrainedModel } from '../model.ts'
import type { Plan } from '../plan.ts'
import type { LinkCounts, LinkProgress } from '../records.ts'
import { checkModel, modelWeights, type Weights } from '../weights.ts'
import type { Accepted } from './accepted.ts'
import type { HeldRecords } from './hold-records.ts'
import { allLetters } from './letters.ts'
import { pairLevels } from './levels/index.ts'
import { eachPair, type PairsWanted } from './pairs.ts'
import { type Rarity, rarityOf } from './rarity.ts'
import { holdRules, passedOver } from './rules.ts'
import { pairScorer } from './score.ts'
import { trainHeld } from './train.ts'

export interface HeldRun {
  readonly model: TrainedModel
  readonly weights: Weights
  readonly rarities: readonly (Rarity | null)[]
  readonly accepted: Accepted
  /** Pairs that the rules proposed, each once. */
  readonly candidates: number
  readonly passedOver: LinkCounts['passedOver']
}

/**
 * Trains on held records (unless the settings hold a model) and scores what blocking proposes, all
 * in this process. The pairs, outcomes and weights are those of the same plan run in SQL (../run.ts).
 */
export function runHeld(
  plan: Plan,
  held: HeldRecords,
  options: {
    readonly lap: (name: string) => void
    readonly progress?: (progress: LinkProgress) => void
    readonly prune?: boolean
    /** Only pairs with a record at this place or after it. */
    readonly from?: number
  },
): HeldRun {
  const { settings } = plan
  const tell = (stage: string) => (done: number, total: number) =>
    options.progress?.({ stage, done, total })
  const reading = { ...held, letters: allLetters(held.terms) }
  const levels = settings.comparisons.map((each) => pairLevels(each, reading))
  const rules = holdRules(settings, held)
  const across = settings.between === 'sources'
  const pairs: PairsWanted = { held, rules, across, from: options.from ?? 0 }
  options.lap('block')
  if (settings.model) checkModel(plan, settings.model)
  const model = settings.model ?? trainHeld(plan, held, levels, pairs, tell('train'))
  options.lap('train')
  tell('score')(0, rules.length)
  const rarities = settings.comparisons.map((each, at) =>
    rarityOf(each, model.comparisons[at]!.levels[0]!.u, held),
  )
  const weights = modelWeights(plan, model)
  const { consider, accepted } = pairScorer(plan, weights, { levels, rarities }, options.prune)
  let candidates = 0
  const take = (left: number, right: number) => {
    candidates++
    consider(left, right)
  }
  for (const at of rules.keys()) {
    eachPair(pairs, at, false, take)
    tell('score')(at + 1, rules.length)
  }
  options.lap('score')
  return { model, weights, rarities, accepted, candidates, passedOver: passedOver(rules) }
}
