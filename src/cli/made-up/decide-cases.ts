import { randomFor } from '../../demo/index.ts'
import { acts } from '../../review/index.ts'
import type { Task } from './agenda.ts'
import type { Desk } from './desks.ts'
import { workItems } from './work-items.ts'

/** An officer who read a case, and the two leads of whom one settles what they propose. */
interface Deciding {
  readonly caseId: number
  readonly matters: boolean
  readonly by: Desk
  readonly leads: readonly [Desk, Desk]
}

const reasons = {
  reinvestigate: 'A witness who is named in the file was never asked, and can be found.',
  referToSafeguarding: 'A child of the household may still be seen by the person named.',
  furtherEnquiry: 'The return interview is mentioned and is not on file.',
  noFurtherAction: 'Every line the file names was followed to its end.',
} as const
type Outcome = keyof typeof reasons

/** Not every case that was read is decided within the weeks of the demo. */
const decidedShare = { matters: 0.6, not: 0.12 }
const returned = 0.12

/** Proposes what should follow from a case some days after it was read, where anybody does. */
export function decisionOn(deciding: Deciding): Task | null {
  const { caseId, matters } = deciding
  const random = randomFor(1, `decision on ${caseId}`)
  if (!random.chance(matters ? decidedShare.matters : decidedShare.not)) return null
  const outcome: Outcome = matters
    ? random.weighted([
        ['furtherEnquiry', 5],
        ['reinvestigate', 3],
        ['referToSafeguarding', 2],
      ])
    : 'noFurtherAction'
  const isReturned = random.chance(returned)
  const lead = random.whole(0, 1)
  return {
    days: random.whole(3, 6),
    run: () => propose(deciding, outcome, { isReturned, lead, days: random.whole(1, 4) }),
  }
}

async function propose(
  deciding: Deciding,
  outcome: Outcome,
  coming: { readonly isReturned: boolean; readonly lead: number; readonly days: number },
): Promise<readonly Task[]> {
  const { by, caseId, leads } = deciding
  const { review, caller } = by
  await review.perform(caller, acts.cases.open, { caseId, purpose: 'review', reason: '' })
  const before = await review.perform(caller, acts.review.case, { caseId })
  // Another has been quicker, or it is read a second time and not settled between two readers.
  if (!before?.mayPropose) return []
  const reason = reasons[outcome]
  await review.perform(caller, acts.casework.proposeDecision, { caseId, outcome, reason })
  const view = await review.perform(caller, acts.review.case, { caseId })
  const decisionId = view!.decision!.decisionId
  const lead = leads[coming.lead]!
  const other = leads[1 - coming.lead]!
  const settle = async () => {
    await lead.review.perform(lead.caller, acts.casework.settleDecision, {
      decisionId,
      step: coming.isReturned ? 'return' : 'authorise',
      reason: coming.isReturned ? 'Say where in the file this is seen.' : '',
    })
    if (!coming.isReturned) return workItems({ caseId, lead, other, officer: by })
    const again = { ...coming, isReturned: false }
    return [{ days: 2, run: () => propose(deciding, outcome, again) }]
  }
  return [{ days: coming.days, run: settle }]
}
