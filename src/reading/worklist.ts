import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../access/index.ts'
import { caseColumns, caseRow, isDecided, isRead, type StoredCase } from '../cases/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../model/index.ts'
import { type WorklistRow, worklistRowSchema } from './contract.ts'

interface Listed extends StoredCase {
  readonly place: number
  readonly reasons: readonly string[]
  readonly heldBy: string | null
  readonly total: number
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
  output: outputs.pageOf(worklistRowSchema),
  subject: () => 'worklist',
  notes: ['consultation'],
  async run({ db, note, who }, { page, state, source }): Promise<Page<WorklistRow>> {
    const { rows } = await sql<Listed>`
        with chosen as (
          select w.place, w.reasons, c.id, count(*) over () as total
          from worklist w join case_file c on c.id = w.case_id
          where ${states[state]} and (${source ?? null}::text is null or c.source_id = ${source ?? null})
          order by w.place limit ${pageRows} offset ${pageStart(page)})
        select ${caseColumns}, chosen.place, chosen.reasons, chosen.total, (
          select coalesce(n.name, l.account_id) from lease l
            left join account_name n on n.id = l.account_id
          where l.case_id = c.id and l.expires_at > now() and l.account_id <> ${who.accountId}
          limit 1) as "heldBy"
        from chosen join case_file c on c.id = chosen.id order by chosen.place`.execute(db)
    note({
      action: 'consultation',
      subject: 'worklist',
      details: { page, state, cases: rows.map(({ caseId }) => caseId) },
    })
    return pageOfCounted(rows, page, ({ place, reasons, heldBy, ...stored }) => ({
      ...caseRow(stored),
      place,
      reasons,
      heldBy,
    }))
  },
})
