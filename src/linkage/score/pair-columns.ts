/** Pairs as columns, ordered by the place of the left record, then of the right one. */
export interface PairColumns {
  readonly left: Int32Array
  readonly right: Int32Array
  /** Four bits a comparison, as ./packed-outcomes.ts packs them. */
  readonly outcomes: BigInt64Array
  /** Match weight: log2 of the odds. */
  readonly weight: Float64Array
}
