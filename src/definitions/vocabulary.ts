import { caseKinds, relationships, settings } from '../model/index.ts'
import { offenceCodes, outcomeCodes, referralSourceCodes } from './code-groups.ts'

/** What an expression may speak of, and of which type: the CaseFacts of one case. */
export type FactType =
  | { readonly type: 'boolean' }
  | { readonly type: 'text'; readonly values: readonly string[] | null }
  | { readonly type: 'number' }
  /** Written "2010-01-31"; text of that form compares as dates do. */
  | { readonly type: 'date' }

/**
 * What it takes to find a fact out, least first: the source's own system again, another agency's
 * system, the case file, a check of other records about the people, an enquiry.
 */
export const efforts = ['system', 'agency', 'file', 'records', 'enquiry'] as const
export type Effort = (typeof efforts)[number]

export interface FactWord {
  readonly type: FactType
  /** What an officer would find out, in words. */
  readonly words: string
  readonly effort: Effort
  /** What it says, for who writes a rule; where nothing is said, what an officer would find out. */
  readonly says?: string
}

const yesNo = (words: string, effort: Effort = 'file'): FactWord => ({
  type: { type: 'boolean' },
  words,
  effort,
})
const oneOf = (words: string, values: readonly string[] | null, effort: Effort): FactWord => ({
  type: { type: 'text', values },
  words,
  effort,
})
const howMany = (words: string): FactWord => ({
  type: { type: 'number' },
  words,
  effort: 'system',
})
const day = (words: string): FactWord => ({ type: { type: 'date' }, words, effort: 'system' })

export const caseWords = {
  kind: oneOf('what kind of case it is', caseKinds, 'system'),
  category: oneOf('the offence class or primary need', null, 'system'),
  outcome: oneOf('how the case was closed', null, 'system'),
  sexual: yesNo('whether there was sexual activity or abuse'),
  exchange: yesNo('whether the child was given something needed or wanted in exchange'),
  advantage: yesNo('whether somebody gained money or status by it'),
  imbalance: yesNo('whether an imbalance of power was used'),
  exploitationFlag: yesNo('whether the case was flagged as exploitation', 'system'),
  setting: oneOf('where it happened', settings, 'file'),
  suspectsAssociated: yesNo('whether the suspects knew one another', 'records'),
  suspectsShareVictim: yesNo(
    'whether two of the suspects harmed one other child as well',
    'records',
  ),
  suspectsSharePlace: yesNo('whether two of the suspects lived at one address', 'records'),
  suspectsSharePhone: yesNo('whether two of the suspects used one telephone', 'records'),
  suspectsShareVehicle: yesNo('whether two of the suspects used one vehicle', 'records'),
  suspectsHarmedOthers: yesNo('whether a suspect is suspected of harming another child', 'records'),
  online: yesNo('whether any of it was done through technology'),
  opened: day('the day it was reported'),
  closed: day('the day the case was closed'),
  offence: oneOf('the Home Office offence class', offenceCodes, 'system'),
  outcomeType: oneOf('the Home Office outcome type', outcomeCodes, 'system'),
  referralSource: oneOf('who referred it (DfE code)', referralSourceCodes, 'system'),
  handOffs: howMany('how often it was handed from one unit to another'),
  handBacks: howMany('how often it came back to the unit that had handed it on'),
  daysWithNobody: howMany('on how many days nobody had it'),
  factorMissing: yesNo('whether an assessment found going missing (DfE factor 10A)', 'agency'),
  factorExploitation: yesNo(
    'whether an assessment found sexual exploitation (DfE factor 11A)',
    'agency',
  ),
  factorTrafficking: yesNo('whether an assessment found trafficking (DfE factor 12A)', 'agency'),
  factorGangs: yesNo('whether an assessment found gangs (DfE factor 13A)', 'agency'),
  factorAbuseByChild: yesNo(
    'whether an assessment found sexual abuse by a child (DfE factor 19B)',
    'agency',
  ),
  factorAbuseByAdult: yesNo(
    'whether an assessment found sexual abuse by an adult (DfE factor 19C)',
    'agency',
  ),
} as const satisfies Record<string, FactWord>

