import {
  type CaseKind,
  missing,
  openSet,
  type Recorded,
  type RecordedSet,
  type Relationship,
  type Setting,
} from '../model/index.ts'
import type { FactsRead } from './readable-facts.ts'
import type { EventSet, NetworkWord, SetWord } from './vocabulary.ts'

/**
 * What a definition is evaluated over: one case, its records and what linkage found, as plain data.
 * `sources` on a fact says where it rests, so that a finding can say whether it rests on a link.
 */
export interface PersonFacts {
  /** Stable within the case: a person id where linked, else the mention's. */
  readonly id: string
  /** Whole years at the day of the offence or concern. */
  readonly ageAtOffence: Recorded<number>
  /** Whole years at the day it was reported. */
  readonly ageAtReport: Recorded<number>
  /** Suspect to victim. Missing for victims. */
  readonly relationship: Recorded<Relationship>
  /** Somebody has a name or identifier for this person. */
  readonly identified: boolean
  /** Facts above that came from another record through a link, with that link's probability. */
  readonly viaLinks: readonly { readonly field: string; readonly probability: number }[]
}

/** An occasion on which a victim of the case was reported missing. */
export interface EpisodeFacts {
  /** Stable within the case. */
  readonly id: string
  /** 'YYYY-MM-DD' */
  readonly began: Recorded<string>
  /** It began before the day the case was reported. */
  readonly beforeReport: Recorded<boolean>
  /** From the first day to the return: 0 is back on the day itself. */
  readonly days: Recorded<number>
  /** A return interview was held. */
  readonly returnInterview: Recorded<boolean>
}

/** Another case in which a victim of this one is a victim, reported before it. */
export interface ReportFacts {
  /** Stable within the case. */
  readonly id: string
  /** 'YYYY-MM-DD' */
  readonly opened: Recorded<string>
  readonly closed: Recorded<string>
  readonly category: Recorded<string>
  readonly outcome: Recorded<string>
  readonly offence: Recorded<string>
  readonly outcomeType: Recorded<string>
  readonly sexual: Recorded<boolean>
  readonly exploitationFlag: Recorded<boolean>
}

/** Something that befell a child, whoever recorded it. */
export interface ChildEventFacts {
  /** Stable within the child. */
  readonly id: string
  readonly kind: Recorded<string>
  /** 'YYYY-MM-DD' */
  readonly on: Recorded<string>
  readonly daysAgo: Recorded<number>
  /** Whole years. */
  readonly ageThen: Recorded<number>
  readonly agency: Recorded<string>
  readonly days: Recorded<number>
  readonly returnInterview: Recorded<boolean>
  readonly withAdult: Recorded<boolean>
  readonly sexual: Recorded<boolean>
  readonly exchange: Recorded<boolean>
  readonly exploitation: Recorded<boolean>
  readonly openRisk: Recorded<boolean>
  readonly handOffs: Recorded<number>
  readonly handBacks: Recorded<number>
  readonly daysWithNobody: Recorded<number>
  readonly place: Recorded<string>
  /** Person ids of those who were there, so far as recorded. */
  readonly people: readonly string[]
}

export type Member = PersonFacts | EpisodeFacts | ReportFacts | ChildEventFacts

/** What a rule about a child asks for; of a case all of it is missing. */
export interface FactsOfChild {
  /** 'YYYY-MM-DD': the day on which `ageToday` and the like hold; null of a case. */
  readonly today: string | null
  /** The day of birth, where it is known to the day. */
  readonly born: string | null
  readonly ageToday: Recorded<number>
  readonly inCareToday: Recorded<boolean>
  readonly placedOutOfArea: Recorded<boolean>
  readonly siblingHarmed: Recorded<boolean>
  readonly olderAssociates: Recorded<number>
  readonly events: RecordedSet<ChildEventFacts>
}

/** What those are of a case. */
export const notAChild: FactsOfChild = {
  today: null,
  born: null,
  ageToday: missing(),
  inCareToday: missing(),
  placedOutOfArea: missing(),
  siblingHarmed: missing(),
  olderAssociates: missing(),
  events: openSet([]),
}

