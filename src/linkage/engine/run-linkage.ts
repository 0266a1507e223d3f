import { learnModel } from '../learn/learn-model.ts'
import type { LinkPlan } from '../plan/link-plan.ts'
import type { LinkCounts, LinkProgress } from '../records/link-record.ts'
import { checkModel } from '../score/weights.ts'
import type { TrainedModel } from '../settings/trained-model.ts'
import type { LinkageEngine, ScoredPairs } from './linkage-engine.ts'

export interface LinkageRun<Pairs extends ScoredPairs> {
  readonly model: TrainedModel
  readonly records: number
  readonly passedOver: LinkCounts['passedOver']
  readonly overShared: LinkCounts['overShared']
  readonly pairs: Pairs
}

export interface RunOptions {
  /** Called with the name of each step when it ends. */
  readonly lap: (name: string) => void
  readonly progress?: (progress: LinkProgress) => void
}

/**
 * Blocks, trains (unless the settings hold a model) and scores, in whichever engine.
 * @throws LB_LINKAGE_TOO_MANY_PAIRS, LB_LINKAGE_SETTINGS
 */
export async function runLinkage<Pairs extends ScoredPairs>(
  plan: LinkPlan,
  engine: LinkageEngine<Pairs>,
  { lap, progress }: RunOptions,
): Promise<LinkageRun<Pairs>> {
  const tell = (stage: string) => (done: number, total: number) =>
    progress?.({ stage, done, total })
  const { settings } = plan
  if (settings.model) checkModel(plan, settings.model)
  const blocked = await engine.block()
  lap('block')
  const model = settings.model ?? learnModel(plan, await blocked.countOutcomes(tell('train')))
  lap('train')
  const pairs = await blocked.score(model, tell('score'))
  lap('score')
  const { records, passedOver, overShared } = blocked
  return { model, records, passedOver, overShared, pairs }
}
