import { sql } from 'kysely'
import { z } from 'zod'
import { head } from '../ledger/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../model/index.ts'
import { defineAct } from './acts/act.ts'
import * as fields from './acts/fields.ts'
import { type LedgerRow, ledgerPageSchema } from './ledger-contract.ts'

type Listed = Omit<LedgerRow, 'at'> & { readonly at: Date; readonly total: number }

/** The newest entries first, by subject (`case:12`) and by account (its id, or its holder's name). */
export const ledger = defineAct({
  name: 'ledger.entries',
  kind: 'read',
  about: 'Entries of the ledger, the newest first',
  permission: 'readLedger',
  input: z.strictObject({
    page: fields.page,
    subject: fields.key.optional(),
    account: fields.key.optional(),
  }),
  output: ledgerPageSchema,
  subject: () => 'ledger',
  notes: ['consultation'],
  async run(
    { db, note },
    { page, subject, account },
  ): Promise<Page<LedgerRow> & { readonly root: string }> {
    note({
      action: 'consultation',
      subject: 'ledger',
      details: { page, ...(subject && { of: subject }), ...(account && { by: account }) },
    })
    const { rows } = await sql<Listed>`
        select e.index, e.at, coalesce(n.name, e.account_id) as account,
          e.body::jsonb->>'role' as role, e.action, e.subject, e.body::jsonb->>'purpose' as purpose,
          encode(e.leaf, 'hex') as leaf, count(*) over () as total
        from ledger_entry e left join account_name n on n.id = e.account_id
        where (${subject ?? null}::text is null or e.subject = ${subject ?? null})
          and (${account ?? null}::text is null or e.account_id = ${account ?? null}
            or n.name ilike ${account ?? null})
        order by e.index desc limit ${pageRows} offset ${pageStart(page)}`.execute(db)
    const { root } = await head(db)
    const listed = pageOfCounted(rows, page, ({ total: _, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
    }))
    return { ...listed, root }
  },
})
