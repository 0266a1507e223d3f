/** One record to link. `id` is a whole number; fields the settings do not name are ignored. */
export interface LinkRecord {
  readonly id: number
  readonly source: string
  readonly fields: Readonly<Record<string, string | readonly string[] | null>>
}

/** What one comparison said about a pair. Weights are log2 of the likelihood ratio. */
export interface Evidence {
  readonly comparison: string
  readonly level: string
  readonly weight: number
  readonly left: string | null
  readonly right: string | null
}

export interface ScoredPair {
  /** Always less than `b`. */
  readonly a: number
  readonly b: number
  /** Match weight, log2 of the odds; the sum of the evidence, which includes the prior. */
  readonly weight: number
  readonly probability: number
  /**
   * Of a whole linkage it is put into words each time it is asked for: keep what is needed longer. It is then no property
   * of the pair's own, so that a copy by spreading has to name it.
   */
  readonly evidence: readonly Evidence[]
  /** Name of the veto that keeps the two apart, whatever they weigh; null for none. */
  readonly veto: string | null
}

/** A pair as clustering needs it. */
export interface WeightedPair {
  readonly a: number
  readonly b: number
  readonly weight: number
}

export type IdPair = readonly [number, number]

export interface LinkProgress {
  readonly stage: string
  readonly done: number
  readonly total: number
}

export interface LinkCounts {
  readonly records: number
  /** Pairs that came through blocking, each once, before any was given up as hopeless. */
  readonly candidates: number
  /** Pairs at or above the settings' `keep` weight. */
  readonly pairs: number
  readonly clusters: number
  /** Values of lists that are no evidence because too many people share one. */
  readonly overShared: readonly {
    readonly field: string
    readonly values: number
    readonly records: number
  }[]
  /** Blocks a rule passed over because they were larger than its `largestBlock`. */
  readonly passedOver: readonly {
    readonly rule: string
    readonly blocks: number
    readonly records: number
  }[]
  readonly seconds: Readonly<Record<string, number>>
}

/** No evidence makes a link certain, nor does the rounding of a number. */
const mostProbable = 1 - 2 ** -50

export const probabilityOf = (weight: number): number =>
  Math.min(1 / (1 + 2 ** -weight), mostProbable)
