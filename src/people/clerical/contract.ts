import type { Who } from '../../access/index.ts'
import type { Page } from '../../model/index.ts'
import type { LinkView, PersonRow } from '../contract.ts'
import type { ChangeKind } from '../people-changed.ts'

/** Where the links themselves show that something may be amiss. */
export interface LinkFaults {
  /** Records that say too little for one of another source to be joined to them, as of the last refresh. */
  unlinkable(who: Who, page: number): Promise<UnlinkablePage>
  /** Single links without which a person of three records or more would fall into two: the weakest first. */
  bridges(who: Who, page: number): Promise<Page<BridgeRow>>
  /** People whom the last refresh joined, split or added mentions to. */
  changedPeople(who: Who, page: number): Promise<Page<ChangedPerson>>
}

export const pairAnswers = {
  same: 'The same person',
  different: 'Different people',
  cannotSay: 'Cannot say',
} as const
export type PairAnswer = keyof typeof pairAnswers

/** All that one source says of somebody under one number of its own. */
export interface RecordSide {
  /** The smallest of its mentions. */
  readonly recordId: number
  readonly source: string
  readonly agency: string
  readonly ref: string
  readonly names: readonly string[]
  readonly aliases: readonly string[]
  readonly births: readonly string[]
  readonly addresses: readonly string[]
  readonly postcodes: readonly string[]
  readonly phones: readonly string[]
  readonly vehicles: readonly string[]
  readonly identifiers: readonly string[]
  readonly appears: readonly {
    readonly role: string
    readonly caseId: number | null
    readonly caseRef: string | null
    readonly opened: string | null
  }[]
  readonly from: readonly { readonly file: string; readonly line: number }[]
}

export interface ClericalProgress {
  readonly drawn: number
  readonly judged: number
  readonly byYouToday: number
  /** This officer's last answers, newest first. */
  readonly recent: readonly {
    readonly judgementId: number
    readonly left: string
    readonly right: string
    readonly answer: PairAnswer
    readonly at: string
  }[]
}

export interface NextPair {
  readonly progress: ClericalProgress
  /** Why there is none: nothing was drawn yet, or all that is free has been judged. */
  readonly state: 'pair' | 'notDrawn' | 'noneLeft'
  readonly pair: { readonly left: RecordSide; readonly right: RecordSide } | null
}

export interface JudgedPair {
  readonly judgementId: number
  readonly answer: PairAnswer
  readonly by: string
  readonly own: boolean
  readonly at: string
  readonly undone: { readonly by: string; readonly at: string } | null
  readonly left: RecordSide
  readonly right: RecordSide
  /** Null when a refresh since no longer scores this pair. */
  readonly link: LinkView | null
  /** The weight from which on the machine joins. */
  readonly cut: number
  /** Who each record belongs to now: the same person, once they are joined. */
  readonly leftPerson: string
  readonly rightPerson: string
}

export interface Share {
  readonly estimate: number
  readonly low: number
  readonly high: number
}
export interface QualityBand {
  /** Match weight: from this on, up to the next band. */
  readonly from: number
  /** Null: no end. */
  readonly to: number | null
  readonly pairs: number
  /** Pairs whose two records the review now holds to be one person. */
  readonly joined: number
  readonly same: number
  readonly different: number
  readonly cannotSay: number
  /** Share judged to be the same, with its interval; null before anybody judged one. */
  readonly share: Share | null
}
export interface LinkQuality {
  readonly bands: readonly QualityBand[]
  readonly cut: number
  /** Of the pairs that weigh enough to be joined, those that are one person; null while a band is unjudged. */
  readonly precision: Share | null
  /** Of the pairs that are one person, those that weigh enough; what blocking misses is charged. */
  readonly recall: Share | null
  /** Answers changed after the evidence had been shown. */
  readonly notBlind: number
  /** Of pairs known to be one person by a checked identifier, how many would be scored without it. */
  readonly blocking: { readonly known: number; readonly found: number } | null
  readonly seed: string | null
  readonly drawnAt: string | null
}

export interface UnlinkableRow {
  readonly recordId: number
  readonly personId: string
  readonly source: string
  readonly ref: string
  readonly name: string
  readonly birth: string | null
  /** What a record of another source that says the very same would weigh against it. */
  readonly bestWeight: number
}
export interface UnlinkablePage extends Page<UnlinkableRow> {
  readonly records: number
  readonly bySource: readonly {
    readonly source: string
    readonly records: number
    readonly unlinkable: number
  }[]
}

export interface BridgeRow {
  readonly personId: string
  readonly name: string
  readonly weight: number
  readonly a: { readonly recordId: number; readonly source: string; readonly name: string }
  readonly b: { readonly recordId: number; readonly source: string; readonly name: string }
  /** Records on either side of the bridge. */
  readonly left: number
  readonly right: number
  /** All mentions of the smaller side: what a split would take away. */
  readonly smallerSide: readonly number[]
}

export interface ChangedPerson extends PersonRow {
  readonly kind: ChangeKind
  /** How many people its mentions belonged to before. */
  readonly before: number
  readonly mentionsAdded: number
}
