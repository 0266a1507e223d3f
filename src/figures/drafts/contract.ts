import type { Answer, Bounds, DefinitionMistake } from '../../definitions/index.ts'

export type DraftStep = 'propose' | 'return' | 'publish' | 'discard'
export type DraftState = 'draft' | 'proposed' | 'returned' | 'published' | 'discarded'

export type DefinitionCheck =
  | { readonly ok: false; readonly mistakes: readonly DefinitionMistake[] }
  | {
      readonly ok: true
      readonly id: string
      readonly version: number
      readonly title: string
      readonly counts: Bounds
      /** What each clause alone says of how many cases. */
      readonly clauses: readonly {
        readonly words: string
        readonly met: number
        readonly notMet: number
        readonly undetermined: number
      }[]
      readonly examples: readonly {
        readonly words: string
        readonly wanted: Answer
        readonly got: Answer
      }[]
      /** Why it cannot be published as it stands; null when it can. */
      readonly hindrance: string | null
    }

export interface DraftRow {
  readonly draftId: number
  /** As far as it can be read. */
  readonly name: string
  readonly savedBy: string
  readonly savedAt: string
  readonly state: DraftState
}
export interface DraftView extends DraftRow {
  readonly yaml: string
  /** A later text took its place. */
  readonly replacedBy: number | null
  readonly steps: readonly {
    readonly state: DraftState
    readonly reason: string
    readonly by: string
    readonly at: string
  }[]
  readonly mayTake: readonly DraftStep[]
}
