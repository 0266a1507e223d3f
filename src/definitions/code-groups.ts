import { offenceClasses, outcomeTypes, referralSources } from '../model/index.ts'

/** Codes a definition can ask for by one name (`offence in rape`). The codes are the published lists'. */
export interface CodeGroup {
  readonly of: 'offence' | 'outcomeType' | 'referralSource'
  readonly words: string
  readonly codes: readonly string[]
}

const group = (of: CodeGroup['of'], words: string, codes: string): CodeGroup => ({
  of,
  words,
  codes: codes.split(' '),
})

/**
 * Home Office classes and outcome types, DfE referral sources. "No further action" is not a code: the
 * group says which outcome types are meant by it. Classes 19C, 19F, 17A and 20A include victims of
 * 16 and 17, so a group of classes never stands for an age.
 */
export const codeGroups: Readonly<Record<string, CodeGroup>> = {
  sexualOffences: group(
    'offence',
    'Home Office classes of sexual offences',
    '17A 17B 19C 19D 19E 19F 19G 19H 19J 19K 20A 20B 21 22A 22B 23 24 70 71 72 73 88A 88C 88D 88E',
  ),
  rape: group('offence', 'rape', '19C 19D 19E 19F 19G 19H 19J 19K'),
  againstChildren: group(
    'offence',
    'sexual offences whose class says that the victim was under 16, or a child exploited',
    '17B 19D 19E 19G 19H 20B 21 22B 71',
  ),
  severalOffenders: group('offence', 'rape by multiple undefined offenders', '19J 19K'),
  exploitationOffences: group('offence', 'exploitation, trafficking, prostitution', '24 71 72'),
  broughtToAccount: group(
    'outcomeType',
    'somebody was charged, cautioned or otherwise dealt with',
    '1 2 3 4 6 7 8 22',
  ),
  noFurtherAction: group(
    'outcomeType',
    'closed without action against anybody',
    '9 10 11 12 13 14 15 16 17 18 21',
  ),
  noSuspectIdentified: group('outcomeType', 'closed without a suspect identified', '14 18'),
  evidentialDifficulties: group('outcomeType', 'a suspect identified, not charged', '15 16'),
  fromSchools: group('referralSource', 'referred by a school or education service', '2A 2B'),
  fromHealth: group('referralSource', 'referred by a health service', '3A 3B 3C 3D 3E 3F'),
}

const codesOf = ({ codes }: { readonly codes: readonly { readonly code: string }[] }) =>
  codes.map(({ code }) => code)

/** Every offence class that may be compared with. */
export const offenceCodes: readonly string[] = codesOf(offenceClasses)

/** Numbered outcome types only: letters are each force's own, from before April 2013. */
export const outcomeCodes: readonly string[] = codesOf(outcomeTypes).filter((code) =>
  /^\d+$/.test(code),
)
export const referralSourceCodes: readonly string[] = codesOf(referralSources)
