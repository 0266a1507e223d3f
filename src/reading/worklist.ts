import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../access/index.ts'
import { caseColumns, caseRow, isDecided, isRead, type StoredCase } from '../cases/index.ts'
import { pageOf, pageRows, pageStart } from '../model/index.ts'
import { type WorklistPage, worklistPageSchema } from './contract.ts'
import { countListed } from './count-listed.ts'

interface Listed extends StoredCase {
  readonly place: number
  readonly reasons: readonly string[]
  readonly beingReadBy: string | null
}

const states = {
  unread: sql`not ${isRead} and not ${isDecided}`,
  read: sql`${isRead} and not ${isDecided}`,
  decided: isDecided,
  all: sql`true`,
} as const

export const worklist = defineAct({
  name: 'reading.worklist',
  often: true,
  kind: 'read',
  about: 'Cases in the order they should be read, with the reasons',
  permission: 'readCase',
  input: z.strictObject({
    page: fields.page,
    state: z.enum(['unread', 'read', 'decided', 'all']).default('unread'),
    source: fields.key.optional(),
  }),
  output: worklistPageSchema,
  subject: () => 'worklist',
  notes: ['consultation'],
  async run(unit, { page, state, source = null }): Promise<WorklistPage> {
    const [listed, counts, review] = await Promise.all([
      rowsOf(unit, page, state, source),
      countListed(unit, source),
      unit.db.selectFrom('review_count').select(['cases', 'read']).executeTakeFirstOrThrow(),
    ])
    unit.note({
      action: 'consultation',
      subject: 'worklist',
      details: { page, state, cases: listed.map(({ caseId }) => caseId) },
    })
    const rows = listed.map(({ place, reasons, beingReadBy, ...stored }) => ({
      ...caseRow(stored),
      place,
      reasons,
      beingReadBy,
    }))
    const { read, cases } = review
    return { ...pageOf(rows, page, counts[state]), read, left: cases - read }
  },
})

/** Rows in their order, without a count: it stops at the last one shown. */
async function rowsOf(
  { db, who }: UnitOfWork,
  page: number,
  state: keyof typeof states,
  source: string | null,
): Promise<readonly Listed[]> {
  const ofSource = source === null ? sql`true` : sql`c.source_id = ${source}`
  const { rows } = await sql<Listed>`
    with chosen as (
      select w.place, w.reasons, c.id from worklist w join case_file c on c.id = w.case_id
      where ${states[state]} and ${ofSource}
      order by w.place limit ${sql.lit(pageRows)} offset ${sql.lit(pageStart(page))})
    select ${caseColumns}, chosen.place, chosen.reasons, (
      select coalesce((select name from account_name where id = l.account_id), l.account_id)
      from lease l
      where l.case_id = c.id and l.expires_at > now() and l.account_id <> ${who.accountId}
      limit 1) as "beingReadBy"
    from chosen join case_file c on c.id = chosen.id order by chosen.place`.execute(db)
  return rows
}
