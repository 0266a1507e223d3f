import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { needPurpose } from '../../cases/index.ts'
import { needContact, victimContactSchema, victimContacts } from '../../contact/index.ts'
import { pageOfCounted, pageRows, pageStart, refusal } from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import { caseworkErrors } from '../errors.ts'

/** What became of telling the victim that nothing further will be done. */
export const tellings = ['told', 'declined', 'withheld'] as const
export type Telling = (typeof tellings)[number]

/**
 * Of each authorised decision to take no further action the victim was told, did not wish to be, or it was
 * withheld with a reason; or it is owed. A later entry stands in place of an earlier one.
 */
export const recordTelling = defineAct({
  name: 'casework.recordTelling',
  kind: 'write',
  about:
    'Records that the victim was told of a decision to take no further action, declined, or why not',
  permission: 'proposeDecision',
  input: z
    .strictObject({
      decisionId: fields.id,
      telling: z.enum(tellings, { error: 'Choose what became of it' }),
      on: z.iso.date({ error: 'Give the day, as 2026-05-31' }),
      note: fields.text(2_000).default(''),
    })
    .refine(({ telling, note }) => telling !== 'withheld' || note !== '', {
      error: 'Say why it is withheld',
      path: ['note'],
    }),
  subject: ({ decisionId }) => `decision:${decisionId}`,
  notes: ['alteration'],
  async run(unit, { decisionId, telling, on, note }): Promise<void> {
    const decision = await unit.db
      .selectFrom('decision')
      .select(['case_id', 'status', 'outcome', 'settled_at'])
      .where('id', '=', decisionId)
      .executeTakeFirst()
    if (!decision) throw refusal(caseworkErrors, 'LB_DECISION_NOT_FOUND')
    if (decision.status !== 'authorised' || decision.outcome !== 'noFurtherAction')
      throw refusal(caseworkErrors, 'LB_NOTHING_TO_TELL')
    await refuseOtherDays(unit, on, decision.settled_at)
    if (telling === 'told') await needContact(unit, decision.case_id, 'decision', 'telling')
    const purpose = await needPurpose(unit, unit.session, decision.case_id)
    await unit.db
      .insertInto('victim_told')
      .values({
        decision_id: decisionId,
        case_id: decision.case_id,
        telling,
        told_on: on,
        note,
        recorded_by: unit.who.accountId,
      })
      .execute()
    unit.note({
      action: 'alteration',
      subject: `case:${decision.case_id}`,
      purpose,
      ...(note && { reason: note }),
      details: { part: 'telling', decision: decisionId, telling, on },
    })
  },
})

/** Nobody was told before it was decided, nor will have been tomorrow. */
async function refuseOtherDays(
  { db }: UnitOfWork,
  on: string,
  decided: Date | null,
): Promise<void> {
  const { rows } = await sql<{ readonly fits: boolean }>`
    select ${on}::date between coalesce(${decided}::timestamptz, '-infinity')::date and now()::date as fits`.execute(
    db,
  )
  if (!rows[0]?.fits) throw refusal(caseworkErrors, 'LB_TOLD_WHEN', { field: 'on' })
}

const toldAnswer = z.strictObject({
  /** Told, declined, withheld and owed add up to the decisions. */
  counts: z.strictObject({
    decisions: outputs.count,
    told: outputs.count,
    declined: outputs.count,
    withheld: outputs.count,
    owed: outputs.count,
  }),
  list: outputs.pageOf(
    z.strictObject({
      decisionId: outputs.id,
      caseId: outputs.id,
      ref: outputs.text,
      source: outputs.text,
      authorisedAt: outputs.text,
      telling: z.enum(tellings).nullable(),
      on: outputs.text.nullable(),
      note: outputs.text.nullable(),
      recordedBy: outputs.text.nullable(),
      /** Each victim of the case, with what is to be read before anybody reaches them. */
      contacts: z.array(victimContactSchema),
    }),
  ),
})
export type VictimsTold = z.infer<typeof toldAnswer>

export const victimsTold = defineAct({
  name: 'casework.victimsTold',
  kind: 'read',
  about:
    'Authorised decisions to take no further action, and whether the victim was told; those owed first',
  permission: 'readCase',
  input: z.strictObject({ page: fields.page }),
  output: toldAnswer,
  subject: () => 'decisions',
  notes: ['consultation'],
  async run(unit, { page }): Promise<VictimsTold> {
    const rows = await stored(unit, page)
    const counts = await countTellings(unit)
    const contacts = await victimContacts(
      unit,
      rows.map(({ caseId }) => caseId),
    )
    unit.note({
      action: 'consultation',
      subject: 'decisions',
      details: { part: 'telling', page, cases: rows.map(({ caseId }) => caseId) },
    })
    const list = pageOfCounted(rows, page, (row) => ({
      ...tellingRow(row),
      contacts: [...(contacts.get(row.caseId) ?? [])],
    }))
    return { counts, list: { ...list, rows: [...list.rows] } }
  },
})

interface StoredTelling {
  readonly decisionId: number
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly authorisedAt: Date
  readonly telling: Telling | null
  readonly on: string | null
  readonly note: string | null
  readonly recordedBy: string | null
  readonly total: number
}

const tellingRow = ({ total: _, authorisedAt, ...row }: StoredTelling) => ({
  ...row,
  authorisedAt: authorisedAt.toISOString(),
})

/** Of each decision the entry made last. */
const standing = sql`
  from decision d
    join case_file c on c.id = d.case_id
    left join lateral (
      select t.telling, t.told_on, t.note, t.recorded_by from victim_told t
      where t.decision_id = d.id order by t.id desc limit 1) t on true
  where d.status = 'authorised' and d.outcome = 'noFurtherAction'`

const stored = async ({ db }: UnitOfWork, page: number): Promise<readonly StoredTelling[]> =>
  (
    await sql<StoredTelling>`
      select d.id as "decisionId", d.case_id as "caseId", c.ref, ${sourceName('c.source_id')} as source,
        d.settled_at as "authorisedAt", t.telling, t.told_on as "on", t.note,
        (select coalesce(n.name, t.recorded_by) from account_name n where n.id = t.recorded_by) as "recordedBy",
        count(*) over () as total
      ${standing}
      order by t.telling is not null, d.settled_at, d.id
      limit ${pageRows()} offset ${pageStart(page)}`.execute(db)
  ).rows

interface Tellings {
  readonly decisions: number
  readonly told: number
  readonly declined: number
  readonly withheld: number
  readonly owed: number
}

async function countTellings({ db }: UnitOfWork): Promise<Tellings> {
  const { rows } = await sql<Tellings>`
    select count(*) as decisions,
      count(*) filter (where t.telling = 'told') as told,
      count(*) filter (where t.telling = 'declined') as declined,
      count(*) filter (where t.telling = 'withheld') as withheld,
      count(*) filter (where t.telling is null) as owed
    ${standing}`.execute(db)
  return rows[0] ?? { decisions: 0, told: 0, declined: 0, withheld: 0, owed: 0 }
}
