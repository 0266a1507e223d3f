import type { MissingReason, Recorded, StatedCount } from '../../model/index.ts'
import type { FactRow } from '../contract.ts'

const missingWords: Readonly<Record<MissingReason, string>> = {
  notRecorded: 'Not recorded',
  unknown: 'Unknown to the recorder',
  refused: 'Refused',
  redacted: 'Redacted by the source',
  unreadable: 'Unreadable',
  placeholder: 'A placeholder of the source',
  implausible: 'No value anybody can have',
  contradicted: 'Stated in two ways that contradict',
  imprecise: 'Not recorded exactly',
}

type Words = (value: never) => string

const yesNo: Words = (value: boolean) => (value ? 'Yes' : 'No')
const asIs: Words = (value: string) => String(value)
const stated: Words = (value: StatedCount) =>
  value.kind === 'exactly' ? `${value.n}` : `At least ${value.n}`

/** 'publicPlace' as 'Public place': the model's words are in their names. */
export const spelt = (value: string): string => {
  const words = String(value)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The header facts of a case in reading order. */
const factLabels: readonly (readonly [string, string, Words])[] = [
  ['occurred', 'First day of the offence or concern', asIs],
  ['opened', 'Opened', asIs],
  ['closed', 'Closed', asIs],
  ['unit', 'Unit', asIs],
  ['area', 'Area', asIs],
  ['sexual', 'Sexual activity or abuse', yesNo],
  ['exchange', 'Something exchanged for it', yesNo],
  ['advantage', 'Advantage to a perpetrator or facilitator', yesNo],
  ['imbalance', 'Imbalance of power used', yesNo],
  ['setting', 'Setting', spelt],
  ['suspectCount', 'Suspects, as the source counts them', stated],
  ['victimCount', 'Victims, as the source counts them', stated],
  ['suspectsAssociated', 'Suspects known to one another', yesNo],
  ['exploitationFlag', 'Exploitation flag', yesNo],
  ['openRisk', 'A child still at risk at closure', yesNo],
]

/** What a page calls this fact of a case; undefined for one no page names. */
export const factLabel = (field: string): string | undefined =>
  factLabels.find(([name]) => name === field)?.[1]

/** Header facts with what is missing said as such; one no source has a place for is left out. */
export const factRows = (facts: Readonly<Record<string, unknown>>): readonly FactRow[] =>
  factLabels.flatMap(([field, label, words]) => {
    const fact = facts[field] as Recorded<never> | undefined
    if (fact === undefined) return []
    return fact.known
      ? { label, value: words(fact.value), missing: null }
      : { label, value: null, missing: missingWords[fact.reason] ?? fact.reason }
  })
