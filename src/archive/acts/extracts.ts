import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields } from '../../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../../model/index.ts'
import type { ExtractRow, QuarantineRow } from './contract.ts'

export const extracts = defineAct({
  name: 'archive.extracts',
  kind: 'read',
  about: 'Every file that came in, and what became of its rows',
  permission: 'readImports',
  input: fields.nothing,
  subject: () => 'extracts',
  notes: ['consultation'],
  async run({ db, note }): Promise<readonly ExtractRow[]> {
    note({ action: 'consultation', subject: 'extracts' })
    const rows = await db
      .selectFrom('extract')
      .select(['id as extractId', 'file', 'source_id as source', 'format', 'received_at'])
      .select(['received', 'imported', 'unchanged', 'quarantined'])
      .orderBy('received_at', 'desc')
      .orderBy('file')
      .execute()
    return rows.map(({ received_at, ...row }) => ({
      ...row,
      receivedAt: received_at.toISOString(),
    }))
  },
})

export const quarantine = defineAct({
  name: 'archive.quarantine',
  kind: 'read',
  about: 'The rows of a file that were not kept, each with its reasons',
  permission: 'readImports',
  input: z.strictObject({ extractId: fields.key, page: fields.page }),
  subject: ({ extractId }) => `extract:${extractId}`,
  notes: ['consultation'],
  async run({ db, note }, { extractId, page }): Promise<Page<QuarantineRow>> {
    note({ action: 'consultation', subject: `extract:${extractId}`, details: { page } })
    const { rows } = await sql<QuarantineRow & { total: number }>`
          select line, kind, key, reasons, count(*) over () as total from quarantine
          where extract_id = ${extractId} order by line, id
          limit ${pageRows} offset ${pageStart(page)}`.execute(db)
    return pageOfCounted(rows, page, ({ total: _, ...row }) => row)
  },
})
