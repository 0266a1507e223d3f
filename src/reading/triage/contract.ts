/** What the reading is for and when it may stop, as the review's lead has set it. */
export interface TriageTermsInput {
  /** Share of the cases that matter to be found. */
  readonly target: number
  /** Chance of certifying wrongly. */
  readonly alpha: number
  /** Share of readings read again, by chance. */
  readonly secondShare: number
  /** Share of readings read again because reader and learner differ most. */
  readonly doubtedShare: number
  /** In the review's own currency. */
  readonly costPerReading: number | null
  /** In words, for the learner to start from. */
  readonly lookingFor: string
  /** What follows for the cases not read; never silence. */
  readonly stopping: string
}
export interface TriageTerms extends TriageTermsInput {
  readonly set: { readonly by: string; readonly at: string } | null
}

export interface CurvePoint {
  readonly read: number
  readonly found: number
}
/** As the triage engine certifies; shares are from 0 to 1. */
export interface CertificateView {
  readonly certified: boolean
  readonly target: number
  readonly alpha: number
  readonly recallAtLeast: number
  readonly found: number
  readonly unreadAtMost: number
  readonly setAsideAtMost: number
  readonly price: number | null
  readonly grade: 'A'
  readonly assumptions: readonly string[]
}
/** One part of the tail; all the bounds hold together. */
export interface TailPart {
  readonly name: string
  readonly size: number
  readonly drawn: number
  readonly found: number
  readonly unreadAtMost: number
}
export interface TailView {
  readonly number: number
  readonly seed: string
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly size: number
  readonly drawn: number
  readonly parts: readonly TailPart[]
  readonly asRead: CertificateView
  /** Allowing for what readers miss; null until a case set aside was read again. */
  readonly corrected: CertificateView | null
}
export interface AgreementView {
  /** By chance; those read again for another reason say nothing of agreement. */
  readonly readTwice: number
  readonly differing: number
  readonly measures: readonly {
    readonly words: string
    readonly value: number | null
    readonly lower: number | null
    readonly upper: number | null
  }[]
}
export interface SpreadView {
  /** Null: not within twenty years. */
  readonly p10: number | null
  readonly p50: number | null
  readonly p85: number | null
}
/** An end of the reading: the certificate reached if none of the cases drawn matters, or all cases read. */
export interface EndView {
  readonly what: 'certified' | 'all'
  /** Readings left, second readings among them. */
  readonly left: number
  /** Weeks from now; null: too few weeks on record. */
  readonly weeks: SpreadView | null
  readonly cost: SpreadView | null
}
export interface ForecastView {
  /** Readings in each whole week so far. */
  readonly weeks: readonly number[]
  readonly costPerReading: number | null
  readonly ends: readonly EndView[]
  readonly assumption: string | null
  /** How often past forecasts' middle four fifths held the truth. */
  readonly coverage: { readonly weeks: number; readonly share: number } | null
  /** Why no day is given. */
  readonly why: string | null
}
export interface TriageProgress {
  readonly cases: number
  readonly read: number
  readonly found: number
  /** Two readers differ and nobody has arbitrated. */
  readonly openDifferences: number
  readonly curve: readonly CurvePoint[]
  /** What the learner expects of reading on in its order; certifies nothing. */
  readonly expected: readonly CurvePoint[] | null
  /** Reading on in order no longer shortens the whole. */
  readonly worthFreezing: boolean
  /** Random cases that would certify the target if none of them matters. */
  readonly ifFrozen: { readonly least: number; readonly draws: number }
  readonly tail: TailView | null
  readonly agreement: AgreementView
  readonly forecast: ForecastView
}
export interface ReaderQualityView {
  readonly prevalence: number | null
  readonly readers: readonly {
    readonly reader: string
    readonly readings: number
    readonly sensitivity: number
    readonly specificity: number
    readonly known: {
      readonly seeded: number
      readonly marked: number
      readonly low: number
      readonly high: number
    }
    /** 20 or more comes about by chance once in twenty at most. */
    readonly drift: number
  }[]
}
export interface TriageView {
  readonly terms: TriageTerms
  /** Null before the first count. */
  readonly progress: TriageProgress | null
  /** Null for those who may not know, and before the first count. */
  readonly readers: ReaderQualityView | null
  readonly countedAt: string | null
  readonly mayLead: boolean
  readonly mayNameKnown: boolean
}
export interface KnownCaseInput {
  readonly source: string
  readonly ref: string
  readonly matters: boolean
  readonly reason: string
}
export interface KnownCaseRow {
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly matters: boolean
  readonly reason: string
  readonly read: boolean
}

/** What an auditor needs to redo the draw of a tail, and whether it comes out the same. */
export interface DrawCheck {
  readonly tail: number
  readonly seed: string
  readonly by: string
  readonly at: string
  /** Ledger entry of the freezing, and how many entries came before its seed; null: none is there. */
  readonly entry: number | null
  readonly entriesBefore: number | null
  /** SHA-256 of the list, as the ledger holds it: lines `case part`, by case number. */
  readonly digest: string | null
  /** In the order they are read. */
  readonly cases: readonly { readonly caseId: number; readonly part: string }[]
  readonly holds: {
    /** It is the ledger's root as it stood then. */
    readonly seed: boolean
    /** The cases and their parts are those written into the ledger. */
    readonly list: boolean
    /** They stand in order of SHA-256 of `seed:case`. */
    readonly order: boolean
  }
}
