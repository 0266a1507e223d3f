import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, may, type Role, type UnitOfWork } from '../../access/index.ts'
import { needPurpose } from '../../cases/index.ts'
import { refusal } from '../../model/index.ts'
import { readingErrors } from '../errors.ts'
import { release } from '../leases.ts'
import { needNextReading } from '../next-reading.ts'
import { standingAside } from '../standing-aside.ts'
import type { AsideView, DeskView } from './contract.ts'

/** Days for which a case put back or passed on stays so, where nobody names a day. */
const usualDays = { waiting: 14, notToday: 1, pass: 3, notThisKind: 14 } as const
const mostDays = 60

const asideChoices = ['notToday', 'waiting', 'keep', 'pass', 'notThisKind', 'conflict'] as const

/**
 * What an officer does with a case in place of reading it: puts it back, keeps it for a day, or passes it
 * to a colleague, who is given it next and may put it back in turn. A conflict closes the case to them. “Not this kind”
 * keeps cases of its category from them too until then; nobody else is shown that, and no reason is asked.
 */
export const setAside = defineAct({
  name: 'reading.setAside',
  often: true,
  kind: 'write',
  about: 'Puts a case back with a reason, keeps it for a day, or passes it to a colleague',
  permission: 'submitReading',
  input: z
    .strictObject({
      caseId: fields.id,
      how: z.enum(asideChoices, { error: 'Choose what to do with the case' }),
      until: z.iso.date({ error: 'Give the day as in 2027-03-31' }).or(z.literal('')).default(''),
      to: fields.text(200).default(''),
      note: fields.text(1_000).default(''),
    })
    .refine(({ how, until }) => how !== 'keep' || until !== '', {
      error: 'Give the day until which you keep it',
      path: ['until'],
    })
    .refine(({ how, to }) => (how === 'pass') === (to !== ''), {
      error: 'Choose a colleague where you pass it on, and only there',
      path: ['to'],
    }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { caseId, how, until, to, note }): Promise<void> {
    const { db, who } = unit
    const [purpose] = await Promise.all([
      needPurpose(unit, unit.session, caseId),
      needNextReading(unit, caseId),
    ])
    if (how === 'pass') await needColleague(unit, caseId, to)
    const days = how === 'keep' || how === 'conflict' ? null : usualDays[how]
    const { rows } = await sql<{ fits: boolean; until: string | null }>`
      with day as (select coalesce(nullif(${until}, '')::date,
        current_date + ${days}::integer) as until)
      select until::text, until is null
        or (until > current_date and until <= current_date + ${mostDays}::integer) as fits
      from day`.execute(db)
    if (!rows[0]!.fits) throw refusal(readingErrors, 'LB_ASIDE_DAY', { field: 'until' })
    const day = how === 'conflict' ? null : rows[0]!.until
    await sql`insert into case_set_aside (case_id, account_id, how, note, until, passed_to)
      values (${caseId}, ${who.accountId}, ${how}, ${note}, ${day}, ${to || null})`.execute(db)
    await release(unit, caseId)
    if (how === 'keep') {
      await sql`insert into lease (case_id, account_id, expires_at)
        values (${caseId}, ${who.accountId}, ${day}::date + interval '1 day')`.execute(db)
    }
    if (how === 'conflict') {
      await sql`insert into declared_conflict (account_id, case_id)
        values (${who.accountId}, ${caseId}) on conflict do nothing`.execute(db)
    }
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      ...(note && { reason: note }),
      details: { part: 'set aside', how, until: day, ...(to && { to }) },
    })
  },
})

/** @throws LB_ASIDE_COLLEAGUE */
async function needColleague(unit: UnitOfWork, caseId: number, accountId: string): Promise<void> {
  const found = (await colleaguesOf(unit, caseId)).some((one) => one.accountId === accountId)
  if (!found) throw refusal(readingErrors, 'LB_ASIDE_COLLEAGUE', { field: 'to' })
}

/** Everybody else who reads, and had no part in the case before its decision was reopened. */
export async function colleaguesOf(
  { db, who }: UnitOfWork,
  caseId: number,
): Promise<DeskView['colleagues']> {
  const { rows } = await sql<{ accountId: string; name: string; role: Role }>`
    select id as "accountId", name, role from account_place
    where enabled and id <> ${who.accountId} and not exists (
      select from earlier_part e where e.case_id = ${caseId} and e.account_id = account_place.id)
    order by name`.execute(db)
  return rows
    .filter(({ role }) => may(role, 'submitReading'))
    .map(({ accountId, name }) => ({ accountId, name }))
}

/** What still counts of what anybody did with the case in place of reading it. */
export async function asideOf({ db, who }: UnitOfWork, caseId: number): Promise<AsideView | null> {
  const { rows } = await sql<AsideView>`
    select a.how, coalesce(n.name, a.account_id) as by, a.account_id = ${who.accountId} as own,
      a.until::text, coalesce(t.name, a.passed_to) as to,
      coalesce(a.passed_to = ${who.accountId}, false) as "toOneself", a.note
    from (${standingAside}) a left join account_name n on n.id = a.account_id
      left join account_name t on t.id = a.passed_to
    where a.case_id = ${caseId} and a.how <> 'conflict'
      and (a.how <> 'notThisKind' or a.account_id = ${who.accountId})
    order by a.id desc limit 1`.execute(db)
  return rows[0] ?? null
}
