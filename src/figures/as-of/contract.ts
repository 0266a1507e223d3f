import type { CaseHeading } from '../../cases/index.ts'
import type { Bounds } from '../../definitions/index.ts'
import type { AsOf, DatedRecord } from '../../model/index.ts'

/** What was known of one case when. */
export interface CaseHistory extends CaseHeading {
  readonly facts: readonly KnownFact[]
  /** In the order they reached the review. */
  readonly records: readonly Omit<DatedRecord, 'items'>[]
}

export interface KnownFact {
  readonly label: string
  readonly value: string
  /** When it was true, where a record dates it. */
  readonly trueOn: string | null
  /** On record in the source not before this day (null: nothing says), and surely by the other. */
  readonly from: string | null
  readonly by: string
  /** When it first reached the review. */
  readonly received: string
  /** A record still says so. */
  readonly standing: boolean
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

/** `share`: of the work done, from 0 to 1. */
export type CountAsked =
  | { readonly state: 'counting'; readonly share: number }
  | { readonly state: 'counted'; readonly figures: readonly FigureThen[] }

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
