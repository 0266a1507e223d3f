import type { Recorded } from '../../model/index.ts'
import { isWithheld } from '../text/protected-words.ts'

/**
 * What the ranker may know of a case beside its text: a closed list. There is no field for
 * ethnicity, nationality, religion, disability or sex, and `category` loses what tells them apart.
 */
export interface RankingFacts {
  readonly kind?: 'crime' | 'referral'
  /** Home Office class or DfE primary need. */
  readonly category?: string | null
  readonly outcome?: string | null
  readonly setting?: string | null
  readonly openRisk?: Recorded<boolean>
  readonly exploitationFlag?: Recorded<boolean>
  readonly suspectsAssociated?: Recorded<boolean>
  readonly closedWithoutSuspect?: boolean
  /** At least so many suspects. */
  readonly suspects?: number
  readonly groups?: number
  readonly unreadGroupMembers?: number
  readonly missingEpisodes?: number
  /** People whom another source names beside this case's child, and this case does not. */
  readonly namedElsewhere?: number
  readonly metDefinitions?: readonly string[]
  readonly undeterminedDefinitions?: readonly string[]
}

type Feature = readonly [words: string, value: number]

/** Each fact present weighs a quarter of a whole text, before anything is learnt. */
const weight = 0.25

/** Classes that differ only in the victim's sex are one; those that name a disability are none. */
const foldedCategories: Readonly<Record<string, string | null>> = {
  '17A': '17A/20A',
  '20A': '17A/20A',
  '17B': '17B/20B',
  '20B': '17B/20B',
  '19C': '19C/19F',
  '19F': '19C/19F',
  '19D': '19D/19G',
  '19G': '19D/19G',
  '19E': '19E/19H',
  '19H': '19E/19H',
  '19J': '19J/19K',
  '19K': '19J/19K',
  '70': null,
  N2: null,
  N3: null,
}

const coded = (words: string, value: string | null | undefined): readonly Feature[] =>
  value ? [[`${words} ${value}`, weight]] : []

const stated = (words: string, fact: Recorded<boolean> | undefined): readonly Feature[] => {
  if (fact === undefined) return []
  if (!fact.known) return [[`${words}: not recorded`, weight]]
  return [[`${words}: ${fact.value ? 'yes' : 'no'}`, weight]]
}

/** More of a thing says more, ever more slowly: ln(1 + n), twice the usual weight at most. */
const counted = (words: string, n: number | undefined): readonly Feature[] =>
  n !== undefined && n > 0 ? [[words, weight * Math.min(2, Math.log1p(n))]] : []

/** The features of a case's facts, in words. Names that touch a protected characteristic are left out. */
export function featuresOf(facts: RankingFacts): readonly Feature[] {
  const category = facts.category?.toUpperCase()
  const folded = category && category in foldedCategories ? foldedCategories[category] : category
  const features: readonly Feature[] = [
    ...coded('kind:', facts.kind),
    ...coded('category', folded),
    ...coded('outcome', facts.outcome),
    ...coded('setting:', facts.setting),
    ...stated('a child at risk at closure', facts.openRisk),
    ...stated('flagged as exploitation', facts.exploitationFlag),
    ...stated('suspects associated', facts.suspectsAssociated),
    ...(facts.closedWithoutSuspect ? ([['closed without a suspect', weight]] as const) : []),
    ...counted('number of suspects', facts.suspects),
    ...counted('number of groups', facts.groups),
    ...counted('unread group members', facts.unreadGroupMembers),
    ...counted('missing episodes', facts.missingEpisodes),
    ...counted('named by another source only', facts.namedElsewhere),
    ...(facts.metDefinitions ?? []).flatMap((id) => coded('meets', id)),
    ...(facts.undeterminedDefinitions ?? []).flatMap((id) => coded('may meet', id)),
  ]
  return features.filter(([words]) => !namesProtected(words))
}

/** Whether any word of a feature's name, but a folded offence class, gives a characteristic away. */
export const namesProtected = (words: string): boolean =>
  words
    .toLowerCase()
    .replace(/\b(\d\d[a-k])\/(\d\d[a-k])\b/g, '')
    .split(/[^\p{L}\p{N}_]+/u)
    .some(isWithheld)
