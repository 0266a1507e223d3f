import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { ContactOverride, ContactPlan } from './contact-plan.ts'

type StoredPlan = Omit<ContactPlan, 'writtenAt'> & { readonly writtenAt: Date }
type StoredOverride = Omit<ContactOverride, 'askedAt'> & { readonly askedAt: Date }

const planColumns = sql`p.id as "planId", p.mentions, p.confirmed,
  p.confirmed_basis as "confirmedBasis", p.named_contact as "namedContact",
  coalesce(c.name, p.named_contact) as "namedContactName",
  coalesce(c.enabled, false) as "namedContactEnabled", p.channels, p.wants, p.times, p.language,
  p.advocate, p.do_not_contact as "doNotContact", p.said_by as "saidBy", p.said_on as "saidOn",
  p.note, p.review_on as "reviewOn", p.state, p.written_by as "writtenBy",
  coalesce(w.name, p.written_by) as "writtenByName", p.written_at as "writtenAt",
  coalesce(s.name, p.settled_by) as "settledByName", p.settled_reason as "settledReason"`
const planSource = sql`contact_plan p left join account_place c on c.id = p.named_contact
  left join account_name w on w.id = p.written_by left join account_name s on s.id = p.settled_by`

const overrideColumns = sql`o.id as "overrideId", o.mentions, o.reason, o.words,
  o.ends_on as "endsOn", o.state, o.asked_by as "askedBy",
  coalesce(a.name, o.asked_by) as "askedByName", o.asked_at as "askedAt",
  coalesce(s.name, o.settled_by) as "settledByName", o.settled_reason as "settledReason"`
const overrideSource = sql`contact_override o left join account_name a on a.id = o.asked_by
  left join account_name s on s.id = o.settled_by`

const asPlan = (row: StoredPlan): ContactPlan => ({
  ...row,
  writtenAt: row.writtenAt.toISOString(),
})
const asOverride = (row: StoredOverride): ContactOverride => ({
  ...row,
  askedAt: row.askedAt.toISOString(),
})

/** Every plan that names one of these mentions, in whatever state, the newest first. */
export async function plansNaming(
  { db }: UnitOfWork,
  mentions: readonly number[],
): Promise<readonly ContactPlan[]> {
  if (mentions.length === 0) return []
  const { rows } = await sql<StoredPlan>`select ${planColumns} from ${planSource}
    where p.mentions && ${[...mentions]}::bigint[] order by p.id desc`.execute(db)
  return rows.map(asPlan)
}

/** Every override that names one of these mentions, in whatever state, the newest first. */
export async function overridesNaming(
  { db }: UnitOfWork,
  mentions: readonly number[],
): Promise<readonly ContactOverride[]> {
  if (mentions.length === 0) return []
  const { rows } = await sql<StoredOverride>`select ${overrideColumns} from ${overrideSource}
    where o.mentions && ${[...mentions]}::bigint[] order by o.id desc`.execute(db)
  return rows.map(asOverride)
}

/** The mentions of the person that one of theirs belongs to, which the asker may see. */
export async function mentionsWith(
  { db }: UnitOfWork,
  mention: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select x.mention_id as id from person_mention l
      join person_mention x on x.person_id = l.person_id
    where l.mention_id = ${mention} order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
