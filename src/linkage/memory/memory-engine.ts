import type { LinkCounts, LinkProgress } from '../records/link-record.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import type { Plan } from '../sql/sql-plan.ts'
import { checkModel, modelWeights, type Weights } from '../sql/weights.ts'
import { holdRules, passedOver } from './block/blocked-rules.ts'
import type { PairsWanted } from './block/each-pair.ts'
import { pairLevels } from './compare/pair-comparison.ts'
import { trainHeld } from './count/training-pairs.ts'
import type { HeldRecords } from './records/memory-records.ts'
import type { Accepted } from './score/accepted-pairs.ts'
import { scorePart } from './score/score-shard.ts'
import { type Rarity, rarityOf } from './score/term-frequency-table.ts'
import { allLetters } from './similarity/letters.ts'
import { type Hands, partOf } from './workers/worker-pool.ts'

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
export async function runHeld(
  plan: Plan,
  held: HeldRecords,
  options: {
    readonly lap: (name: string) => void
    readonly progress?: (progress: LinkProgress) => void
    readonly prune?: boolean
    /** Only pairs with a record at this place or after it. */
    readonly from?: number
    /** Other threads that help; none where absent. */
    readonly hands?: Hands | null
  },
): Promise<HeldRun> {
  const { settings } = plan
  const tell = (stage: string) => (done: number, total: number) =>
    options.progress?.({ stage, done, total })
  const reading = { ...held, letters: allLetters(held.terms) }
  const levels = settings.comparisons.map((each) => pairLevels(each, reading))
  const hands = options.hands ?? null
  const rules = await holdRules(settings, held, hands)
  const across = settings.between === 'sources'
  const pairs: PairsWanted = { held, rules, across, from: options.from ?? 0 }
  options.lap('block')
  if (settings.model) checkModel(plan, settings.model)
  const model =
    settings.model ??
    (await trainHeld(plan, reading, levels, pairs, { hands, tell: tell('train') }))
  options.lap('train')
  tell('score')(0, rules.length)
  const rarities = settings.comparisons.map((each, at) =>
    rarityOf(each, model.comparisons[at]!.levels[0]!.u, held),
  )
  const weights = modelWeights(plan, model)
  const { prune = true, from = 0 } = options
  const theirs = hands?.ask((hand) => ({
    ...{ kind: 'score', model, letters: reading.letters, rules, rarities, from, prune },
    part: partOf(hands, hand + 1),
  }))
  const part = partOf(hands, 0)
  const parts = { levels, rarities }
  const own = scorePart(plan, weights, parts, { ...pairs, part }, { prune, tell: tell('score') })
  let { candidates } = own
  for (const { stretches, candidates: more } of (await theirs) ?? []) {
    own.accepted.append(stretches)
    candidates += more
  }
  options.lap('score')
  const { accepted } = own
  return { model, weights, rarities, accepted, candidates, passedOver: passedOver(rules) }
}