/** What a rule about a child may ask of the child, today. */
export const childWords = {
  ageToday: {
    ...yesNo('date of birth', 'agency'),
    type: { type: 'number' },
    says: 'how old the child is today',
  },
  inCareToday: yesNo('whether the child is looked after today', 'agency'),
  placedOutOfArea: yesNo(
    'whether the child is placed today outside the area of the home',
    'agency',
  ),
  siblingHarmed: yesNo('whether a brother or sister was sexually harmed', 'records'),
  olderAssociates: {
    ...yesNo('how many people older by five years records tie to the child', 'records'),
    type: { type: 'number' },
    says: 'how many people older by five years or more records tie to the child, family aside',
  },
} as const satisfies Record<string, FactWord>
export const unitWords = { ...caseWords, ...childWords } as const
/** A fact of the unit: of the case, or of the child. */
export type CaseWord = keyof typeof unitWords

/** What a definition is about: one case, or one child over all that is recorded of it. */
export const units = ['case', 'child'] as const
export type Unit = (typeof units)[number]

/** Facts that other records show through the people they name; a finding lists those records. */
export const networkWords = [
  'suspectsAssociated',
  'suspectsShareVictim',
  'suspectsSharePlace',
  'suspectsSharePhone',
  'suspectsShareVehicle',
  'suspectsHarmedOthers',
] as const satisfies readonly CaseWord[]
export type NetworkWord = (typeof networkWords)[number]

const agency = (type: FactType, words: string, says: string): FactWord => ({
  type,
  words,
  effort: 'agency',
  says,
})
const [aDay, aNumber, isSo] = [{ type: 'date' }, { type: 'number' }, { type: 'boolean' }] as const
const text = (values: readonly string[] | null): FactType => ({ type: 'text', values })

const personWords = {
  age: agency(aNumber, 'date of birth', 'how old on the day of the offence or concern'),
  ageAtReport: agency(aNumber, 'date of birth', 'how old on the day it was reported'),
  relationship: {
    ...oneOf('relationship to the victim', relationships, 'file'),
    says: 'what a suspect is to the victim',
  },
  identified: { ...yesNo('name'), says: 'whether anybody has a name or identifier' },
} as const satisfies Record<string, FactWord>
export type PersonWord = keyof typeof personWords

const episodeWords = {
  began: agency(aDay, 'first day', 'the day the child went missing'),
  beforeReport: agency(isSo, 'first day', 'whether that was before the day the case was reported'),
  days: agency(
    aNumber,
    'length in days',
    'how many days later the child was back (0: the same day)',
  ),
  returnInterview: agency(isSo, 'return interview', 'whether a return interview was held'),
} as const satisfies Record<string, FactWord>
export type EpisodeWord = keyof typeof episodeWords

const reportWords = {
  opened: agency(aDay, 'day of report', 'the day it was reported'),
  closed: agency(aDay, 'day of closure', 'the day it was closed'),
  category: agency(
    text(null),
    'offence class or primary need',
    'the offence class or primary need',
  ),
  outcome: agency(text(null), 'way of closing', 'how it was closed'),
  offence: agency(text(offenceCodes), 'Home Office offence class', 'the Home Office offence class'),
  outcomeType: agency(
    text(outcomeCodes),
    'Home Office outcome type',
    'the Home Office outcome type',
  ),
  sexual: agency(
    isSo,
    'account of sexual activity or abuse',
    'whether there was sexual activity or abuse',
  ),
  exploitationFlag: agency(isSo, 'flag of exploitation', 'whether it was flagged as exploitation'),
} as const satisfies Record<string, FactWord>
export type ReportWord = keyof typeof reportWords

export const childEventKinds = ['missing', 'crime', 'referral', 'assessment', 'placement'] as const
export type ChildEventKind = (typeof childEventKinds)[number]

