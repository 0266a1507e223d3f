import type { Permission } from '../access/index.ts'
import type { DecisionStatus } from './contract.ts'

/** One step of a decision: who may take it, from where to where, and whether it needs a reason. */
export interface DecisionStep {
  readonly label: string
  readonly by: Permission
  readonly from: DecisionStatus
  readonly to: DecisionStatus
  /** Whoever proposed the decision may take this step themselves. */
  readonly byProposer: boolean
  readonly reason: 'required' | 'optional'
}

/** A new proposal is a new decision, so nothing leads back to `proposed`. */
export const decisionSteps = {
  authorise: {
    label: 'Authorise',
    by: 'authoriseDecision',
    from: 'proposed',
    to: 'authorised',
    byProposer: false,
    reason: 'optional',
  },
  return: {
    label: 'Return to the proposer',
    by: 'authoriseDecision',
    from: 'proposed',
    to: 'returned',
    byProposer: false,
    reason: 'required',
  },
  reopen: {
    label: 'Reopen',
    by: 'authoriseDecision',
    from: 'authorised',
    to: 'reopened',
    byProposer: true,
    reason: 'required',
  },
} as const satisfies Record<string, DecisionStep>
export type DecisionStepName = keyof typeof decisionSteps

/** Faults of the table itself, all of them; checked when the review is created. */
export function decisionStepFaults(
  steps: Readonly<Record<string, DecisionStep>>,
): readonly string[] {
  const all = Object.entries(steps)
  const reached = new Set<DecisionStatus>(['proposed'])
  for (const _ of all) for (const [, { from, to }] of all) if (reached.has(from)) reached.add(to)
  return [
    ...all
      .filter(([, { from }]) => !reached.has(from))
      .map(([name, { from }]) => `${name}: nothing leads to ${from}`),
    ...all
      .filter(([, { to }]) => to === 'proposed')
      .map(([name]) => `${name}: leads back to proposed`),
    ...all
      .filter(([, { from, byProposer }]) => from === 'proposed' && byProposer)
      .map(([name]) => `${name}: the proposer would settle their own proposal`),
  ]
}
