import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { pageOfCounted, pageRows, pageStart } from '../../model/index.ts'
import { contactDay } from '../guard/guard.ts'

/** Why a plan is on the list, the gravest first. */
export const dueReasons = ['overrideAsked', 'asksForLess', 'noNamedContact', 'review'] as const
export type DueReason = (typeof dueReasons)[number]

/** Days before the day of its review from which a plan stands on the list. */
const reviewAhead = 14

const dueRow = outputs.object({
  personId: outputs.text,
  name: outputs.text,
  why: z.enum(dueReasons),
  /** The day of the review, or the last day of what is asked for. */
  on: outputs.text,
  namedContact: outputs.text.nullable(),
  doNotContact: z.boolean(),
})
export type DuePlan = z.output<typeof dueRow>

export const plansDue = defineAct({
  name: 'contact.due',
  kind: 'read',
  about:
    'Contact plans that wait for somebody: to be settled, to be given a named contact, to be looked at again',
  permission: 'readCase',
  input: z.strictObject({ page: fields.page }),
  output: outputs.pageOf(dueRow),
  subject: () => 'contactPlans',
  notes: ['consultation'],
  async run(unit, { page }) {
    const { rows } = await sql<DuePlan & { total: number }>`
      select d.*, count(*) over () as total from (${duePlans()}) d
      order by d.rank, d."on", d."personId"
      limit ${pageRows()} offset ${pageStart(page)}`.execute(unit.db)
    unit.note({
      action: 'consultation',
      subject: 'contactPlans',
      details: { page, people: rows.map(({ personId }) => personId) },
    })
    return pageOfCounted(rows, page, ({ personId, name, why, on, namedContact, doNotContact }) => ({
      personId,
      name,
      why,
      on,
      namedContact,
      doNotContact,
    }))
  },
})

/**
 * A plan holds for a person where it is the last in force that names one of their mentions; of a person each
 * reason stands once.
 */
export const duePlans = () => sql`
  with naming as (
    select p.id, p.review_on, p.named_contact, p.do_not_contact, m.id as mention
    from contact_plan p, unnest(p.mentions) as m (id)
    where p.state in ('standing', 'authorised')),
  held as (
    select distinct on (n.mention) n.* from naming n order by n.mention, n.id desc),
  found as (
    select l.person_id, 4 as rank, 'review' as why, h.review_on as "on", h.named_contact,
      h.do_not_contact
    from held h join person_mention l on l.mention_id = h.mention
    where h.review_on <= ${contactDay()}::date + ${reviewAhead}::integer
    union all
    select l.person_id, 3, 'noNamedContact', h.review_on, h.named_contact, h.do_not_contact
    from held h join person_mention l on l.mention_id = h.mention
    where not exists (select from account_place a where a.id = h.named_contact and a.enabled)
    union all
    select l.person_id, 2, 'asksForLess', p.review_on, p.named_contact, p.do_not_contact
    from contact_plan p join person_mention l on l.mention_id = any (p.mentions)
    where p.state = 'proposed'
    union all
    select l.person_id, 1, 'overrideAsked', o.ends_on,
      (select min(h.named_contact) from held h where h.mention = any (o.mentions)), 'anyContact'
    from contact_override o join person_mention l on l.mention_id = any (o.mentions)
    where o.state = 'proposed' and o.ends_on >= ${contactDay()}::date)
  select f.person_id as "personId", p.display_name as name, f.rank, f.why, min(f."on") as "on",
    min(a.name) as "namedContact",
    min(f.named_contact) as contact, bool_or(f.do_not_contact is not null) as "doNotContact"
  from found f join person p on p.id = f.person_id left join account_place a on a.id = f.named_contact
  group by f.person_id, p.display_name, f.rank, f.why`
