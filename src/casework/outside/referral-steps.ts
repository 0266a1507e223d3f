import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { headingOf } from '../../cases/index.ts'
import { dayOf, raiseItem } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { realDay } from '../item/answers.ts'
import { inWords } from '../item/locked-item.ts'

/** @throws LB_OUTSIDE_NOT_FOUND */
export async function referralHead(
  { db }: Pick<UnitOfWork, 'db'>,
  referralId: number,
): Promise<{
  readonly itemId: number
  readonly receivedOn: string
  readonly hasSource: boolean
}> {
  const row = await db
    .selectFrom('outside_referral')
    .select(['item_id as itemId', 'received_on as receivedOn', 'has_source as hasSource'])
    .where('id', '=', referralId)
    .executeTakeFirst()
  if (!row) throw refusal(caseworkErrors, 'LB_OUTSIDE_NOT_FOUND')
  return row
}

export const acknowledgeReferral = defineAct({
  name: 'casework.acknowledgeReferral',
  kind: 'write',
  about: 'Records that a referral from outside was acknowledged, on which day and by what means',
  permission: 'workItems',
  input: z.strictObject({
    referralId: fields.id,
    on: realDay,
    means: fields.requiredText(500, 'Say by what means'),
  }),
  subject: ({ referralId }) => `outside:${referralId}`,
  notes: ['alteration'],
  async run(unit, { referralId, on, means }): Promise<void> {
    const { receivedOn } = await referralHead(unit, referralId)
    if (on < receivedOn || on > dayOf(new Date()))
      throw refusal(caseworkErrors, 'LB_OUTSIDE_DAY', { field: 'on' })
    const done = await unit.db
      .insertInto('outside_acknowledgement')
      .values({
        referral_id: referralId,
        acknowledged_on: on,
        means,
        recorded_by: unit.who.accountId,
      })
      .onConflict((oc) => oc.doNothing())
      .returning('referral_id')
      .executeTakeFirst()
    if (!done) throw refusal(caseworkErrors, 'LB_OUTSIDE_ACKNOWLEDGED')
    unit.note({
      action: 'alteration',
      subject: `outside:${referralId}`,
      details: { part: 'outside', step: 'acknowledge', on },
    })
  },
})

export const recordPromise = defineAct({
  name: 'casework.recordPromise',
  kind: 'write',
  about: 'Records who promised what about a referral and when; it becomes an item with an owner',
  permission: 'workItems',
  input: z.strictObject({
    referralId: fields.id,
    promisedBy: fields.requiredText(200, 'Say who promised it'),
    promisedOn: realDay,
    words: fields.requiredText(2_000, 'Say what was promised'),
    day: realDay.nullable().default(null),
  }),
  output: z.strictObject({ itemId: outputs.id }),
  subject: ({ referralId }) => `outside:${referralId}`,
  notes: ['alteration'],
  async run(unit, { referralId, promisedBy, promisedOn, words, day }) {
    const { itemId } = await referralHead(unit, referralId)
    if (promisedOn > dayOf(new Date()))
      throw refusal(caseworkErrors, 'LB_OUTSIDE_DAY', { field: 'promisedOn' })
    const entry = await inWords(
      raiseItem(unit, {
        kind: 'promise',
        title: words.slice(0, 200),
        details: words,
        caseId: null,
        parentId: itemId,
        owner: unit.who.accountId,
        ...(day !== null && { day }),
      }),
    )
    await unit.db
      .insertInto('outside_promise')
      .values({
        referral_id: referralId,
        promised_by: promisedBy,
        promised_on: promisedOn,
        words,
        item_id: entry.item,
        recorded_by: unit.who.accountId,
      })
      .execute()
    unit.note({
      action: 'alteration',
      subject: `outside:${referralId}`,
      details: { part: 'outside', step: 'promise', promisedOn, items: [entry] },
    })
    return { itemId: entry.item }
  },
})

export const linkReferral = defineAct({
  name: 'casework.linkReferral',
  kind: 'write',
  about: 'Says that a referral from outside is about a case, and why',
  permission: 'workItems',
  input: z.strictObject({
    referralId: fields.id,
    caseId: fields.id,
    why: fields.requiredText(2_000, 'Say why it is about this case'),
  }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { referralId, caseId, why }): Promise<void> {
    await referralHead(unit, referralId)
    await headingOf(unit, caseId)
    await unit.db
      .insertInto('outside_case')
      .values({ referral_id: referralId, case_id: caseId, why, linked_by: unit.who.accountId })
      .onConflict((oc) => oc.doNothing())
      .execute()
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      reason: why,
      details: { part: 'outside', step: 'link', referral: referralId },
    })
  },
})
