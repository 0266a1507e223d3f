import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../../access/index.ts'
import { needPurpose } from '../../cases/index.ts'
import { needNextReading } from '../next-reading.ts'
import { currentQuestions, halfAnswersTo } from '../questions/question-sets.ts'
import { pageFields } from './answered-elsewhere.ts'
import type { DraftView } from './contract.ts'

/** More of one officer’s pages of a case would be left open by nobody. */
const mostDrafts = 20

/** What of a risk is written so far; what it needs is asked when the reading is submitted. */
const halfRisk = z.strictObject({
  mention: fields.text(20).optional(),
  child: fields.text(1_000).optional(),
  feared: fields.text(10_000).optional(),
  told: fields.text(1_000).optional(),
  at: fields.text(40).optional(),
  means: fields.text(40).optional(),
})

/** To the microsecond, as a page gives it back to say which draft it was opened on. */
const stamp = sql`to_char(kept_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/**
 * Keeps half a reading. Each page keeps its own, so that two of them write over nothing of each other;
 * a page that was opened on an earlier draft takes its place, unless that has been written on since.
 */
export const keepDraft = defineAct({
  name: 'reading.keepDraft',
  often: true,
  kind: 'write',
  about: 'Keeps half a reading as a draft of the officer’s own',
  permission: 'submitReading',
  input: z.strictObject({
    caseId: fields.id,
    page: pageFields.page.unwrap(),
    follows: pageFields.follows,
    followsAt: pageFields.followsAt,
    answers: halfAnswersTo(currentQuestions()).default({}),
    note: fields.text(10_000).default(''),
    risk: halfRisk.default({}),
  }),
  output: outputs.object({
    keptAt: outputs.text,
    /** Drafts that other pages of this officer have written on. */
    others: outputs.count,
  }),
  subject: ({ caseId }) => `case:${caseId}`,
  notes: ['alteration'],
  async run(unit, { caseId, page, follows, followsAt, answers, note, risk }) {
    const { db, who } = unit
    const [purpose] = await Promise.all([
      needPurpose(unit, unit.session, caseId),
      needNextReading(unit, caseId),
    ])
    await sql`delete from reading_draft where case_id = ${caseId} and account_id = ${who.accountId}
      and page = ${follows} and page <> ${page} and ${stamp} = ${followsAt}`.execute(db)
    const { rows } = await sql<{ keptAt: string }>`
      insert into reading_draft (case_id, account_id, page, question_set, answers, note, risk, kept_at)
      values (${caseId}, ${who.accountId}, ${page}, ${currentQuestions().id},
        ${JSON.stringify(answers)}, ${note}, ${JSON.stringify(risk)}, clock_timestamp())
      on conflict (case_id, account_id, page) do update set question_set = excluded.question_set,
        answers = excluded.answers, note = excluded.note, risk = excluded.risk, kept_at = excluded.kept_at
      returning ${stamp} as "keptAt"`.execute(db)
    const drafts = await draftsOf(unit, caseId)
    unit.note({
      action: 'alteration',
      subject: `case:${caseId}`,
      purpose,
      details: { part: 'draft', answers: Object.keys(answers).length },
    })
    return { keptAt: rows[0]!.keptAt, others: drafts.length - 1 }
  },
})

/** This officer’s drafts of a case, the newest first; row security shows nobody else’s. */
export async function draftsOf(
  { db, who }: UnitOfWork,
  caseId: number,
): Promise<readonly DraftView[]> {
  const { rows } = await sql<DraftView>`
    select page, answers, note, risk, ${stamp} as "keptAt"
    from reading_draft where case_id = ${caseId} and account_id = ${who.accountId}
    order by kept_at desc limit ${mostDrafts}`.execute(db)
  return rows
}

/** A reading that is in leaves no draft behind. */
export const dropDrafts = ({ db, who }: UnitOfWork, caseId: number) =>
  db
    .deleteFrom('reading_draft')
    .where('case_id', '=', caseId)
    .where('account_id', '=', who.accountId)
    .execute()
