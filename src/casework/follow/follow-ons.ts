import { itemKinds } from '../../items/index.ts'
import type { ItemKind } from '../../store/index.ts'
import { type DecisionOutcome, decisionOutcomes } from '../contract.ts'

/** One item an authorised decision makes. */
export interface FollowOn {
  readonly kind: ItemKind
  readonly title: string
  readonly details: string
}

export type FollowOnTable = Readonly<Record<DecisionOutcome, readonly FollowOn[]>>

/**
 * What follows from each outcome until two leads have changed it: rules as data, checked at start-up. An
 * empty list would be a decision without an answer.
 */
export const followOns: FollowOnTable = {
  reinvestigate: [
    {
      kind: 'action',
      title: 'Open the reinvestigation',
      details: 'Hand it to the force or unit that reinvestigates, and record who accepted it.',
    },
    {
      kind: 'contact',
      title: 'Tell the victim what was decided',
      details: 'As they wish to be told, before anything else is done in their name.',
    },
  ],
  referToSafeguarding: [
    {
      kind: 'safeguardingReferral',
      title: 'Refer to the safeguarding hub',
      details: 'Until the hub has accepted by name, time and means, it is ours.',
    },
  ],
  furtherEnquiry: [
    {
      kind: 'enquiry',
      title: 'Make the further enquiry',
      details: 'What the decision asks; the answer is put on file.',
    },
  ],
  noFurtherAction: [
    {
      kind: 'contact',
      title: 'Tell the victim, or put down why not',
      details: 'Told, declined by the victim, or withheld with a reason.',
    },
  ],
}

/** Outcomes after which nothing would happen, and items that would be of no kind; empty where all is well. */
export const followOnFaults = (
  table: Readonly<Record<string, readonly FollowOn[]>> = followOns,
): readonly string[] => [
  ...Object.keys(decisionOutcomes)
    .filter((outcome) => (table[outcome]?.length ?? 0) === 0)
    .map((outcome) => `follow-on ${outcome}: nothing follows`),
  ...Object.entries(table).flatMap(([outcome, items]) =>
    items
      .filter(({ kind, title }) => !Object.hasOwn(itemKinds, kind) || title === '')
      .map(({ kind }) => `follow-on ${outcome}: ${kind} is no kind of item, or says nothing`),
  ),
]
