import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields } from '../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../model/index.ts'
import { caseColumns, caseRow, type StoredCase } from './case-rows.ts'
import { type CaseRow, casePage } from './contract.ts'

const longest = 200

/** By a part of the reference, or by words in the documents (PostgreSQL's web search syntax). */
export const searchCases = defineAct({
  name: 'cases.search',
  kind: 'read',
  about: 'Cases by reference and by the words of their documents',
  permission: 'readCase',
  input: z.strictObject({ query: fields.query, page: fields.page }),
  output: casePage,
  subject: () => 'cases',
  notes: ['consultation'],
  async run({ db, note }, { query, page }): Promise<Page<CaseRow>> {
    const asked = query.replaceAll('\0', ' ').toWellFormed().trim().slice(0, longest)
    const part = `%${asked.replaceAll(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<StoredCase & { total: number }>`
        with found as (
          select id from case_file where ref ilike ${part}
          union
          select case_id from document where ${asked} <> ''
            and search @@ websearch_to_tsquery('english', ${asked})),
        listed as (
          select c.id, count(*) over () as total from found join case_file c on c.id = found.id
          left join worklist w on w.case_id = c.id
          order by (c.ref ilike ${part}) desc, w.place nulls last, c.id
          limit ${pageRows} offset ${pageStart(page)})
        select ${caseColumns}, listed.total from listed join case_file c on c.id = listed.id
          left join worklist w on w.case_id = c.id
        order by (c.ref ilike ${part}) desc, w.place nulls last, c.id`.execute(db)
    note({
      action: 'consultation',
      subject: 'cases',
      details: { page, cases: rows.map(({ caseId }) => caseId) },
    })
    return pageOfCounted(rows, page, caseRow)
  },
})
