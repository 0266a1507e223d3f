import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { outputs, type UnitOfWork } from '../../access/index.ts'
import { dayOf, deadlineRules } from '../../items/index.ts'
import { type Channel, channelNames } from './channels.ts'

const { text, id, count } = outputs
const later = text.nullable()

export const referralRowFields = {
  referralId: id,
  channel: z.enum(channelNames),
  title: text,
  receivedOn: text,
  itemId: id,
  owner: text,
  hasSource: z.boolean(),
  acknowledgeBy: text,
  acknowledgedOn: later,
  /** Null while the clock of its item is stopped. */
  answerBy: later,
  answeredOn: later,
  withdrawn: z.boolean(),
  /** Past its day, and not done; or done after it. */
  acknowledgedLate: z.boolean(),
  answeredLate: z.boolean(),
  promises: count,
  promisesOpen: count,
} as const

export interface ReferralRow {
  readonly referralId: number
  readonly channel: Channel
  readonly title: string
  readonly receivedOn: string
  readonly itemId: number
  readonly owner: string
  readonly hasSource: boolean
  readonly acknowledgeBy: string
  readonly acknowledgedOn: string | null
  readonly answerBy: string | null
  readonly answeredOn: string | null
  readonly withdrawn: boolean
  readonly acknowledgedLate: boolean
  readonly answeredLate: boolean
  readonly promises: number
  readonly promisesOpen: number
}

const { sevenDays, threeMonths } = deadlineRules

/**
 * Each referral with its two deadlines, as `src/items/deadlines` counts them: from the day it was
 * received, an answer later by the days for which the clock of its item stood still.
 */
export const referralState = (): RawBuilder<unknown> => {
  const today = sql`${dayOf(new Date())}::date`
  return sql`(
    select r.id, r.channel, r.title, r.text, r.text_hash, r.original_hash, r.original_place,
      r.received_on, r.received_by, r.has_source, r.item_id, i.owner, i.result, i.result_record,
      a.acknowledged_on, a.means, i.state = 'withdrawn' as withdrawn,
      case when i.state = 'closed' then (i.closed_at at time zone 'Europe/London')::date end as answered_on,
      r.received_on + ${sevenDays.many}::integer as acknowledge_by,
      case when i.state <> 'waiting' then (r.received_on + make_interval(months => ${threeMonths.many}::integer))::date
        + coalesce((select sum(s.started_on - s.stopped_on) from item_clock_stop s
            where s.item_id = i.id and s.started_on is not null), 0)::integer end as answer_by,
      ${today} as today
    from outside_referral r join item i on i.id = r.item_id
      left join outside_acknowledgement a on a.referral_id = r.id)`
}

export const acknowledgedLate = sql`(coalesce(s.acknowledged_on, s.today) > s.acknowledge_by
  and (s.acknowledged_on is not null or not s.withdrawn))`
export const answeredLate = sql`(not s.withdrawn and coalesce(s.answered_on, s.today) > s.answer_by) is true`

/** Those past a day first, then the soonest. */
export async function storedReferrals(
  { db }: Pick<UnitOfWork, 'db'>,
  where: RawBuilder<unknown>,
  limit: RawBuilder<unknown>,
): Promise<readonly (ReferralRow & { readonly total: number })[]> {
  const { rows } = await sql<ReferralRow & { readonly total: number }>`
    select s.id as "referralId", s.channel, s.title, s.received_on as "receivedOn",
      s.item_id as "itemId", coalesce(n.name, s.owner) as owner, s.has_source as "hasSource",
      s.acknowledge_by as "acknowledgeBy", s.acknowledged_on as "acknowledgedOn",
      s.answer_by as "answerBy", s.answered_on as "answeredOn", s.withdrawn,
      coalesce(${acknowledgedLate}, false) as "acknowledgedLate", ${answeredLate} as "answeredLate",
      (select count(*) from outside_promise p where p.referral_id = s.id) as promises,
      (select count(*) from outside_promise p join item i on i.id = p.item_id
        where p.referral_id = s.id and i.state not in ('closed', 'withdrawn')) as "promisesOpen",
      count(*) over () as total
    from ${referralState()} s left join account_name n on n.id = s.owner
    where ${where}
    order by s.answered_on is not null or s.withdrawn,
      least(case when s.acknowledged_on is null then s.acknowledge_by end, s.answer_by) nulls last, s.id
    ${limit}`.execute(db)
  return rows
}
