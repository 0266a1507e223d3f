import { plansDue } from './acts/due.ts'
import { keepPlan } from './acts/keep-plan.ts'
import { askOverride, settleOverride } from './acts/overrides.ts'
import { personContact } from './acts/person-contact.ts'
import { settlePlan } from './acts/settle-plan.ts'

export { type DuePlan, type DueReason, duePlans, dueReasons } from './acts/due.ts'
export type { PersonContact } from './acts/person-contact.ts'
export { contactErrors } from './errors.ts'
export {
  contactDay,
  needContact,
  noticesOfMentions,
  noticesOfPeople,
  type VictimContact,
  victimContactSchema,
  victimContacts,
} from './guard/guard.ts'
export { type ContactNotice, type ContactState, contactNoticeSchema } from './guard/notice.ts'
export type { ContactOverride, ContactPlan } from './plans/contact-plan.ts'
export { contactPlanSteps, overrideSteps } from './rules/steps.ts'
export {
  type Channel,
  channelNames,
  channels,
  longestOverride,
  overrideReasons,
  safeties,
  scopes,
  type Topic,
  topicNames,
  topics,
  wants,
} from './rules/wishes.ts'
export type { WayToReach } from './ways/ways-to-reach.ts'

/** How people wish to be reached, across all their cases. */
export const contact = {
  person: personContact,
  keepPlan,
  settlePlan,
  askOverride,
  settleOverride,
  due: plansDue,
} as const
