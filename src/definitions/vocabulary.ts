import { caseKinds, relationships, settings } from '../model/index.ts'
import { offenceCodes, outcomeCodes, referralSourceCodes } from './code-groups.ts'

/** What an expression may speak of, and of which type: the CaseFacts of one case. */
export type FactType =
  | { readonly type: 'boolean' }
  | { readonly type: 'text'; readonly values: readonly string[] | null }
  | { readonly type: 'number' }
  /** Written "2010-01-31"; text of that form compares as dates do. */
  | { readonly type: 'date' }

export interface FactWord {
  readonly type: FactType
  /** What an officer would find out, in words. */
  readonly words: string
}

const yesNo = (words: string): FactWord => ({ type: { type: 'boolean' }, words })
const oneOf = (words: string, values: readonly string[] | null): FactWord => ({
  type: { type: 'text', values },
  words,
})
const day = (words: string): FactWord => ({ type: { type: 'date' }, words })

export const caseWords = {
  kind: oneOf('what kind of case it is', caseKinds),
  category: oneOf('the offence class or primary need', null),
  outcome: oneOf('how the case was closed', null),
  sexual: yesNo('whether there was sexual activity or abuse'),
  exchange: yesNo('whether the child was given something needed or wanted in exchange'),
  advantage: yesNo('whether somebody gained money or status by it'),
  imbalance: yesNo('whether an imbalance of power was used'),
  exploitationFlag: yesNo('whether the case was flagged as exploitation'),
  setting: oneOf('where it happened', settings),
  suspectsAssociated: yesNo('whether the suspects knew one another'),
  suspectsShareVictim: yesNo('whether two of the suspects harmed one other child as well'),
  suspectsSharePlace: yesNo('whether two of the suspects lived at one address'),
  suspectsSharePhone: yesNo('whether two of the suspects used one telephone'),
  suspectsShareVehicle: yesNo('whether two of the suspects used one vehicle'),
  suspectsHarmedOthers: yesNo('whether a suspect is suspected of harming another child'),
  online: yesNo('whether any of it was done through technology'),
  opened: day('the day it was reported'),
  closed: day('the day the case was closed'),
  offence: oneOf('the Home Office offence class', offenceCodes),
  outcomeType: oneOf('the Home Office outcome type', outcomeCodes),
  referralSource: oneOf('who referred it (DfE code)', referralSourceCodes),
  factorMissing: yesNo('whether an assessment found going missing (DfE factor 10A)'),
  factorExploitation: yesNo('whether an assessment found sexual exploitation (DfE factor 11A)'),
  factorTrafficking: yesNo('whether an assessment found trafficking (DfE factor 12A)'),
  factorGangs: yesNo('whether an assessment found gangs (DfE factor 13A)'),
  factorAbuseByChild: yesNo('whether an assessment found sexual abuse by a child (DfE factor 19B)'),
  factorAbuseByAdult: yesNo(
    'whether an assessment found sexual abuse by an adult (DfE factor 19C)',
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

export const setWords = { victims: 'victim', suspects: 'suspect' } as const
export type SetWord = keyof typeof setWords

export const personWords = {
  age: { type: { type: 'number' }, words: 'date of birth' },
  ageAtReport: { type: { type: 'number' }, words: 'date of birth' },
  relationship: {
    type: { type: 'text', values: relationships },
    words: 'relationship to the victim',
  },
  identified: { type: { type: 'boolean' }, words: 'name' },
} as const satisfies Record<string, FactWord>
export type PersonWord = keyof typeof personWords

/** Where a person's facts keep the answer; `identified` is known of everybody listed. */
export const personFields = {
  age: 'ageAtOffence',
  ageAtReport: 'ageAtReport',
  relationship: 'relationship',
} as const satisfies Record<Exclude<PersonWord, 'identified'>, string>

/** The word nearest to a misspelt one, if any is near. */
export function didYouMean(word: string, words: readonly string[]): string | null {
  const near = words
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance)[0]
  return near && near.distance <= Math.max(2, word.length / 3) ? near.candidate : null
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
