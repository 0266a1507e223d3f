import { z } from 'zod'
import { checkStep, defineLongAct, fields, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { lockPublication } from '../earlier/prior-publications.ts'
import { figuresErrors } from '../errors.ts'
import { attackContext, publicationsNow } from './attack-context.ts'
import type { FigureStep, PublishedFigure } from './contract.ts'
import type { Publications } from './figure-body.ts'
import { figureSteps } from './figure-steps.ts'
import { countedFigure, readStandingFigure } from './read-figures.ts'
import { stillSafe } from './suppress-figure.ts'

const stepNames = Object.keys(figureSteps.steps) as [FigureStep, ...FigureStep[]]

/**
 * Publishes, declines or withdraws; the database enforces the order and the two people as well.
 * Before it is published a figure, as it was proposed, is attacked with everything published so far,
 * with the store free for others meanwhile.
 */
export const settleFigure = defineLongAct({
  name: 'figures.settle',
  kind: 'write',
  about: 'Publishes, declines or withdraws a figure',
  permission: 'publishFigures',
  input: z.strictObject({
    figureId: fields.id,
    step: z.enum(stepNames, { error: 'Choose what to do' }),
    reason: fields.requiredText(4_000, 'Give the reason'),
  }),
  subject: ({ figureId }) => `figure:${figureId}`,
  notes: ['computation', ['alteration', 'disclosure']],
  async run(context, { figureId, step, reason }): Promise<void> {
    const settling = { step, reason }
    if (step !== 'publish') {
      return context.enter(async (unit) =>
        take(unit, await settled(unit, figureId, settling), settling),
      )
    }
    const proposed = await context.enterAsSystem(async (unit) => {
      const figure = await settled({ ...unit, who: context.who }, figureId, settling)
      unit.note({
        action: 'computation',
        subject: `figure:${figureId}`,
        details: { for: context.who.accountId, against: 'tables' },
      })
      const counted = await countedFigure(unit, figureId)
      return {
        publicCounts: figure.publicCounts,
        attack: await attackContext(unit, counted),
        publications: await publicationsNow(unit),
      }
    })
    const { attacked, safe } = await stillSafe(proposed.attack, proposed.publicCounts)
    return context.enter(async (unit) => {
      if (!safe) throw refusal(figuresErrors, 'LB_FIGURE_DISCLOSES', sinceThen)
      await lockPublication(unit)
      if (!sameNow(await publicationsNow(unit), proposed.publications)) {
        throw refusal(figuresErrors, 'LB_FIGURE_OVERTAKEN')
      }
      const figure = await settled(unit, figureId, settling)
      await take(unit, figure, settling, {
        ...proposed.publications,
        attacked,
        says: figure.publicCounts,
      })
    })
  },
})

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
  { step }: Settling,
): Promise<PublishedFigure> {
  const found = await readStandingFigure(unit, figureId)
  if (!found) throw refusal(figuresErrors, 'LB_FIGURE_NOT_FOUND')
  checkStep(figureSteps, step, found.standing, unit.who, {
    errors: figuresErrors,
    state: 'LB_FIGURE_STEP',
    twoPeople: 'LB_FIGURE_TWO_PEOPLE',
  })
  return found.figure
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
      step: figureSteps.steps[step].to,
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
