import type { CaseStatements } from '../../model/index.ts'
import type { ColumnUse } from './column-uses.ts'

/** What a case's records may state, each with the use that reads it; docs/import-maps.md says what each means. */
export const statementUses = {
  sexual: 'yesNo',
  exchange: 'yesNo',
  advantage: 'yesNo',
  imbalance: 'yesNo',
  setting: 'setting',
  suspectsAssociated: 'yesNo',
  suspectCount: 'count',
  victimCount: 'count',
  exploitationFlag: 'yesNo',
  openRisk: 'yesNo',
  online: 'yesNo',
  factorMissing: 'yesNo',
  factorExploitation: 'yesNo',
  factorTrafficking: 'yesNo',
  factorGangs: 'yesNo',
  factorAbuseByChild: 'yesNo',
  factorAbuseByAdult: 'yesNo',
} as const satisfies Readonly<Record<keyof CaseStatements, ColumnUse>>

export const isStatement = (name: string): name is keyof CaseStatements => name in statementUses
