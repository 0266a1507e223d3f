import { type CaseFlag, caseFlags } from '../../reading/index.ts'

const own: Readonly<Partial<Record<CaseFlag, string>>> = {
  openRisk: 'Open risk',
  exploitationFlag: 'Flagged as exploitation',
  online: 'Online',
}

/** `factorAbuseByAdult`: “Factor: abuse by adult”. */
const factor = (flag: CaseFlag): string =>
  `Factor: ${flag
    .replace('factor', '')
    .replace(/\B[A-Z]/g, (letter) => ` ${letter}`)
    .toLowerCase()}`

/** Flags of a case, as its source sets them. */
export const flagWords = Object.fromEntries(
  caseFlags.map((flag) => [flag, own[flag] ?? factor(flag)]),
) as Readonly<Record<CaseFlag, string>>
