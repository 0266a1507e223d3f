import type { LearntScore } from '../reading/index.ts'
import type { Review } from './contract.ts'

/** A case's page with the learner's word where the order keeps none: asked for outside the door. */
export const explained =
  (
    caseView: Review['caseView'],
    explain: (caseId: number) => Promise<LearntScore | null>,
  ): Review['caseView'] =>
  async (who, session, caseId) => {
    const view = await caseView(who, session, caseId)
    if (!view || view.learnt || view.place === null || view.state !== 'unread') return view
    return { ...view, learnt: await explain(caseId) }
  }
