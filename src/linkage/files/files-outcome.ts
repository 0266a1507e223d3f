import type { LinkCounts, LinkProgress } from '../records/link-record.ts'
import type { TrainedModel } from '../settings/trained-model.ts'

/** What a way of linking files is given. */
export interface FilesRequest {
  readonly inputs: readonly string[]
  readonly lap: (name: string) => void
  /** Threads that score; as many as the machine has, up to eight, where absent. */
  readonly threads?: number
  readonly progress?: (progress: LinkProgress) => void
}

/** What it leaves besides its tables keys(idx, source, id), accepted(l_idx, r_idx, g, w) and clustered(idx, cluster). */
export interface FilesOutcome {
  readonly model: TrainedModel
  readonly records: number
  /** Pairs that blocking proposed, each once; null where nobody counted them. */
  readonly candidates: number | null
  readonly pairs: number
  readonly clusters: number
  readonly passedOver: LinkCounts['passedOver']
  readonly overShared: LinkCounts['overShared']
}
