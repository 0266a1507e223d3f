import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../access/index.ts'
import { isDecided, isProposed, recordOpening } from '../cases/index.ts'
import { lock } from '../store/index.ts'
import { keptBack } from './batches/held-batches.ts'
import { needNoRest } from './care.ts'
import { readingsOwed } from './readings-owed.ts'
import { besideRules, isOfNoOthersSource, ruledSources } from './source-rules/ruled-sources.ts'
import { standingAside } from './standing-aside.ts'

/** A case taken and not read goes back to the pile after this long. */
const leaseHours = 4

/**
 * What an officer is given: the case they hold, else one a colleague passed to them, else one on which two
 * others differ, else one assigned to be read again, else one whose
 * decision was reopened, else the first unread one in nobody else's hands; of these three those of a batch given to them
 * before others, and none that a batch or the rule of a source keeps for others; none
 * that they put back or keep until a day to come, or that waits for a paper, and none of a kind they put back.
 * Takers wait for each other, so that two never hold one case. How much a day and in a row is the lead's to say.
 */
export const takeNext = defineAct({
  name: 'reading.takeNext',
  often: true,
  inTurn: 'takeNext',
  kind: 'write',
  about: 'Takes the next case that is this officer’s to read, and opens it for review',
  permission: 'submitReading',
  input: fields.nothing,
  output: z.strictObject({ caseId: outputs.id }).nullable(),
  subject: () => 'worklist',
  notes: ['alteration', 'consultation'],
  async run(unit): Promise<{ readonly caseId: number } | null> {
    const { db, note } = unit
    await lock(unit, 'takeNext')
    if (!(await holdsOne(unit))) await needNoRest(unit)
    const { rows } = await sql<{ caseId: number }>`
        with ${readingsOwed(unit.who.accountId)},
        aside as (${standingAside}),
        ${keptBack(unit.who.accountId)},
        ${ruledSources(unit.who.accountId)},
        waiting as (
          select case_id, 0 as turn, id as since from aside
          where passed_to = ${unit.who.accountId} and not exists (select from standing s
            where s.case_id = aside.case_id and s.account_id = ${unit.who.accountId})
          union all
          select case_id, turn, since from owed
          union all
          select w.case_id, 4, w.place from worklist w
          where not exists (select from readings_made m where m.case_id = w.case_id))
        select c.id as "caseId" from waiting join case_file c on c.id = waiting.case_id
          left join kept_back k on k.case_id = c.id ${besideRules}
        where (turn = 0 or coalesce(k.mine, ${isOfNoOthersSource})) and not ${isDecided} and not ${isProposed} and not exists (
          select from lease l where l.case_id = c.id and l.expires_at > now()
            and l.account_id <> ${unit.who.accountId})
          and not exists (select from aside a where a.case_id = c.id and (
            a.how = 'waiting' or a.account_id = ${unit.who.accountId}
            or (a.how = 'pass' and a.passed_to <> ${unit.who.accountId})))
          and not exists (select from aside a join case_file k on k.id = a.case_id
            where a.account_id = ${unit.who.accountId} and a.how = 'notThisKind'
              and k.category is not distinct from c.category)
          and not exists (select from earlier_part e
            where e.case_id = c.id and e.account_id = ${unit.who.accountId})
        order by exists (select from lease l where l.case_id = c.id and l.expires_at > now()) desc,
          turn > 1, k.mine desc nulls last, turn, since
        limit 1`.execute(db)
    const [next] = rows
    if (!next) {
      note({ action: 'consultation', subject: 'worklist', details: { taken: null } })
      return null
    }
    await sql`insert into lease (case_id, account_id, taken_at, expires_at)
        values (${next.caseId}, ${unit.who.accountId}, now(), now() + make_interval(hours => ${leaseHours}))
        on conflict (case_id, account_id)
        do update set taken_at = now(), expires_at = excluded.expires_at`.execute(db)
    note({ action: 'alteration', subject: `case:${next.caseId}`, details: { part: 'lease' } })
    await recordOpening(unit, unit.session, { caseId: next.caseId, purpose: 'review' })
    return next
  },
})

async function holdsOne({ db, who }: UnitOfWork): Promise<boolean> {
  const { rows } = await sql`select from lease
    where account_id = ${who.accountId} and expires_at > now() limit 1`.execute(db)
  return rows.length > 0
}

export const release = ({ db, who }: UnitOfWork, caseId: number) =>
  db
    .deleteFrom('lease')
    .where('case_id', '=', caseId)
    .where('account_id', '=', who.accountId)
    .execute()
