import type { Coded } from './contract.ts'

/** Home Office offence classes (open-data offence hierarchy), shortened to fit a line. */
const offenceClasses: Readonly<Record<string, string>> = {
  '17A': 'Sexual assault on a male aged 13 and over',
  '17B': 'Sexual assault on a male child under 13',
  '19C': 'Rape of a female aged 16 and over',
  '19D': 'Rape of a female child under 16',
  '19E': 'Rape of a female child under 13',
  '19F': 'Rape of a male aged 16 and over',
  '19G': 'Rape of a male child under 16',
  '19H': 'Rape of a male child under 13',
  '19J': 'Rape of a female, multiple undefined offenders',
  '19K': 'Rape of a male, multiple undefined offenders',
  '20A': 'Sexual assault on a female aged 13 and over',
  '20B': 'Sexual assault on a female child under 13',
  '21': 'Sexual activity involving a child under 13',
  '22A': 'Causing sexual activity without consent',
  '22B': 'Sexual activity involving a child under 16',
  '23': 'Incest or familial sexual offences',
  '24': 'Exploitation of prostitution',
  '70': 'Sexual activity with a person with a mental disorder',
  '71': 'Abuse of children through sexual exploitation',
  '72': 'Trafficking for sexual exploitation',
  '73': 'Abuse of position of trust of a sexual nature',
  '86': 'Obscene publications and similar',
  '88A': 'Sexual grooming',
  '88C': 'Other miscellaneous sexual offences',
  '88D': 'Unnatural sexual offences',
  '88E': 'Exposure and voyeurism',
}

/** Home Office outcome types; C1 to C5 are legacy codes of before April 2013. */
const outcomeTypes: Readonly<Record<string, string>> = {
  '0': 'No outcome yet',
  '1': 'Charged or summonsed',
  '2': 'Caution: youth',
  '3': 'Caution: adult',
  '4': 'Taken into consideration',
  '5': 'Offender died',
  '6': 'Penalty notice',
  '7': 'Cannabis or khat warning',
  '8': 'Community resolution',
  '9': 'Not in the public interest (CPS)',
  '10': 'Not in the public interest (police)',
  '11': 'Suspect under the age of criminal responsibility',
  '12': 'Suspect too ill',
  '13': 'Victim or key witness dead or too ill',
  '14': 'Suspect not identified; victim does not support',
  '15': 'Suspect identified; victim supports; evidential difficulties',
  '16': 'Suspect identified; victim does not support',
  '17': 'Time limit expired',
  '18': 'Investigation complete; no suspect identified',
  '19': 'Passed to the fraud bureau',
  '20': 'Transferred to another body',
  '21': 'Further work not in the public interest (police)',
  '22': 'Diversion (police)',
  C1: 'Charged (legacy code)',
  C2: 'Cautioned (legacy code)',
  C3: 'No suspect identified (legacy code)',
  C4: 'Evidential difficulties (legacy code)',
  C5: 'Victim does not support (legacy code)',
}

/** Department for Education, Children in Need census. */
const primaryNeeds: Readonly<Record<string, string>> = {
  N0: 'Not stated',
  N1: 'Abuse or neglect',
  N2: 'Child’s disability or illness',
  N3: 'Parent’s disability or illness',
  N4: 'Family in acute stress',
  N5: 'Family dysfunction',
  N6: 'Socially unacceptable behaviour',
  N7: 'Low income',
  N8: 'Absent parenting',
  N9: 'Cases other than children in need',
}

const closureReasons: Readonly<Record<string, string>> = {
  RC1: 'Adopted',
  RC2: 'Died',
  RC3: 'Child arrangements order',
  RC4: 'Special guardianship order',
  RC5: 'Transferred to another authority',
  RC6: 'Transferred to adult services',
  RC7: 'Services ceased for another reason',
  RC8: 'Closed after assessment, no further action',
  RC9: 'Closed after assessment, referred to early help',
}

const coded = (code: string | null, ...lists: readonly Readonly<Record<string, string>>[]) =>
  code === null
    ? null
    : { code, label: lists.map((list) => list[code]).find(Boolean) ?? 'Not in the code list' }

export const categoryWords = (code: string | null): Coded | null =>
  coded(code, offenceClasses, primaryNeeds)
export const outcomeWords = (code: string | null): Coded | null =>
  coded(code, outcomeTypes, closureReasons)

/** Outcomes that say nobody was identified: 14, 18, and C3 of before April 2013. */
export const withoutSuspect: ReadonlySet<string> = new Set(['14', '18', 'C3'])

/** Outcomes that brought somebody to account: charged, cautioned, taken into consideration, resolved, diverted. */
export const broughtToAccount: ReadonlySet<string> = new Set([
  '1',
  '2',
  '3',
  '4',
  '8',
  '22',
  'C1',
  'C2',
])
