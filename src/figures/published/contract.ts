import type { Answer, Bounds } from '../../definitions/index.ts'
import type { FigureQuestion, FigureThen } from '../as-of/contract.ts'
import type { FigureSays, Rows } from '../earlier/figure-rows.ts'
import type { Publications } from './figure-body.ts'

export type {
  FigureCount,
  FigureSays,
  Row as FigureRow,
  Rows as FigureRows,
} from '../earlier/figure-rows.ts'

export interface FigureProposal extends Omit<FigureQuestion, 'definition'> {
  readonly definition: string
  readonly reason: string
  /** What else there is to say about small numbers, printed with what was done; may be ''. */
  readonly suppression: string
}

export type FigureStep = 'publish' | 'decline' | 'withdraw'
export type FigureState = 'proposed' | 'published' | 'declined' | 'withdrawn'

export interface PublishedFigure extends Omit<FigureThen, 'command' | 'surely' | 'atMost'> {
  readonly figureId: number
  /** Its counts as the public may know them. */
  readonly publicCounts: Rows<FigureSays>
  /** As they are; null to those who may not know, where some are not told so. */
  readonly counts: Rows<Bounds> | null
  /** Each count that is not told as it is, and why; null to those who may not know. */
  readonly hidden: readonly string[] | null
  /** Of the attack on all that was published; null: kept before it was reckoned for figures. */
  readonly proof: FigureProof | null
  /** Printed with it. */
  readonly notes: readonly string[]
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
  readonly form: FormAgain
  readonly figure: PublishedFigure
  /** As they are. */
  readonly was: Rows<Bounds>
  readonly now: Rows<Bounds>
  readonly differing: number
  /** The first hundred. */
  readonly cases: readonly DifferingCase[]
}

export interface FigureProof {
  /** Small counts and sums that were attacked, and the fewest values any can have; null: none. */
  readonly attacked: number
  readonly fewest: number | null
  readonly leastValues: number
  /** Published before and counted from the same findings: all their numbers were known. */
  readonly against: Publications
}

/**
 * What became of the form a figure was published in. `same`: made again, it is the same. `holds`: it
 * cannot be made again, since the findings it was compared with are no longer those of now, but the
 * counts lie where it says. `differs`: neither.
 */
export type FormAgain = 'same' | 'holds' | 'differs'

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
