import type { IsoDate } from './dates/iso-date.ts'
import type { PartialDate } from './dates/partial-date.ts'
import type { CaseKind, CaseStatements, MentionRole, PersonStatements, PoleItem } from './pole.ts'

/**
 * A point of view in the past. Every fact has three times: when it was true, when the source put it
 * on record, and when it reached the review. Null: no limit.
 */
export interface AsOf {
  /** What had happened by the end of this day. */
  readonly trueOn: IsoDate | null
  /** What the sources had on record at the end of this day. */
  readonly onRecord: IsoDate | null
  /** What had reached the review by this time (ISO, UTC). */
  readonly receivedBy: string | null
}

export interface CaseAsOf {
  readonly id: number
  readonly source: string
  readonly ref: string
  readonly kind: CaseKind
  readonly opened: PartialDate | null
  readonly closed: PartialDate | null
  readonly occurred: PartialDate | null
  /** An event says when the offence was. */
  readonly offenceDated: boolean
  readonly category: string | null
  readonly outcome: string | null
  /** DfE code of who referred it, where all records give one. */
  readonly referralSource: string | null
  readonly facts: Partial<CaseStatements>
  readonly handOffs: HandOffsRecorded
}

/** What a case's own record says of who had it. */
export interface HandOffsRecorded {
  /** The unit it was with at its end. */
  readonly unit: string | null
  /** '' where a hand-off names nobody on that side; a date is null where no whole day is recorded. */
  readonly transfers: readonly {
    readonly date: IsoDate | null
    readonly from: string
    readonly to: string
  }[]
  /** Its source is known to record hand-offs at all. */
  readonly areRecorded: boolean
}

export interface MentionAsOf {
  readonly id: number
  readonly source: string
  readonly ref: string
  readonly caseId: number | null
  readonly role: MentionRole
  readonly person: PersonStatements
}

/** One record of a child reported missing. */
export interface MissingEpisodeAsOf {
  readonly id: number
  readonly source: string
  readonly mentionId: number
  readonly starts: PartialDate
  readonly ends: PartialDate | null
  /** As the source writes it: `Y`, `N`, `Refused`. */
  readonly returnInterview: string | null
}

/** Children away without leave (SSDA903 code A) were not reported missing. */
export const wasReportedMissing = (event: {
  readonly kind: string
  readonly code: string | null
}): boolean => event.kind === 'missing' && event.code !== 'absent'

/** Cases, people and missing children as records described them; what was not on record yet is not recorded. */
export interface ArchiveRecords {
  readonly cases: readonly CaseAsOf[]
  readonly mentions: readonly MentionAsOf[]
  readonly missing: readonly MissingEpisodeAsOf[]
}

/**
 * Sources say when a record was opened, but seldom when each fact was put in it. `surely` holds what
 * the dates show to have been there; `atMost` what may have been. Without a day on record they agree.
 */
export interface ArchiveAsOf {
  readonly surely: ArchiveRecords
  readonly atMost: ArchiveRecords
}

/** Who is one person, as linkage holds now. */
export interface LinkedPeople {
  readonly personOf: (mentionId: number) => string | undefined
  /** Records whose facts are held at once; the archive's own choice where left out. */
  readonly most?: number
}

/** Some cases with all that bears on them, beside other cases of their people. */
export interface ArchiveBatch {
  /** One for each point asked about. */
  readonly views: readonly ArchiveAsOf[]
  /** The cases to be counted in this batch; every other is counted in its own. */
  readonly cases: ReadonlySet<number>
  /** Of all the work, so much is done: from 0 to 1. */
  readonly share: number
}

/** One version of a record behind a case, and when it stood where. */
export interface DatedRecord {
  readonly file: string
  readonly line: number
  readonly version: number
  /** What the record says of the case and its people. */
  readonly items: readonly PoleItem[]
  /** The first day the source can have had it so; null: nothing dates it. */
  readonly from: IsoDate | null
  /** The day by which the source surely had it so. */
  readonly by: IsoDate
  /** When it reached the review (ISO, UTC). */
  readonly received: string
  /** No later version of the record has replaced it. */
  readonly current: boolean
}
