import { sql } from 'kysely'
import type { z } from 'zod'
import { outputs, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { contactErrors } from '../errors.ts'
import { overridesOfMentions, plansOfMentions } from '../plans/contact-plan.ts'
import { overridesNaming, plansNaming } from '../plans/stored-plans.ts'
import type { Topic } from '../rules/wishes.ts'
import {
  type ContactNotice,
  type ContactStanding,
  contactNotice,
  contactNoticeSchema,
  contactState,
  wantOf,
} from './notice.ts'

/**
 * The one guard: whatever shows a way to reach somebody asks it what to say with it, and whatever reaches
 * somebody asks it whether it may. A test holds every act to that (src/review/contact-guard.test.ts).
 */

const dayInLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

/** Today in England and Wales, as plans and overrides count days. */
export const contactDay = (now: Date = new Date()): string => dayInLondon.format(now)

/** What holds for each of several sets of mentions. */
async function standings<Key>(
  unit: UnitOfWork,
  people: ReadonlyMap<Key, readonly number[]>,
): Promise<ReadonlyMap<Key, ContactStanding>> {
  const all = [...new Set([...people.values()].flat())]
  const [plans, overrides] = await Promise.all([plansNaming(unit, all), overridesNaming(unit, all)])
  const today = contactDay()
  return new Map(
    [...people].map(([key, mentions]) => [
      key,
      {
        plans: plansOfMentions(plans, mentions),
        overrides: overridesOfMentions(overrides, mentions),
        today,
      },
    ]),
  )
}

/** What holds for whoever these mentions are. */
export async function standingOf(
  unit: UnitOfWork,
  mentions: readonly number[],
): Promise<ContactStanding> {
  return (await standings(unit, new Map([[0, mentions]]))).get(0)!
}

/** What is to be said with each of these mentions: the plan of whoever it belongs to now. */
export async function noticesOfMentions(
  unit: UnitOfWork,
  mentions: readonly number[],
): Promise<ReadonlyMap<number, ContactNotice>> {
  if (mentions.length === 0) return new Map()
  const { rows } = await sql<{ mention: number; all: number[] }>`
    select m.id as mention, coalesce((
      select array_agg(x.mention_id) from person_mention l
        join person_mention x on x.person_id = l.person_id
      where l.mention_id = m.id), array[m.id]) as all
    from mention m where m.id = any(${[...new Set(mentions)]}::bigint[])`.execute(unit.db)
  const found = await standings(unit, new Map(rows.map(({ mention, all }) => [mention, all])))
  return new Map([...found].map(([mention, standing]) => [mention, contactNotice(standing)]))
}

/** What is to be said with each of these people, by id. */
export async function noticesOfPeople(
  unit: UnitOfWork,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, ContactNotice>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<{ person: string; all: number[] }>`
    select person_id as person, array_agg(mention_id) as all from person_mention
    where person_id = any(${[...new Set(personIds)]}::text[]) group by 1`.execute(unit.db)
  const found = await standings(unit, new Map(rows.map(({ person, all }) => [person, all])))
  return new Map([...found].map(([person, standing]) => [person, contactNotice(standing)]))
}

/** A victim of a case, with what is to be said before anybody reaches them. */
export const victimContactSchema = outputs.object({
  personId: outputs.text.nullable(),
  contact: contactNoticeSchema,
})
export type VictimContact = z.output<typeof victimContactSchema>

interface Victim {
  readonly caseId: number
  readonly key: string
  readonly personId: string | null
  readonly all: readonly number[]
}

/** The victims of each of these cases. */
export async function victimContacts(
  unit: UnitOfWork,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, readonly VictimContact[]>> {
  const victims = await victimsOf(unit, caseIds)
  const found = await standings(unit, new Map(victims.map(({ key, all }) => [key, all])))
  const rows = victims.map(({ caseId, key, personId }) => ({
    caseId,
    personId,
    contact: contactNotice(found.get(key)!),
  }))
  return new Map(
    [...Map.groupBy(rows, ({ caseId }) => caseId)].map(([caseId, some]) => [
      caseId,
      some.map(({ personId, contact }) => ({ personId, contact })),
    ]),
  )
}

/** Each person once a case, however many of its mentions are of them. */
async function victimsOf(
  { db }: UnitOfWork,
  caseIds: readonly number[],
): Promise<readonly Victim[]> {
  if (caseIds.length === 0) return []
  const { rows } = await sql<Victim>`
    select m.case_id as "caseId", m.case_id || ' ' || coalesce(l.person_id, m.id::text) as key,
      l.person_id as "personId", coalesce((
        select array_agg(x.mention_id) from person_mention x where x.person_id = l.person_id),
        array_agg(m.id)) as all
    from mention m left join person_mention l on l.mention_id = m.id
    where m.case_id = any(${[...caseIds]}::bigint[]) and m.role in ('victim', 'subject')
    group by m.case_id, l.person_id, coalesce(l.person_id, m.id::text)
    order by min(m.id)`.execute(db)
  return rows
}

/**
 * For what reaches the victims of a case: refused where each of them has asked not to be contacted, or not to
 * be told of this matter. Where one of several may be reached, the notices say who may not.
 *
 * @throws LB_CONTACT_FORBIDDEN, LB_CONTACT_UNWANTED
 */
export async function needContact(
  unit: UnitOfWork,
  caseId: number,
  topic: Topic | null,
  field?: string,
): Promise<void> {
  const victims = await victimsOf(unit, [caseId])
  const found = await standings(unit, new Map(victims.map(({ key, all }) => [key, all])))
  const each = [...found.values()]
  const at = field === undefined ? {} : { field }
  const reachable = each.filter((one) => contactState(one) !== 'doNotContact')
  if (each.length > 0 && reachable.length === 0)
    throw refusal(contactErrors, 'LB_CONTACT_FORBIDDEN', at)
  if (topic === null || each.length === 0) return
  if (reachable.every((one) => wantOf(one, topic) === 'no'))
    throw refusal(contactErrors, 'LB_CONTACT_UNWANTED', at)
}
