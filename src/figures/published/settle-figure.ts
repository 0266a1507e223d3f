import type { DoorAct, UnitOfWork, Who } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { lockPublication } from '../earlier/prior-publications.ts'
import { figuresErrors } from '../errors.ts'
import { attackContext, publicationsNow } from './attack-context.ts'
import type { FigureStep, PublishedFigure, PublishReview } from './contract.ts'
import type { Publications } from './figure-body.ts'
import { figureSteps } from './figure-steps.ts'
import { countedFigure, readFigures } from './read-figures.ts'
import { stillSafe } from './suppress-figure.ts'

/**
 * Publishes, declines or withdraws; the database enforces the order and the two people as well.
 * Before it is published a figure, as it was proposed, is attacked with everything published so far,
 * with the store free for others meanwhile.
 */
export const settleFigure =
  (enter: DoorAct): PublishReview['settleFigure'] =>
  async (who: Who, figureId, input) => {
    const subject = `figure:${figureId}`
    const act = { permission: 'publishFigures', subject } as const
    const reason = input.reason.trim().slice(0, 4000)
    const settling = { ...input, reason }
    if (input.step !== 'publish') {
      return enter(who, act, async (unit) =>
        take(unit, await settled(unit, figureId, settling), settling),
      )
    }
    const { proposed, context, publications } = await enter(who, act, async (unit) => {
      const figure = await settled(unit, figureId, settling)
      unit.note({ action: 'consultation', subject, details: { beside: 'tables' } })
      const counted = await countedFigure(unit, figureId)
      return {
        proposed: figure,
        context: await attackContext(unit, counted),
        publications: await publicationsNow(unit),
      }
    })
    const { attacked, safe } = await stillSafe(context, proposed.said)
    return enter(who, act, async (unit) => {
      if (!safe) throw refusal(figuresErrors, 'LB_FIGURE_DISCLOSES', sinceThen)
      await lockPublication(unit)
      if (!sameNow(await publicationsNow(unit), publications)) {
        throw refusal(figuresErrors, 'LB_FIGURE_OVERTAKEN')
      }
      const figure = await settled(unit, figureId, settling)
      await take(unit, figure, settling, { ...publications, attacked, says: figure.said })
    })
  }

const sinceThen =
  'With what was published since it was proposed, this figure would disclose a suppressed count.'

const sameNow = (a: Publications, b: Publications): boolean =>
  JSON.stringify([a.tables, a.figures]) === JSON.stringify([b.tables, b.figures])

interface Settling {
  readonly step: FigureStep
  readonly reason: string
}

/** The figure, if this step may be taken. @throws LB_FIGURE_* */
async function settled(
  unit: UnitOfWork,
  figureId: number,
  { step, reason }: Settling,
): Promise<PublishedFigure> {
  if (!Object.hasOwn(figureSteps, step) || reason === '') {
    throw refusal(figuresErrors, 'LB_FIGURE_INPUT', 'A step and a reason are needed.')
  }
  const [figure] = await readFigures(unit, figureId)
  if (!figure) throw refusal(figuresErrors, 'LB_FIGURE_NOT_FOUND')
  if (figure.state !== figureSteps[step].from) throw refusal(figuresErrors, 'LB_FIGURE_STEP')
  if (!figure.mayTake.includes(step)) throw refusal(figuresErrors, 'LB_FIGURE_TWO_PEOPLE')
  return figure
}

async function take(
  unit: UnitOfWork,
  { figureId, digest }: PublishedFigure,
  { step, reason }: Settling,
  proof: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await unit.db
    .insertInto('figure_step')
    .values({
      figure_id: figureId,
      step: figureSteps[step].to,
      reason,
      taken_by: unit.who.accountId,
    })
    .execute()
  unit.note({
    action: step === 'publish' ? 'disclosure' : 'alteration',
    subject: `figure:${figureId}`,
    reason,
    details: { step, digest, ...proof },
    signsOff: step === 'publish',
  })
}
