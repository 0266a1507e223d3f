/** What the parent asks of a worker: a block of inputs, or (with none) to check its last store and say so. */
export interface Block {
  readonly run: number
  readonly numbers: readonly number[]
}

/** What became of some inputs. */
export interface Tally {
  readonly outcomes: Readonly<Record<string, number>>
  readonly readBySeed: Readonly<Record<string, number>>
  /** Milliseconds of the processor, the making of the input included: the slowest, and all. */
  readonly slowest: number
  readonly busy: number
  readonly found: readonly { readonly what: string; readonly number: number }[]
}

/** What a worker says: that it is ready, or how many more inputs of its block are done. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly count: number; readonly tally: Tally }
  | { readonly kind: 'finished' }
