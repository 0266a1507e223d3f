import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { refusal } from '../../model/index.ts'
import { readingErrors } from '../errors.ts'
import { listedIn } from '../worklist/listed-in.ts'
import { type Batch, type Batches, batchesSchema } from './contract.ts'
import { type GivenAndEnded, type GivenRow, givenAndEnded } from './given-and-ended.ts'
import { batchRuns, batchTakers } from './held-batches.ts'
import { readingOfficers, specialismsOf } from './reading-officers.ts'

/** What was given to whom, and how far it is. Officers are not shown it: it would tell a second reading from a first. */
export const batches = defineAct({
  name: 'reading.batches',
  kind: 'read',
  about: 'Cases given to a team, to officers or to a specialism, and how far they are read',
  permission: 'leadReview',
  input: fields.nothing,
  output: batchesSchema,
  subject: () => 'batches',
  notes: ['consultation'],
  async run(unit): Promise<Batches> {
    unit.note({ action: 'consultation', subject: 'batches' })
    const [rows, officers, rules] = await Promise.all([
      batchRows(unit),
      readingOfficers(unit),
      standingRules(unit),
    ])
    return {
      rows,
      officers,
      teams: [...new Set(officers.map(({ team }) => team).filter(Boolean))].sort(),
      specialisms: specialismsOf(officers),
      rules,
    }
  },
})

/** Its unread cases are everybody’s again; what was read of it stays read. */
export const endBatch = defineAct({
  name: 'reading.endBatch',
  kind: 'write',
  about: 'Gives the unread cases of a batch back to everybody',
  permission: 'leadReview',
  input: z.strictObject({
    batchId: fields.id,
    reason: fields.requiredText(1_000, 'Say why it ends'),
  }),
  subject: ({ batchId }) => `batch:${batchId}`,
  notes: ['alteration'],
  async run({ db, note, who }, { batchId, reason }): Promise<void> {
    const ended = await db
      .updateTable('batch')
      .set({ ended_by: who.accountId, ended_at: new Date(), ended_reason: reason })
      .where('id', '=', batchId)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (ended.numUpdatedRows === 0n) throw refusal(readingErrors, 'LB_BATCH_ENDED')
    note({
      action: 'alteration',
      subject: `batch:${batchId}`,
      reason,
      details: { part: 'batch', ended: true },
    })
  },
})

async function batchRows({ db }: UnitOfWork): Promise<readonly Batch[]> {
  const counted = (state: keyof typeof listedIn) =>
    sql`count(w.case_id) filter (where ${listedIn[state]})`
  const { rows } = await sql<Omit<Batch, keyof GivenAndEnded> & GivenRow>`
    with taker as materialized (${batchTakers}),
    counted as (
      select bc.batch_id, count(w.case_id) as cases, ${counted('unread')} as unread,
        ${counted('read')} as read, ${counted('decided')} as decided
      from batch_case bc join case_file c on c.id = bc.case_id join worklist w on w.case_id = c.id
      group by bc.batch_id)
    select b.id as "batchId", b.team, b.specialism, b.until::text, b.reason,
      array(select coalesce(n.name, o.id) from unnest(b.officers) as o (id)
        left join account_name n on n.id = o.id order by 1) as officers,
      coalesce(g.name, b.given_by) as "givenBy", b.given_at as given,
      coalesce(e.name, b.ended_by) as "endedBy", b.ended_at as "endedAt", b.ended_reason as "endedReason",
      ${batchRuns} as runs,
      array(select n.name from taker t join account_name n on n.id = t.account_id
        where t.batch_id = b.id order by 1) as "atWork",
      coalesce(k.cases, 0) as cases, coalesce(k.unread, 0) as unread,
      coalesce(k.read, 0) as read, coalesce(k.decided, 0) as decided
    from batch b left join counted k on k.batch_id = b.id
      left join account_name g on g.id = b.given_by left join account_name e on e.id = b.ended_by
    order by ${batchRuns} desc, b.id desc`.execute(db)
  return rows.map(givenAndEnded)
}

async function standingRules({ db }: UnitOfWork): Promise<Batches['rules']> {
  const { rows } = await sql<Batches['rules'][number]>`
    select s.name as source, r.specialism from source_rule r join source s on s.id = r.source_id
    where r.ended_at is null order by 1, 2`.execute(db)
  return rows
}
