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
export type CaseWord = keyof typeof caseWords

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

export const personWords = {
  age: agency(aNumber, 'date of birth', 'how old on the day of the offence or concern'),
  ageAtReport: agency(aNumber, 'date of birth', 'how old on the day it was reported'),
  relationship: {
    ...oneOf('relationship to the victim', relationships, 'file'),
    says: 'what a suspect is to the victim',
  },
  identified: { ...yesNo('name'), says: 'whether anybody has a name or identifier' },
} as const satisfies Record<string, FactWord>
export type PersonWord = keyof typeof personWords

export const episodeWords = {
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

export const reportWords = {
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

/** What can be asked of each member of a set, by what its members are. */
export const memberWords = {
  person: personWords,
  episode: episodeWords,
  report: reportWords,
} as const
export type MemberKind = keyof typeof memberWords
export type MemberWord = PersonWord | EpisodeWord | ReportWord

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
} as const satisfies Record<string, SetOf>
export type SetWord = keyof typeof setWords
export const allSets = Object.keys(setWords) as readonly SetWord[]

type SetsOf<Kind extends MemberKind> = {
  [Set in SetWord]: (typeof setWords)[Set]['of'] extends Kind ? Set : never
}[SetWord]
/** Sets of what befell a victim, as other records show it; a finding lists those records. */
export type EventSet = SetsOf<'episode' | 'report'>
/** What the members of those are. */
export type EventKind = (typeof setWords)[EventSet]['of']
/** The fact that is an event's day. */
export const dayOf = { episode: 'began', report: 'opened' } as const satisfies Record<
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
