import { sql } from 'kysely'
import type { UnitOfWork, Who } from '../access/index.ts'
import type { DoorAct } from './at-door.ts'
import { isDecided, isRead } from './case-rows.ts'
import { recordOpening } from './openings.ts'

/** A case taken and not read goes back to the pile after this long. */
const leaseHours = 4

/**
 * The first unread case in nobody else's hands; one this officer already holds comes first. Takers
 * wait for each other, so that two never hold one case.
 */
export const takeNext =
  (enter: DoorAct) =>
  (who: Who, session: string): Promise<{ readonly caseId: number } | null> =>
    enter(who, { permission: 'submitReading', subject: 'worklist' }, async (unit) => {
      const { db, note } = unit
      await sql`select pg_advisory_xact_lock(hashtextextended('lookback:take-next', 0))`.execute(db)
      const { rows } = await sql<{ caseId: number }>`
        select c.id as "caseId" from worklist w join case_file c on c.id = w.case_id
        where not ${isRead} and not ${isDecided} and not exists (
          select from lease l where l.case_id = c.id and l.expires_at > now()
            and l.account_id <> ${who.accountId})
        order by exists (select from lease l where l.case_id = c.id and l.expires_at > now()) desc,
          w.place
        limit 1`.execute(db)
      const [next] = rows
      if (!next) {
        note({ action: 'consultation', subject: 'worklist', details: { taken: null } })
        return null
      }
      await sql`insert into lease (case_id, account_id, taken_at, expires_at)
        values (${next.caseId}, ${who.accountId}, now(), now() + make_interval(hours => ${leaseHours}))
        on conflict (case_id, account_id)
        do update set taken_at = now(), expires_at = excluded.expires_at`.execute(db)
      note({ action: 'alteration', subject: `case:${next.caseId}`, details: { part: 'lease' } })
      await recordOpening(unit, session, next.caseId, 'review', '')
      return next
    })

export const release = ({ db, who }: UnitOfWork, caseId: number) =>
  db
    .deleteFrom('lease')
    .where('case_id', '=', caseId)
    .where('account_id', '=', who.accountId)
    .execute()
