import type { OverrideState, PlanState } from '../rules/steps.ts'
import type { OverrideReason, Scope, Wishes } from '../rules/wishes.ts'

/** How somebody wishes to be reached, as written once. */
export interface ContactPlan extends Wishes {
  readonly planId: number
  readonly mentions: readonly number[]
  /** Mentions an officer has confirmed as this very person. */
  readonly confirmed: readonly number[]
  readonly confirmedBasis: string
  /** Account id. */
  readonly namedContact: string
  readonly namedContactName: string
  /** The account of the named contact is there and enabled. */
  readonly namedContactEnabled: boolean
  readonly times: string
  readonly language: string
  readonly advocate: string
  readonly doNotContact: Scope | null
  readonly saidBy: string
  readonly saidOn: string | null
  readonly note: string
  readonly reviewOn: string
  readonly state: PlanState
  readonly writtenBy: string
  readonly writtenByName: string
  readonly writtenAt: string
  readonly settledByName: string | null
  readonly settledReason: string
}

/** Leave, asked for by one and granted by another, to go past "do not contact" until a day. */
export interface ContactOverride {
  readonly overrideId: number
  readonly mentions: readonly number[]
  readonly reason: OverrideReason
  readonly words: string
  /** The last day on which it holds. */
  readonly endsOn: string
  readonly state: OverrideState
  readonly askedBy: string
  readonly askedByName: string
  readonly askedAt: string
  readonly settledByName: string | null
  readonly settledReason: string
}

const inForce: readonly PlanState[] = ['standing', 'authorised']

/**
 * The plans that hold for whoever these mentions are now: of each mention the last one in force that names it. Two
 * people joined bring both; of a person split each part keeps what was written for the whole. A later one
 * that waits for a second person holds beside them: what it forbids is forbidden from when it was written.
 *
 * @param plans the newest first
 */
export const plansOfMentions = (
  plans: readonly ContactPlan[],
  mentions: readonly number[],
): readonly ContactPlan[] => {
  const found = mentions.flatMap((mention) => {
    const naming = plans.filter((plan) => plan.mentions.includes(mention))
    const at = naming.findIndex(({ state }) => inForce.includes(state))
    const later = at === -1 ? naming : naming.slice(0, at)
    return [...later.filter(isWaiting), ...(at === -1 ? [] : [naming[at]!])]
  })
  return [...new Set(found)]
}

export const isWaiting = ({ state }: Pick<ContactPlan, 'state'>): boolean => state === 'proposed'

/** Overrides, in whatever state, of whoever these mentions are now. */
export const overridesOfMentions = (
  overrides: readonly ContactOverride[],
  mentions: readonly number[],
): readonly ContactOverride[] =>
  overrides.filter((one) => one.mentions.some((id) => mentions.includes(id)))
