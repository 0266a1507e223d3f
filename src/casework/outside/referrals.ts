import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { pageOfCounted, pageRows, pageStart, refusal } from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import { caseworkErrors } from '../errors.ts'
import { isCustodian } from './custodian-rows.ts'
import { lateOriginalRow, lateOriginals } from './late-original.ts'
import {
  acknowledgedLate,
  answeredLate,
  type ReferralRow,
  referralRowFields,
  referralState,
  storedReferrals,
} from './referral-rows.ts'

const { text, id, count } = outputs

const counts = z.strictObject({
  all: count,
  /** Neither answered nor withdrawn. */
  open: count,
  answered: count,
  withdrawn: count,
  /** Not acknowledged, and the seven days are over. */
  acknowledgementOverdue: count,
  /** Not answered, and the three months are over. */
  answerOverdue: count,
})

const referralsAnswer = z.strictObject({
  counts,
  list: outputs.pageOf(z.strictObject(referralRowFields)),
})
export type Referrals = z.infer<typeof referralsAnswer>

export const referrals = defineAct({
  name: 'casework.referrals',
  kind: 'read',
  about: 'Referrals from outside, those past a deadline first',
  permission: 'readCase',
  input: z.strictObject({ page: fields.page }),
  output: referralsAnswer,
  subject: () => 'outside',
  notes: ['consultation'],
  async run(unit, { page }): Promise<Referrals> {
    const rows = await storedReferrals(
      unit,
      sql`true`,
      sql`limit ${pageRows()} offset ${pageStart(page)}`,
    )
    const { rows: counted } = await sql<Referrals['counts']>`
      select count(*) as "all",
        count(*) filter (where s.answered_on is null and not s.withdrawn) as open,
        count(*) filter (where s.answered_on is not null) as answered,
        count(*) filter (where s.withdrawn) as withdrawn,
        count(*) filter (where s.acknowledged_on is null and ${acknowledgedLate}) as "acknowledgementOverdue",
        count(*) filter (where s.answered_on is null and ${answeredLate}) as "answerOverdue"
      from ${referralState()} s`.execute(unit.db)
    unit.note({
      action: 'consultation',
      subject: 'outside',
      details: { part: 'outside', page, shown: rows.map(({ referralId }) => referralId) },
    })
    const list = pageOfCounted(rows, page, asRow)
    return { counts: counted[0]!, list: { ...list, rows: [...list.rows] } }
  },
})

const asRow = ({ total: _, ...row }: ReferralRow & { readonly total: number }): ReferralRow => row

const requestRow = z.strictObject({
  requestId: id,
  askedBy: text,
  own: z.boolean(),
  purpose: text,
  reason: text,
  hours: count,
  askedAt: text,
  answer: z.enum(['opened', 'refused']).nullable(),
  words: text,
  answeredBy: text.nullable(),
  openedUntil: text.nullable(),
  views: count,
})

const referralView = z.strictObject({
  ...referralRowFields,
  text,
  textHash: text,
  originalHash: text.nullable(),
  originalPlace: text,
  /** The file it came in; sealed, it has no name to show, and the hash is of its sealed bytes. */
  original: z
    .strictObject({ name: text, bytes: count, sha256: text, sealed: z.boolean() })
    .nullable(),
  /** Originals that came after it. */
  late: z.array(lateOriginalRow),
  receivedBy: text,
  means: text.nullable(),
  result: text.nullable(),
  record: text.nullable(),
  promised: z.array(
    z.strictObject({
      promisedBy: text,
      promisedOn: text,
      words: text,
      itemId: id,
      dueAt: text.nullable(),
      result: text.nullable(),
      closed: z.boolean(),
    }),
  ),
  cases: z.array(
    z.strictObject({ caseId: id, ref: text, source: text, why: text, linkedBy: text }),
  ),
  /** One's own; of a custodian all. */
  requests: z.array(requestRow),
  isCustodian: z.boolean(),
})
export type ReferralView = z.infer<typeof referralView>

