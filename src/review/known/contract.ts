import type { UnitOfWork, Who } from '../../access/index.ts'
import type { Bounds } from '../../definitions/index.ts'
import type { AsOf, HeldThen } from '../../model/index.ts'

/** What records held as of points in the past, a view for each: the archive's `heldThen`. */
export type ReadHistory = (
  unit: UnitOfWork,
  points: readonly AsOf[],
) => Promise<readonly HeldThen[]>

/** Counts as of a point in the past. Dates are 'YYYY-MM-DD', times ISO. */
export interface KnownReview {
  /** @throws LB_AS_OF_INPUT, LB_DEFINITION_NOT_FOUND, LB_HISTORY_MISSING, LB_HISTORY_UNREADABLE */
  figuresThen(who: Who, question: FigureQuestion): Promise<readonly FigureThen[]>
}

export interface FigureQuestion {
  /** `ID` or `ID@VERSION`; null: the current version of every definition. */
  readonly definition: string | null
  /** What had happened by the end of this day; null: no limit. */
  readonly trueOn: string | null
  /** What the sources had on record at the end of this day; null: no limit. */
  readonly onRecord: string | null
  /** What had reached the review by this time; null: everything. */
  readonly receivedBy: string | null
  /** Read together as the review links them now; false: each source's records by themselves. */
  readonly links: boolean
}

export interface FigureThen {
  readonly definition: string
  readonly version: number
  readonly title: string
  readonly authority: string
  readonly asOf: AsOf
  readonly links: boolean
  /** What the sources' own dates show to have been on record. */
  readonly surely: Bounds
  /** With all that may have been on record; the same as `surely` where no day is asked about. */
  readonly atMost: Bounds
  readonly ledgerRoot: string
  readonly ledgerSize: number
  readonly command: string
}
