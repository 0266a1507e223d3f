import { z } from 'zod'
import { checkStep, defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { contactErrors } from '../errors.ts'
import { plansOfMentions } from '../plans/contact-plan.ts'
import { personIdOfMentions } from '../plans/person-id.ts'
import { plansNaming } from '../plans/stored-plans.ts'
import { contactPlanSteps, planStepNames } from '../rules/steps.ts'
import { type Scope, stricterOf } from '../rules/wishes.ts'

/** A plan that asks for less than the one before is let stand, or sent back, by another than its author. */
export const settlePlan = defineAct({
  name: 'contact.settlePlan',
  kind: 'write',
  about: 'Lets a contact plan stand that asks for less than the one before, or sends it back',
  permission: 'leadReview',
  input: z
    .strictObject({
      planId: fields.id,
      step: z.enum(planStepNames, { error: 'Choose what to do' }),
      reason: fields.text(fields.longestReason).default(''),
    })
    .refine(({ step, reason }) => step === 'authorise' || reason !== '', {
      error: 'Give a reason',
      path: ['reason'],
    }),
  output: z.strictObject({ personId: outputs.text }),
  subject: ({ planId }) => `contactPlan:${planId}`,
  notes: ['alteration'],
  async run(unit, { planId, step, reason }): Promise<{ readonly personId: string }> {
    const plan = await unit.db
      .selectFrom('contact_plan')
      .select(['state', 'written_by', 'mentions', 'do_not_contact'])
      .where('id', '=', planId)
      .executeTakeFirst()
    if (!plan) throw refusal(contactErrors, 'LB_CONTACT_PLAN_NOT_FOUND')
    if (plan.state === 'standing') throw refusal(contactErrors, 'LB_CONTACT_PLAN_SETTLED')
    const { to } = checkStep(
      contactPlanSteps,
      step,
      { state: plan.state, proposers: [plan.written_by] },
      unit.who,
      {
        errors: contactErrors,
        state: 'LB_CONTACT_PLAN_SETTLED',
        twoPeople: 'LB_CONTACT_TWO_PEOPLE',
      },
    )
    if (step === 'return') await needNothingLost(unit, planId, plan)
    const { numUpdatedRows } = await unit.db
      .updateTable('contact_plan')
      .set({
        state: to,
        settled_by: unit.who.accountId,
        settled_at: new Date(),
        settled_reason: reason,
      })
      .where('id', '=', planId)
      .where('state', '=', 'proposed')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw refusal(contactErrors, 'LB_CONTACT_PLAN_SETTLED')
    const personId = await personIdOfMentions(unit, plan.mentions)
    unit.note({
      action: 'alteration',
      subject: `person:${personId}`,
      details: {
        part: 'contact plan',
        step,
        plan: planId,
        state: to,
        doNotContact: plan.do_not_contact,
      },
      signsOff: step === 'authorise',
    })
    return { personId }
  },
})

/** @throws LB_CONTACT_PLAN_FORBIDS where it alone says that somebody does not wish to be contacted */
async function needNothingLost(
  unit: UnitOfWork,
  planId: number,
  plan: { readonly mentions: readonly number[]; readonly do_not_contact: Scope | null },
): Promise<void> {
  const plans = await plansNaming(unit, plan.mentions)
  const rest = plans.filter((one) => one.planId !== planId)
  const left = stricterOf(plansOfMentions(rest, plan.mentions))
  const both = stricterOf([left, { ...left, doNotContact: plan.do_not_contact }])
  if (both.doNotContact !== left.doNotContact)
    throw refusal(contactErrors, 'LB_CONTACT_PLAN_FORBIDS')
}