export const childEventWords = {
  kind: agency(text(childEventKinds), 'kind', 'what happened'),
  on: agency(aDay, 'day', 'the first day, or the day it was reported'),
  daysAgo: agency(aNumber, 'day', 'how many days before today'),
  ageThen: agency(aNumber, 'date of birth', 'how old the child was'),
  agency: agency(text(['police', 'council']), 'agency', 'whose record it is'),
  days: agency(aNumber, 'length in days', 'how many days later it ended (0: the same day)'),
  returnInterview: agency(isSo, 'return interview', 'whether a return interview was held'),
  withAdult: agency(
    isSo,
    'company when missing',
    'whether the child was seen with an adult from outside the family',
  ),
  sexual: agency(
    isSo,
    'account of sexual activity or abuse',
    'whether there was sexual activity or abuse',
  ),
  exchange: agency(
    isSo,
    'account of what was received',
    'whether the child was given something needed or wanted in exchange',
  ),
  exploitation: agency(isSo, 'flag of exploitation', 'whether it was flagged as exploitation'),
  openRisk: agency(
    isSo,
    'risk at closure',
    'whether the child was still thought to be at risk when it was closed',
  ),
  handOffs: agency(aNumber, 'hand-offs', caseWords.handOffs.words),
  handBacks: agency(aNumber, 'hand-offs', caseWords.handBacks.words),
  daysWithNobody: agency(aNumber, 'holders', caseWords.daysWithNobody.words),
} as const satisfies Record<string, FactWord>
export type ChildEventWord = keyof typeof childEventWords

/** What can be asked of each member of a set, by what its members are. */
export const memberWords = {
  person: personWords,
  episode: episodeWords,
  report: reportWords,
  event: childEventWords,
} as const
export type MemberKind = keyof typeof memberWords
export type MemberWord = PersonWord | EpisodeWord | ReportWord | ChildEventWord

export interface SetOf {
  readonly of: MemberKind
  /** One of them, in words. */
  readonly one: string
  /** What an officer would find out of its size. */
  readonly howMany: string
  readonly effort: Effort
}

export const setWords = {
  victims: {
    of: 'person',
    one: 'victim',
    howMany: 'how many victims there were',
    effort: 'enquiry',
  },
  suspects: {
    of: 'person',
    one: 'suspect',
    howMany: 'how many suspects there were',
    effort: 'enquiry',
  },
  missingEpisodes: {
    of: 'episode',
    one: 'missing episode',
    howMany: 'how often a victim was reported missing',
    effort: 'records',
  },
  earlierCrimes: {
    of: 'report',
    one: 'earlier crime',
    howMany: 'how many crimes against a victim were recorded earlier',
    effort: 'records',
  },
  earlierReferrals: {
    of: 'report',
    one: 'earlier referral',
    howMany: 'how often a victim was referred earlier',
    effort: 'records',
  },
  events: {
    of: 'event',
    one: 'event',
    howMany: 'what else happened on days that no source covers',
    effort: 'records',
  },
} as const satisfies Record<string, SetOf>
export type SetWord = keyof typeof setWords
export const everySet = Object.keys(setWords) as readonly SetWord[]
/** Sets of a unit. */
export const setsOf: Readonly<Record<Unit, readonly SetWord[]>> = {
  case: everySet.filter((set) => set !== 'events'),
  child: ['events'],
}
/** Sets of a case. */
export const allSets = setsOf.case
export const wordsOf: Readonly<Record<Unit, Readonly<Record<string, FactWord>>>> = {
  case: caseWords,
  child: childWords,
}

type SetsOf<Kind extends MemberKind> = {
  [Set in SetWord]: (typeof setWords)[Set]['of'] extends Kind ? Set : never
}[SetWord]
/** Sets of what befell a victim, as other records show it; a finding lists those records. */
export type EventSet = SetsOf<'episode' | 'report' | 'event'>
/** What the members of those are. */
export type EventKind = (typeof setWords)[EventSet]['of']
/** The fact that is an event's day. */
export const dayOf = { episode: 'began', report: 'opened', event: 'on' } as const satisfies Record<
  EventKind,
  MemberWord
>
export type PeopleSet = SetsOf<'person'>
export const peopleSets: readonly PeopleSet[] = ['victims', 'suspects']
export const eventSets: readonly EventSet[] = [
  'missingEpisodes',
  'earlierCrimes',
  'earlierReferrals',
]

/** Where a member's facts keep the answer. */
export const fieldOf = (word: MemberWord): string => (word === 'age' ? 'ageAtOffence' : word)

/** The word nearest to a misspelt one, if any is near. */
export function didYouMean(word: string, words: readonly string[]): string | null {
  const near = words
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance)[0]
  if (!near || near.distance * 2 >= word.length) return null
  return near.distance <= Math.max(2, word.length / 3) ? near.candidate : null
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost)
    }
    row = next
  }
  return row[b.length] ?? 0
}
