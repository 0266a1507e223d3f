import { sql } from 'kysely'
import { z } from 'zod'
import {
  defineAct,
  fields,
  may,
  outputs,
  stepsOpenTo,
  type UnitOfWork,
  worksOnItems,
} from '../../access/index.ts'
import { nameOf, type PersonStatements, recordedValue, refusal } from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import { contactErrors } from '../errors.ts'
import { contactDay } from '../guard/guard.ts'
import {
  type ContactStanding,
  contactNotice,
  contactNoticeSchema,
  scopeOf,
} from '../guard/notice.ts'
import { overridesOfMentions, plansOfMentions } from '../plans/contact-plan.ts'
import { mentionsWith, overridesNaming, plansNaming } from '../plans/stored-plans.ts'
import {
  contactPlanSteps,
  overrideStepNames,
  overrideSteps,
  planStepNames,
} from '../rules/steps.ts'
import {
  type JoinedByOfficer,
  type ReachableRecord,
  waySchema,
  waysToReach,
} from '../ways/ways-to-reach.ts'
import { overrideSchema, planSchema } from './answers.ts'

const personContactSchema = outputs.object({
  personId: outputs.text,
  name: outputs.text,
  contact: contactNoticeSchema,
  /** Those that hold; several where people came together. */
  plans: outputs.list(planSchema),
  /** One that asks for less, which waits for a second person. */
  waiting: planSchema.nullable(),
  /** What it would say if it stood alone. */
  waitingWords: outputs.list(outputs.text),
  earlier: outputs.list(planSchema),
  /** Every override there ever was: it stays on the plan. */
  overrides: outputs.list(overrideSchema),
  /** Steps this officer may take with the plan that waits. */
  planSteps: outputs.list(z.enum(planStepNames)),
  /** The override that waits, and the steps this officer may take with it. */
  overrideSteps: outputs.list(z.enum(overrideStepNames)),
  /** By what they may be reached. */
  ways: outputs.list(waySchema),
  withheld: outputs.text.nullable(),
  records: outputs.list(
    outputs.object({
      mentionId: outputs.id,
      source: outputs.text,
      ref: outputs.text,
      role: outputs.text,
      name: outputs.text,
      caseId: outputs.id.nullable(),
      caseRef: outputs.text.nullable(),
      confirmed: z.boolean(),
    }),
  ),
  /** Who may be the named contact. */
  colleagues: outputs.list(outputs.object({ accountId: outputs.text, name: outputs.text })),
  mayPlan: z.boolean(),
  /** They do not wish to be contacted, and no override waits or holds: one may be asked for. */
  mayAskOverride: z.boolean(),
})
export type PersonContact = z.output<typeof personContactSchema>

export const personContact = defineAct({
  name: 'contact.person',
  kind: 'read',
  about: 'How a person wishes to be reached, by what they may be, and who went past it',
  permission: 'readCase',
  input: z.strictObject({ personId: fields.key }),
  output: personContactSchema,
  subject: ({ personId }) => `person:${personId}`,
  notes: ['consultation'],
  async run(unit, { personId }): Promise<PersonContact> {
    const person = await contactPerson(unit, personId)
    const { mentions } = person
    const [plans, overrides, records, joins, colleagues] = await Promise.all([
      plansNaming(unit, mentions),
      overridesNaming(unit, mentions),
      recordsOf(unit, mentions),
      joinsOf(unit, mentions),
      namedContacts(unit),
    ])
    const standing: ContactStanding = {
      plans: plansOfMentions(plans, mentions),
      overrides: overridesOfMentions(overrides, mentions),
      today: contactDay(),
    }
    const waiting = plans.find(({ state }) => state === 'proposed') ?? null
    const asked = overrides.find(({ state }) => state === 'proposed') ?? null
    const sure = new Set(standing.plans.flatMap(({ confirmed }) => confirmed))
    const offered = waysToReach(standing, records, joins)
    const notice = contactNotice(standing)
    unit.note({
      action: 'consultation',
      subject: `person:${person.personId}`,
      details: { part: 'contact plan', state: notice.state, ways: offered.ways.length },
    })
    return {
      personId: person.personId,
      name: person.name,
      contact: notice,
      plans: standing.plans.filter((plan) => plan !== waiting),
      waiting,
      waitingWords: waiting
        ? contactNotice({ ...standing, plans: [{ ...waiting, state: 'authorised' }] }).words
        : [],
      earlier: plans.filter((plan) => plan !== waiting && !standing.plans.includes(plan)),
      overrides,
      planSteps: waiting
        ? stepsOpenTo(
            contactPlanSteps,
            { state: 'proposed', proposers: [waiting.writtenBy] },
            unit.who,
          )
        : [],
      overrideSteps: asked
        ? stepsOpenTo(overrideSteps, { state: 'proposed', proposers: [asked.askedBy] }, unit.who)
        : [],
      ...offered,
      records: records.map(({ mentionId, source, ref, role, name, caseId, caseRef }) => ({
        mentionId,
        source,
        ref,
        role,
        name,
        caseId,
        caseRef,
        confirmed: sure.has(mentionId),
      })),
      colleagues,
      mayPlan: may(unit.who.role, 'planContact'),
      mayAskOverride:
        may(unit.who.role, 'planContact') && scopeOf(standing) !== null && asked === null,
    }
  },
})