export const referral = defineAct({
  name: 'casework.referral',
  kind: 'read',
  about: 'One referral from outside: its text, promises, cases and answer',
  permission: 'readCase',
  input: z.strictObject({ referralId: fields.id }),
  output: referralView,
  subject: ({ referralId }) => `outside:${referralId}`,
  notes: ['consultation'],
  async run(unit, { referralId }): Promise<ReferralView> {
    const [row] = await storedReferrals(unit, sql`s.id = ${referralId}`, sql``)
    if (!row) throw refusal(caseworkErrors, 'LB_OUTSIDE_NOT_FOUND')
    const { rows: more } = await sql<
      Pick<
        ReferralView,
        | 'text'
        | 'textHash'
        | 'originalHash'
        | 'originalPlace'
        | 'receivedBy'
        | 'means'
        | 'result'
        | 'record'
      >
    >`select s.text, s.text_hash as "textHash", s.original_hash as "originalHash",
        s.original_place as "originalPlace", coalesce(n.name, s.received_by) as "receivedBy", s.means,
        s.result, s.result_record as record
      from ${referralState()} s left join account_name n on n.id = s.received_by
      where s.id = ${referralId}`.execute(unit.db)
    const original = await unit.db
      .selectFrom('outside_original')
      .select(['name', 'bytes', 'sha256', 'sealed'])
      .where('referral_id', '=', referralId)
      .executeTakeFirst()
    const { rows: promised } = await sql<
      Omit<ReferralView['promised'][number], 'dueAt'> & { readonly dueAt: Date | null }
    >`select p.promised_by as "promisedBy", p.promised_on as "promisedOn", p.words, p.item_id as "itemId",
        i.due_at as "dueAt", i.result, i.state in ('closed', 'withdrawn') as closed
      from outside_promise p join item i on i.id = p.item_id
      where p.referral_id = ${referralId} order by p.id`.execute(unit.db)
    const { rows: cases } = await sql<ReferralView['cases'][number]>`
      select c.id as "caseId", c.ref, ${sourceName('c.source_id')} as source, o.why, coalesce(n.name, o.linked_by) as "linkedBy"
      from outside_case o join case_file c on c.id = o.case_id left join account_name n on n.id = o.linked_by
      where o.referral_id = ${referralId} order by o.linked_at, c.id`.execute(unit.db)
    const { rows: requests } = await sql<StoredRequest>`
      select r.id as "requestId", coalesce(n.name, r.asked_by) as "askedBy",
        r.asked_by = ${unit.who.accountId} as own, r.purpose, r.reason, r.hours, r.asked_at as "askedAt",
        a.answer, coalesce(a.words, '') as words, b.name as "answeredBy", a.opened_until as "openedUntil",
        (select count(*) from source_viewing v where v.request_id = r.id) as views
      from source_request r left join source_answer a on a.request_id = r.id
        left join account_name n on n.id = r.asked_by left join account_name b on b.id = a.answered_by
      where r.referral_id = ${referralId} order by r.id desc`.execute(unit.db)
    unit.note({
      action: 'consultation',
      subject: `outside:${referralId}`,
      details: { part: 'outside', cases: cases.map(({ caseId }) => caseId) },
    })
    return {
      ...asRow(row),
      ...more[0]!,
      original: original ?? null,
      late: [...(await lateOriginals(unit, referralId))],
      promised: promised.map((one) => ({ ...one, dueAt: one.dueAt?.toISOString() ?? null })),
      cases: [...cases],
      requests: requests.map((one) => ({
        ...one,
        askedAt: one.askedAt.toISOString(),
        openedUntil: one.openedUntil?.toISOString() ?? null,
      })),
      isCustodian: await isCustodian(unit),
    }
  },
})

interface StoredRequest extends Omit<ReferralView['requests'][number], 'askedAt' | 'openedUntil'> {
  readonly askedAt: Date
  readonly openedUntil: Date | null
}
