import { z } from 'zod'
import { outputs } from '../access/index.ts'

export const decisionOutcomes = {
  reinvestigate: 'Reinvestigate',
  referToSafeguarding: 'Refer to safeguarding',
  furtherEnquiry: 'Further enquiry',
  noFurtherAction: 'No further action',
} as const

export type DecisionOutcome = keyof typeof decisionOutcomes
export const decisionOutcomeNames = Object.keys(decisionOutcomes) as [
  DecisionOutcome,
  ...DecisionOutcome[],
]

const decisionStatuses = ['proposed', 'authorised', 'returned', 'reopened'] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

export interface DecisionInput {
  readonly outcome: DecisionOutcome
  readonly reason: string
}

export const decisionRowSchema = outputs.object({
  decisionId: outputs.id,
  caseId: outputs.id,
  ref: outputs.text,
  source: outputs.text,
  outcome: z.enum(decisionOutcomeNames),
  reason: outputs.text,
  status: z.enum(decisionStatuses),
  proposedBy: outputs.text,
  proposedAt: outputs.text,
  settledBy: outputs.text.nullable(),
  settledAt: outputs.text.nullable(),
  settledReason: outputs.text.nullable(),
  /** This officer may authorise or return it (never their own). */
  maySettle: z.boolean(),
})
export type DecisionRow = z.output<typeof decisionRowSchema>
