/** What the parent asks of a worker. */
export interface Block {
  readonly run: number
  readonly numbers: readonly number[]
}

/** What a worker says. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begin'; readonly number: number }
  | {
      readonly kind: 'end'
      readonly number: number
      readonly of: string
      readonly outcome: string
      readonly broken: readonly string[]
      /** Of the processor. */
      readonly milliseconds: number
    }
  | { readonly kind: 'threw'; readonly number: number; readonly of: string; readonly stack: string }
  | { readonly kind: 'finished' }