/** Records outside the case that show something of its people, and how surely they are about them. */
export interface Tie {
  readonly fact: NetworkWord | EventSet
  /** Person ids: two of the case's suspects, one who stands in another case, or a victim. */
  readonly people: readonly string[]
  /** `case:12`, `mention:34`, `event:56`: the records, by what they are about. */
  readonly records: readonly string[]
  /** That every one of the people is rightly linked to these records. */
  readonly probability: number
}

export interface CaseFacts extends FactsOfChild {
  readonly caseId: number
  readonly kind: CaseKind
  readonly category: Recorded<string>
  readonly outcome: Recorded<string>
  readonly sexual: Recorded<boolean>
  readonly exchange: Recorded<boolean>
  readonly advantage: Recorded<boolean>
  readonly imbalance: Recorded<boolean>
  readonly exploitationFlag: Recorded<boolean>
  readonly setting: Recorded<Setting>
  readonly victims: RecordedSet<PersonFacts>
  readonly suspects: RecordedSet<PersonFacts>
  /** As other records show them: these are lower bounds, since no list of them is whole. */
  readonly missingEpisodes: RecordedSet<EpisodeFacts>
  readonly earlierCrimes: RecordedSet<ReportFacts>
  readonly earlierReferrals: RecordedSet<ReportFacts>
  /** Suspects known to or associated with one another: stated by the source, or shown by the network. */
  readonly suspectsAssociated: Recorded<boolean>
  /** Shown by records, or not known: no list of what people share is complete. "No" with fewer than two suspects. */
  readonly suspectsShareVictim: Recorded<boolean>
  readonly suspectsSharePlace: Recorded<boolean>
  readonly suspectsSharePhone: Recorded<boolean>
  readonly suspectsShareVehicle: Recorded<boolean>
  /** A suspect stands as suspect against another child in another case. */
  readonly suspectsHarmedOthers: Recorded<boolean>
  /** Through which links the six facts and the three sets above hold. */
  readonly ties: readonly Tie[]
  readonly online: Recorded<boolean>
  /** 'YYYY-MM-DD' */
  readonly opened: Recorded<string>
  readonly closed: Recorded<string>
  /** Home Office class and numbered outcome type; any other code is not known to be either. */
  readonly offence: Recorded<string>
  readonly outcomeType: Recorded<string>
  /** DfE code. */
  readonly referralSource: Recorded<string>
  /** Who had it: by the hand-offs of its own record. */
  readonly handOffs: Recorded<number>
  readonly handBacks: Recorded<number>
  readonly daysWithNobody: Recorded<number>
  /** DfE assessment factors: a factor that is not ticked says nothing. */
  readonly factorMissing: Recorded<boolean>
  readonly factorExploitation: Recorded<boolean>
  readonly factorTrafficking: Recorded<boolean>
  readonly factorGangs: Recorded<boolean>
  readonly factorAbuseByChild: Recorded<boolean>
  readonly factorAbuseByAdult: Recorded<boolean>
  /** What readers found in the file; what sources recorded stands above as they recorded it. */
  readonly read?: FactsRead
}

/** The sets, as what their members have in common. */
export type SetsOfCase = Readonly<Record<SetWord, RecordedSet<Member>>>

export type Answer = 'met' | 'notMet' | 'undetermined'

export interface ClauseFinding {
  readonly id: string
  /** The clause in plain words, from the definition. */
  readonly words: string
  readonly answer: Answer
}

export interface Finding {
  readonly definitionId: string
  readonly version: number
  readonly answer: Answer
  readonly clauses: readonly ClauseFinding[]
  /** Facts that would settle it, in words an officer can act on; empty when determined. */
  readonly missing: readonly { readonly fact: string; readonly words: string }[]
  /** What the definition asks for and links supply: person ids and fields, and records of others. */
  readonly basis: { readonly viaLinks: readonly string[]; readonly ties: readonly Tie[] }
}
