import { sql } from 'kysely'
import { z } from 'zod'
import { checkStep, defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { contactErrors } from '../errors.ts'
import { contactDay, standingOf } from '../guard/guard.ts'
import { scopeOf } from '../guard/notice.ts'
import { personIdOfMentions } from '../plans/person-id.ts'
import { overrideStepNames, overrideSteps } from '../rules/steps.ts'
import { longestOverride, overrideReasonNames } from '../rules/wishes.ts'
import { contactPerson } from './person-contact.ts'

export const askOverride = defineAct({
  name: 'contact.askOverride',
  kind: 'write',
  about:
    'Asks for leave to go past “do not contact”, for a reason from a short list and for a time',
  permission: 'planContact',
  input: z.strictObject({
    personId: fields.key,
    reason: z.enum(overrideReasonNames, { error: 'Choose the reason' }),
    words: fields.requiredText(2_000, 'Say what has happened and what contact is meant'),
    endsOn: z.iso.date({ error: 'Give the last day on which it holds, as 2026-05-31' }),
  }),
  output: z.strictObject({ personId: outputs.text }),
  subject: ({ personId }) => `person:${personId}`,
  notes: ['alteration'],
  async run(unit, { personId: asked, reason, words, endsOn }) {
    const { personId, mentions } = await contactPerson(unit, asked)
    const standing = await standingOf(unit, mentions)
    if (scopeOf(standing) === null) throw refusal(contactErrors, 'LB_CONTACT_NOTHING_TO_OVERRIDE')
    await needEnd(unit, endsOn)
    const { id } = await unit.db
      .insertInto('contact_override')
      .values({
        mentions: [...mentions],
        reason,
        words,
        ends_on: endsOn,
        asked_by: unit.who.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    unit.note({
      action: 'alteration',
      subject: `person:${personId}`,
      details: { part: 'contact override', step: 'ask', override: id, reason, endsOn },
    })
    return { personId }
  },
})

export const settleOverride = defineAct({
  name: 'contact.settleOverride',
  kind: 'write',
  about: 'Grants or refuses leave to go past “do not contact”; never by whoever asked',
  permission: 'leadReview',
  input: z
    .strictObject({
      overrideId: fields.id,
      step: z.enum(overrideStepNames, { error: 'Choose what to do' }),
      reason: fields.text(fields.longestReason).default(''),
    })
    .refine(({ step, reason }) => step === 'grant' || reason !== '', {
      error: 'Give a reason',
      path: ['reason'],
    }),
  output: z.strictObject({ personId: outputs.text }),
  subject: ({ overrideId }) => `contactOverride:${overrideId}`,
  notes: ['alteration'],
  async run(unit, { overrideId, step, reason }) {
    const found = await unit.db
      .selectFrom('contact_override')
      .select(['state', 'asked_by', 'mentions', 'ends_on', 'reason'])
      .where('id', '=', overrideId)
      .executeTakeFirst()
    if (!found) throw refusal(contactErrors, 'LB_CONTACT_OVERRIDE_NOT_FOUND')
    const { to } = checkStep(
      overrideSteps,
      step,
      { state: found.state, proposers: [found.asked_by] },
      unit.who,
      {
        errors: contactErrors,
        state: 'LB_CONTACT_OVERRIDE_SETTLED',
        twoPeople: 'LB_CONTACT_TWO_PEOPLE',
      },
    )
    if (step === 'grant' && found.ends_on < contactDay())
      throw refusal(contactErrors, 'LB_CONTACT_OVERRIDE_SETTLED')
    const { numUpdatedRows } = await unit.db
      .updateTable('contact_override')
      .set({
        state: to,
        settled_by: unit.who.accountId,
        settled_at: new Date(),
        settled_reason: reason,
      })
      .where('id', '=', overrideId)
      .where('state', '=', 'proposed')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) throw refusal(contactErrors, 'LB_CONTACT_OVERRIDE_SETTLED')
    const personId = await personIdOfMentions(unit, found.mentions)
    unit.note({
      action: 'alteration',
      subject: `person:${personId}`,
      details: {
        part: 'contact override',
        step,
        override: overrideId,
        reason: found.reason,
        endsOn: found.ends_on,
      },
      signsOff: step === 'grant',
    })
    return { personId }
  },
})

/** @throws LB_CONTACT_OVERRIDE_END */
async function needEnd({ db }: UnitOfWork, endsOn: string): Promise<void> {
  const { rows } = await sql<{ fits: boolean }>`
    select ${endsOn}::date - ${contactDay()}::date between 0 and ${longestOverride}::integer as fits`.execute(
    db,
  )
  if (!rows[0]?.fits) throw refusal(contactErrors, 'LB_CONTACT_OVERRIDE_END', { field: 'endsOn' })
}
