import type { CaseFlag } from '../../reading/index.ts'

/** Flags of a case, as its source sets them. */
export const flagWords: Readonly<Record<CaseFlag, string>> = {
  openRisk: 'Open risk',
  exploitationFlag: 'Flagged as exploitation',
  factorExploitation: 'Factor: exploitation',
  factorTrafficking: 'Factor: trafficking',
  factorMissing: 'Factor: missing',
  factorGangs: 'Factor: gangs',
  factorAbuseByAdult: 'Factor: abuse by an adult',
  factorAbuseByChild: 'Factor: abuse by a child',
  online: 'Online',
}
