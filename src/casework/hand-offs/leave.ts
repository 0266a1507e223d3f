import { sql } from 'kysely'
import { z } from 'zod'
import { accessErrors, defineAct, fields, may, outputs, worksOnItems } from '../../access/index.ts'
import { dayOf, needOwner } from '../../items/index.ts'
import { refusal } from '../../model/index.ts'
import { caseworkErrors } from '../errors.ts'
import { realDay } from '../item/answers.ts'
import { isOpen } from '../item/item-rows.ts'

/** Somebody away, and who stands in for them. */
export interface LeaveRow {
  readonly name: string
  readonly cover: string
  readonly starts: string
  readonly ends: string
}

export interface OwnerRow {
  readonly accountId: string
  readonly name: string
  readonly team: string
  /** Of those this officer may see. */
  readonly openItems: number
  /** Watches that run; what they look for is not said. */
  readonly watches: number
}
export interface LeaveView {
  readonly away: readonly LeaveRow[]
  readonly people: readonly OwnerRow[]
}

/** Plans leave: who stands in may do what the owner may, and sees what waits for them. */
export const planLeave = defineAct({
  name: 'casework.planLeave',
  kind: 'write',
  about: 'Plans somebody’s leave, and who stands in for them meanwhile',
  permission: 'workItems',
  input: z
    .strictObject({
      accountId: fields.key.nullable().default(null),
      cover: fields.key,
      starts: realDay,
      ends: realDay,
    })
    .refine(({ starts, ends }) => ends >= starts, {
      error: 'Leave ends on the day it starts or later',
      path: ['ends'],
    }),
  subject: ({ accountId }) => `account:${accountId ?? 'own'}`,
  notes: ['alteration'],
  async run(unit, { accountId, cover, starts, ends }): Promise<void> {
    const { who, db, note } = unit
    const away = accountId ?? who.accountId
    if (away !== who.accountId && !may(who.role, 'leadReview')) {
      throw refusal(accessErrors, 'LB_NOT_ALLOWED')
    }
    if (cover === away) {
      throw refusal(caseworkErrors, 'LB_LEAVE_SELF', { field: 'cover' })
    }
    await needOwner(unit, cover, null, 'cover')
    await needOwner(unit, away, null, 'accountId')
    await db
      .insertInto('absence')
      .values({ account_id: away, cover, starts, ends, entered_by: who.accountId })
      .execute()
    note({
      action: 'alteration',
      subject: `account:${away}`,
      details: { part: 'leave', cover, starts, ends },
    })
  },
})

/** Who may own items, how many open ones each owns, and who is away now or later. */
export const leave = defineAct({
  name: 'casework.leave',
  kind: 'read',
  about: 'Who may own items, how many open ones each has, who is away and who stands in for them',
  permission: 'readCase',
  input: fields.nothing,
  output: z.strictObject({
    away: z.array(
      z.strictObject({
        name: outputs.text,
        cover: outputs.text,
        starts: outputs.text,
        ends: outputs.text,
      }),
    ),
    people: z.array(
      z.strictObject({
        accountId: outputs.text,
        name: outputs.text,
        team: outputs.text,
        openItems: outputs.count,
        watches: outputs.count,
      }),
    ),
  }),
  subject: () => 'leave',
  notes: ['consultation'],
  async run({ db, note }): Promise<LeaveView> {
    note({ action: 'consultation', subject: 'leave' })
    const away = await db
      .selectFrom('absence')
      .innerJoin('account_place as p', 'p.id', 'absence.account_id')
      .innerJoin('account_place as c', 'c.id', 'absence.cover')
      .select(['p.name', 'c.name as cover', 'absence.starts', 'absence.ends'])
      .where('absence.ends', '>=', dayOf(new Date()))
      .orderBy('absence.starts')
      .execute()
    const { rows: people } = await sql<OwnerRow>`
      select p.id as "accountId", p.name, p.team, count(i.id) as "openItems",
        lookback_watches_of(p.id) as watches
      from account_place p left join item i on i.owner = p.id and ${isOpen}
      where ${worksOnItems}
      group by p.id, p.name, p.team order by p.name`.execute(db)
    return { away, people }
  },
})