/** Whoever this is now, and all their mentions that the asker may see. */
export interface PlannedPerson {
  readonly personId: string
  readonly name: string
  readonly mentions: readonly number[]
}

/** @throws LB_CONTACT_PERSON_NOT_FOUND */
export async function contactPerson(unit: UnitOfWork, personId: string): Promise<PlannedPerson> {
  const { rows } = await sql<{ id: string; name: string; mention: number }>`
    select p.id, p.display_name as name, l.mention_id as mention
    from person_mention l join person p on p.id = l.person_id
    where l.mention_id = substring(${personId} from '^P([0-9]{1,15})$')::bigint`.execute(unit.db)
  const [found] = rows
  if (!found) throw refusal(contactErrors, 'LB_CONTACT_PERSON_NOT_FOUND')
  return {
    personId: found.id,
    name: found.name,
    mentions: await mentionsWith(unit, found.mention),
  }
}

type RecordOfPerson = ReachableRecord & {
  readonly source: string
  readonly ref: string
  readonly role: string
  readonly name: string
  readonly caseId: number | null
  readonly caseRef: string | null
}

async function recordsOf(
  { db }: UnitOfWork,
  mentions: readonly number[],
): Promise<readonly RecordOfPerson[]> {
  const { rows } = await sql<
    Omit<RecordOfPerson, 'name' | 'from' | 'phones' | 'address'> & { person: PersonStatements }
  >`
    select m.id as "mentionId", ${sourceName('m.source_id')} as source, m.ref, m.role, m.case_id as "caseId",
      c.ref as "caseRef", m.person
    from mention m left join case_file c on c.id = m.case_id
    where m.id = any(${[...mentions]}::bigint[]) order by m.id`.execute(db)
  return rows.map(({ person, ...row }) => ({
    ...row,
    name: nameOf(person),
    from: `${row.source} ${row.ref}`,
    phones: person.phones ?? [],
    address:
      [recordedValue(person.address), recordedValue(person.postcode)].filter(Boolean).join(', ') ||
      null,
  }))
}

async function joinsOf(
  { db }: UnitOfWork,
  mentions: readonly number[],
): Promise<readonly JoinedByOfficer[]> {
  const { rows } = await sql<JoinedByOfficer>`
    select left_mentions as left, right_mentions as right from link_decision
    where kind = 'join' and undone_by is null
      and left_mentions && ${[...mentions]}::bigint[]
      and right_mentions && ${[...mentions]}::bigint[]`.execute(db)
  return rows
}

/** Who may be a plan's named contact. */
export async function namedContacts({
  db,
}: UnitOfWork): Promise<readonly { readonly accountId: string; readonly name: string }[]> {
  const { rows } = await sql<{ accountId: string; name: string }>`
    select p.id as "accountId", p.name from account_place p
    where ${worksOnItems} order by p.name`.execute(db)
  return rows
}
