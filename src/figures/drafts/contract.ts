import type { Who } from '../../access/index.ts'
import type { Answer, Bounds, DefinitionMistake } from '../../definitions/index.ts'

/** Part of `Review`: definitions of this review's own, drafted by one person and published by another. */
export interface DraftReview {
  /** Reads a definition and counts it over all cases; keeps nothing. @throws LB_DRAFT_SLOW */
  checkDefinition(who: Who, yaml: string): Promise<DefinitionCheck>
  /** Keeps the text, mistakes and all. With `draftId`, what stood there stays on record. */
  saveDraft(
    who: Who,
    input: { readonly draftId: number | null; readonly yaml: string },
  ): Promise<{ readonly draftId: number }>
  /** The newest of each, those still open first. */
  drafts(who: Who): Promise<readonly DraftRow[]>
  draftView(who: Who, draftId: number): Promise<DraftView | null>
  /** @throws LB_DRAFT_NOT_FOUND, LB_DRAFT_STEP, LB_DRAFT_TWO_PEOPLE, LB_DRAFT_UNREADABLE, LB_DRAFT_UNFIT */
  settleDraft(
    who: Who,
    draftId: number,
    input: { readonly step: DraftStep; readonly reason: string },
  ): Promise<void>
}

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
