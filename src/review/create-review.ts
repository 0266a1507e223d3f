import {
  accountStore,
  createPerformer,
  type Door,
  ledgerStore,
  type Performer,
  provide,
  type Service,
  stepFaults,
} from '../access/index.ts'
import { decisionSteps, followOnFaults, followOnSteps, ladderFaults } from '../casework/index.ts'
import { contactPlanSteps, overrideSteps } from '../contact/index.ts'
import {
  draftSteps,
  figureSteps,
  lastChange,
  lastChangeIn,
  ruleWithdrawalSteps,
  tableSteps,
} from '../figures/index.ts'
import { itemRuleFaults } from '../items/index.ts'
import { refusal } from '../model/index.ts'
import { questionSetFaults, questionSets } from '../reading/index.ts'
import type { Store } from '../store/index.ts'
import { reviewErrors } from './errors.ts'
import { recommendationSteps } from './recommendations/steps.ts'

/**
 * The review over a store, through its door: performs every act of the registry.
 *
 * @param services what works beside the store, such as the learner (`provide(learner, …)`)
 * @throws LB_REVIEW_TABLES when a table of rules contradicts itself
 */
export function createReview(
  store: Store,
  door: Door,
  services: readonly Service[] = [],
): Performer {
  const faults = ruleFaults()
  if (faults.length > 0) throw refusal(reviewErrors, 'LB_REVIEW_TABLES', `${faults.join('; ')}.`)
  return createPerformer(door, [
    provide(lastChange, lastChangeIn(store)),
    provide(accountStore, store),
    provide(ledgerStore, store),
    ...services,
  ])
}

/** Everything wrong with the tables of rules; empty where they hold together. */
export const ruleFaults = (): readonly string[] => [
  ...stepFaults(decisionSteps),
  ...stepFaults(figureSteps),
  ...stepFaults(tableSteps),
  ...stepFaults(draftSteps),
  ...stepFaults(ruleWithdrawalSteps),
  ...stepFaults(contactPlanSteps),
  ...stepFaults(overrideSteps),
  ...stepFaults(followOnSteps),
  ...stepFaults(recommendationSteps),
  ...questionSetFaults(questionSets),
  ...itemRuleFaults(),
  ...ladderFaults(),
  ...followOnFaults(),
]
