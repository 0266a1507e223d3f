import type { Who } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import type { DoorAct } from '../at-door.ts'
import { reviewErrors } from '../errors.ts'
import type { PublishReview } from './contract.ts'
import { figureSteps } from './figure-steps.ts'
import { readFigures } from './read-figures.ts'

/** Publishes, declines or withdraws; the database holds the order and the two people as well. */
export const settleFigure =
  (enter: DoorAct): PublishReview['settleFigure'] =>
  (who: Who, figureId, input) => {
    const subject = `figure:${figureId}`
    return enter(who, { permission: 'publishFigures', subject }, async (unit) => {
      const reason = input.reason.trim().slice(0, 4000)
      if (!Object.hasOwn(figureSteps, input.step) || reason === '') {
        throw refusal(reviewErrors, 'LB_FIGURE_INPUT', 'A step and a reason are needed.')
      }
      const [figure] = await readFigures(unit, figureId)
      if (!figure) throw refusal(reviewErrors, 'LB_FIGURE_NOT_FOUND')
      const { from, to } = figureSteps[input.step]
      if (figure.state !== from) throw refusal(reviewErrors, 'LB_FIGURE_STEP')
      if (!figure.mayTake.includes(input.step)) throw refusal(reviewErrors, 'LB_FIGURE_TWO_PEOPLE')
      await unit.db
        .insertInto('figure_step')
        .values({ figure_id: figureId, step: to, reason, taken_by: who.accountId })
        .execute()
      unit.note({
        action: input.step === 'publish' ? 'disclosure' : 'alteration',
        subject,
        reason,
        details: { step: input.step, digest: figure.digest },
      })
    })
  }
