import { type ActContext, serviceKey } from '../access/index.ts'
import type { LearntScore } from './contract.ts'

/** The learner at work beside the application, as acts know it. */
export interface LiveLearner {
  /** Something was decided: learn from it soon. Returns at once. */
  nudge(): void
  /** Why an unread case stands where it does; null while the learner knows nothing of it. */
  explain(caseId: number): Promise<LearntScore | null>
}

/** Where no learner runs (at the command line), nothing is learnt until the next refresh. */
export const learner = serviceKey<LiveLearner>('learner', () => ({
  nudge: () => undefined,
  explain: async () => null,
}))

/** For acts after which the order is learnt anew. */
export const readingsChanged = ({ service }: ActContext): void => service(learner).nudge()
