import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { lock } from '../../store/index.ts'
import { contactErrors } from '../errors.ts'
import { contactDay } from '../guard/guard.ts'
import { plansOfMentions } from '../plans/contact-plan.ts'
import { plansNaming } from '../plans/stored-plans.ts'
import { type PlanState, planStates } from '../rules/steps.ts'
import {
  channelNames,
  isWeaker,
  safetyNames,
  scopeNames,
  stricterOf,
  topicNames,
  wantNames,
} from '../rules/wishes.ts'
import { contactPerson, namedContacts } from './person-contact.ts'

const each = <Name extends string, S extends z.ZodType>(names: readonly Name[], schema: S) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, S>)

const day = (words: string) => z.iso.date({ error: words })

/** Whatever is chosen in no list was not asked. */
const planInput = z
  .strictObject({
    personId: fields.key,
    namedContact: fields.requiredText(200, 'Choose the one person who makes contact'),
    channels: each(channelNames, z.enum(safetyNames).default('notAsked')),
    wants: each(topicNames, z.enum(wantNames).default('notAsked')),
    times: fields.text(500).default(''),
    language: fields.text(100).default(''),
    advocate: fields.text(500).default(''),
    doNotContact: z.enum(scopeNames).nullable().default(null),
    saidBy: fields.text(200).default(''),
    saidOn: day('Give the day on which they said so, as 2026-05-31').nullable().default(null),
    /** Mentions that an officer is certain are this person. */
    confirmed: z.array(fields.id).max(1_000).readonly().default([]),
    confirmedBasis: fields.text(2_000).default(''),
    note: fields.text(fields.longestReason).default(''),
    reviewOn: day('Give the day on which it is looked at again, as 2026-05-31'),
  })
  .refine(({ doNotContact, saidBy }) => doNotContact === null || saidBy !== '', {
    error: 'Say who said that they do not wish to be contacted',
    path: ['saidBy'],
  })
  .refine(({ doNotContact, saidOn }) => doNotContact === null || saidOn !== null, {
    error: 'Give the day on which they said so, as 2026-05-31',
    path: ['saidOn'],
  })
  .refine(({ doNotContact, advocate }) => doNotContact !== 'throughAdvocate' || advocate !== '', {
    error: 'Name the advocate through whom alone they are reached',
    path: ['advocate'],
  })
  .refine(({ confirmed, confirmedBasis }) => confirmed.length === 0 || confirmedBasis !== '', {
    error: 'Say how you know that the records are theirs',
    path: ['confirmedBasis'],
  })

const longestReview = 366

export const keepPlan = defineAct({
  name: 'contact.keepPlan',
  kind: 'write',
  about:
    'Writes how a person wishes to be reached; where it asks for less than before, a second person lets it stand',
  permission: 'planContact',
  input: planInput,
  output: z.strictObject({ personId: outputs.text, state: z.enum(planStates) }),
  subject: ({ personId }) => `person:${personId}`,
  notes: ['alteration'],
  async run(unit, input): Promise<{ readonly personId: string; readonly state: PlanState }> {
    await lock(unit, 'whoIsWho')
    const { personId, mentions } = await contactPerson(unit, input.personId)
    if (input.confirmed.some((id) => !mentions.includes(id)))
      throw refusal(contactErrors, 'LB_CONTACT_RECORDS', { field: 'confirmed' })
    await needNamedContact(unit, input.namedContact)
    await needReviewDay(unit, input)
    const plans = await plansNaming(unit, mentions)
    if (plans.some(({ state }) => state === 'proposed'))
      throw refusal(contactErrors, 'LB_CONTACT_PLAN_WAITS')
    const state: PlanState = isWeaker(input, stricterOf(plansOfMentions(plans, mentions)))
      ? 'proposed'
      : 'standing'
    const { id } = await unit.db
      .insertInto('contact_plan')
      .values({
        mentions: [...mentions],
        confirmed: [...input.confirmed],
        confirmed_basis: input.confirmedBasis,
        named_contact: input.namedContact,
        channels: JSON.stringify(input.channels),
        wants: JSON.stringify(input.wants),
        times: input.times,
        language: input.language,
        advocate: input.advocate,
        do_not_contact: input.doNotContact,
        said_by: input.saidBy,
        said_on: input.saidOn,
        note: input.note,
        review_on: input.reviewOn,
        state,
        written_by: unit.who.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    unit.note({
      action: 'alteration',
      subject: `person:${personId}`,
      details: {
        part: 'contact plan',
        step: 'write',
        plan: id,
        state,
        doNotContact: input.doNotContact,
        mentions: mentions.length,
        confirmed: input.confirmed.length,
      },
    })
    return { personId, state }
  },
})

/** @throws LB_CONTACT_NAMED */
async function needNamedContact(unit: UnitOfWork, accountId: string): Promise<void> {
  const may = (await namedContacts(unit)).some((one) => one.accountId === accountId)
  if (!may) throw refusal(contactErrors, 'LB_CONTACT_NAMED', { field: 'namedContact' })
}

/** @throws LB_CONTACT_DAY */
async function needReviewDay(
  { db }: UnitOfWork,
  { reviewOn, saidOn }: { readonly reviewOn: string; readonly saidOn: string | null },
): Promise<void> {
  const { rows } = await sql<{ review: boolean; said: boolean }>`
    select ${reviewOn}::date > ${contactDay()}::date
        and ${reviewOn}::date <= ${contactDay()}::date + ${longestReview}::integer as review,
      coalesce(${saidOn}::date <= ${contactDay()}::date, true) as said`.execute(db)
  if (!rows[0]?.review) throw refusal(contactErrors, 'LB_CONTACT_DAY', { field: 'reviewOn' })
  if (!rows[0]?.said)
    throw refusal(contactErrors, 'LB_CONTACT_DAY', {
      cause: 'Nobody has said anything on a day that is still to come.',
      field: 'saidOn',
    })
}
