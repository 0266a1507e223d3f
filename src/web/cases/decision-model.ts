import type { Role } from '../../access/index.ts'
import { type DecisionRow, decisionOutcomes } from '../../casework/index.ts'
import { statusWords } from '../../words/index.ts'
import { allowed } from '../layout/navigation.ts'

/** A decision with its words, and which steps this role may take on it. */
export const decisionModel = (row: DecisionRow, role: Role) => ({
  ...row,
  outcomeWords: decisionOutcomes[row.outcome],
  statusWords: statusWords[row.status],
  maySettle: row.maySettle && row.status === 'proposed',
  mayReopen: row.status === 'authorised' && allowed(role, 'authoriseDecision'),
})
export type DecisionModel = ReturnType<typeof decisionModel>
