import { type CaseFlag, caseFlags } from '../reading/index.ts'
import { camelWords } from './words.ts'

const own: Readonly<Partial<Record<CaseFlag, string>>> = {
  openRisk: 'Open risk',
  exploitationFlag: 'Flagged as exploitation',
  online: 'Online',
}

/** `factorAbuseByAdult`: “Factor: abuse by adult”. */
const factor = (flag: CaseFlag): string =>
  `Factor: ${camelWords(flag.slice('factor'.length)).toLowerCase()}`

/** Flags of a case, as its source sets them. */
export const flagWords = Object.fromEntries(
  caseFlags.map((flag) => [flag, own[flag] ?? factor(flag)]),
) as Readonly<Record<CaseFlag, string>>
