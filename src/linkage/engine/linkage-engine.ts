import type { OutcomeCounts } from '../learn/outcome-counts.ts'
import type { LinkCounts } from '../records/link-record.ts'
import type { PairColumns } from '../score/pair-columns.ts'
import type { TrainedModel } from '../settings/trained-model.ts'

/**
 * What carries out a linkage plan over the records it holds: typed arrays in this process (../memory)
 * or a database (../sql). Both give the same pairs, outcomes and weights, and tests hold them to it.
 * Each step gives what the next one needs, so that they can be taken in no other order.
 */
export interface LinkageEngine<Pairs extends ScoredPairs = ScoredPairs> {
  /** Lays out the blocks of every rule. @throws LB_LINKAGE_TOO_MANY_PAIRS */
  block(): Promise<BlockedRecords<Pairs>>
}

export interface BlockedRecords<Pairs extends ScoredPairs = ScoredPairs> {
  readonly records: number
  readonly passedOver: LinkCounts['passedOver']
  readonly overShared: LinkCounts['overShared']
  /** What training learns from. */
  countOutcomes(tell: TellProgress): Promise<OutcomeCounts>
  /** Scores the pairs that the rules propose and keeps those at or above the settings' `keep`. */
  score(model: TrainedModel, tell: TellProgress): Promise<Pairs>
}

export interface ScoredPairs {
  /** Pairs that the rules proposed, each once; null where nobody counted them. */
  readonly candidates: number | null
  /** The pairs kept. */
  columns(): Promise<PairColumns>
}

/** Told how much of a step is done. */
export type TellProgress = (done: number, total: number) => void
