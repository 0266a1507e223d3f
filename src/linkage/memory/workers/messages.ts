import type { LinkSettings } from '../../settings/link-settings.ts'
import type { TrainedModel } from '../../settings/trained-model.ts'
import type { BlockedRule } from '../block/blocked-rule.ts'
import type { Shard } from '../block/each-pair.ts'
import type { PatternCounts } from '../count/count-outcomes.ts'
import type { TrainingPairs } from '../count/training-pairs.ts'
import type { PairChunk } from '../score/accepted-pairs.ts'
import type { TermFrequencyTable } from '../score/term-frequency-table.ts'
import type { SharedRecords } from './shared-records.ts'

/** What a worker is asked to do; what is large lies in memory that threads share. */
export type WorkerTask =
  /** Comes first: the records are kept for the tasks that come later. */
  | {
      readonly kind: 'block'
      readonly settings: LinkSettings
      readonly records: SharedRecords
      /** Which rules, by their place in the settings; none of them has wider rules. */
      readonly rules: readonly number[]
    }
  | {
      readonly kind: 'count'
      readonly letters: Int32Array
      readonly rules: readonly BlockedRule[]
      readonly wanted: readonly TrainingPairs[]
      readonly shard: Shard
    }
  | {
      readonly kind: 'score'
      readonly model: TrainedModel
      readonly letters: Int32Array
      readonly rules: readonly BlockedRule[]
      readonly frequencies: readonly (TermFrequencyTable | null)[]
      readonly from: number
      readonly prune: boolean
      readonly shard: Shard
    }

export type WorkerAnswer =
  | { readonly kind: 'block'; readonly rules: readonly BlockedRule[] }
  | { readonly kind: 'count'; readonly counts: readonly PatternCounts[] }
  | { readonly kind: 'score'; readonly chunks: readonly PairChunk[]; readonly candidates: number }
