export const decisionOutcomes = {
  reinvestigate: 'Reinvestigate',
  referToSafeguarding: 'Refer to safeguarding',
  furtherEnquiry: 'Further enquiry',
  noFurtherAction: 'No further action',
} as const

export type DecisionOutcome = keyof typeof decisionOutcomes

export type DecisionStatus = 'proposed' | 'authorised' | 'returned' | 'reopened'

export interface DecisionInput {
  readonly outcome: DecisionOutcome
  readonly reason: string
}

export interface DecisionRow {
  readonly decisionId: number
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly outcome: DecisionOutcome
  readonly reason: string
  readonly status: DecisionStatus
  readonly proposedBy: string
  readonly proposedAt: string
  readonly settledBy: string | null
  readonly settledAt: string | null
  readonly settledReason: string | null
  /** This officer may authorise or return it (never their own). */
  readonly maySettle: boolean
}
