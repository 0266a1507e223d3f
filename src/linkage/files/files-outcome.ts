import type { LinkCounts, LinkProgress } from '../records/link-record.ts'
import type { TrainedModel } from '../settings/trained-model.ts'

/** What a way of linking files is given. */
export interface FilesRequest {
  readonly inputs: readonly string[]
  readonly lap: (name: string) => void
  /** Threads that score; as many as the machine has, up to eight, where absent. */
  readonly threads?: number
  readonly progress?: (progress: LinkProgress) => void
  /** On Spark: of a key of more records the pairs are shared out among tasks; 2,000 where absent. */
  readonly sharedOutAbove?: number
  /** On Spark: records the server holds in memory at a time; eight million where absent. */
  readonly recordsAtOnce?: number
  /** Called where the table accepted is whole before clusters are sought, which may take as long as writing links does. */
  readonly scored?: () => void
  /** Told what is worth knowing. */
  readonly note?: (text: string) => void
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
  /** To be called once the answer is written, or could not be: what lies elsewhere can go, or must stay. */
  readonly ended?: (written: boolean) => Promise<void>
}
