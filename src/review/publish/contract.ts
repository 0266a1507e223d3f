import type { Who } from '../../access/index.ts'
import type { Answer } from '../../definitions/index.ts'
import type { FigureQuestion, FigureThen } from '../known/contract.ts'

/** Figures as they are published: fixed, by two people, and recounted by anybody who holds the archive. */
export interface PublishReview {
  /** Counts, and keeps the count for another person to publish. @throws LB_FIGURE_INPUT */
  proposeFigure(who: Who, input: FigureProposal): Promise<{ readonly figureId: number }>
  /** @throws LB_FIGURE_NOT_FOUND, LB_FIGURE_STEP, LB_FIGURE_TWO_PEOPLE */
  settleFigure(
    who: Who,
    figureId: number,
    input: { readonly step: FigureStep; readonly reason: string },
  ): Promise<void>
  /** The newest first; those only proposed to whoever may propose. */
  publishedFigures(who: Who): Promise<readonly PublishedFigure[]>
  publishedFigure(who: Who, figureId: number): Promise<PublishedFigure | null>
}

export interface FigureProposal extends Omit<FigureQuestion, 'definition'> {
  readonly definition: string
  readonly reason: string
  /** What is done about small numbers; '' only where none is from 1 to 9. */
  readonly suppression: string
}

export type FigureStep = 'publish' | 'decline' | 'withdraw'
export type FigureState = 'proposed' | 'published' | 'declined' | 'withdrawn'

export interface PublishedFigure extends Omit<FigureThen, 'command'> {
  readonly figureId: number
  /** SHA-256 of the definition's text. */
  readonly definitionHash: string
  /** SHA-256 of the answer on every case. */
  readonly digest: string
  readonly suppression: string
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly state: FigureState
  readonly steps: readonly {
    readonly step: Exclude<FigureState, 'proposed'>
    readonly reason: string
    readonly by: string
    readonly at: string
  }[]
  readonly mayTake: readonly FigureStep[]
  /** The command that gives the same number from the archive. */
  readonly recompute: string
}

/** A figure counted again from the archive as it stands. */
export interface Recount {
  readonly figureId: number
  /** Every case has the answer it had. */
  readonly same: boolean
  /** The ledger still has the root it had when the figure was counted. */
  readonly ledgerHolds: boolean
  readonly definitionSame: boolean
  readonly figure: PublishedFigure
  readonly now: Pick<PublishedFigure, 'surely' | 'atMost'>
  readonly differing: number
  /** The first hundred. */
  readonly cases: readonly DifferingCase[]
}

export interface DifferingCase {
  readonly caseId: number
  readonly ref: string | null
  readonly source: string | null
  /** Null: the case was not counted. */
  readonly was: Answer | null
  readonly now: Answer | null
  /** The first entry of the ledger since that touched the case, in words; null: none did. */
  readonly entry: {
    readonly index: number
    readonly action: string
    readonly subject: string
    readonly at: string
  } | null
}
