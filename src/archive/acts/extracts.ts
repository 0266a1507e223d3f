import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs } from '../../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import type { DateOrderFound } from '../dates/decide-order.ts'
import { asNotRead } from '../formats/not-read.ts'
import {
  type ExtractRow,
  extractRowSchema,
  type NotedRow,
  notedRowSchema,
  type QuarantineRow,
  quarantineRowSchema,
} from './contract.ts'

export const extracts = defineAct({
  name: 'archive.extracts',
  kind: 'read',
  about: 'Every file that came in, and what became of its rows',
  permission: 'readImports',
  input: fields.nothing,
  output: outputs.list(extractRowSchema),
  subject: () => 'extracts',
  notes: ['consultation'],
  async run({ db, note }): Promise<readonly ExtractRow[]> {
    note({ action: 'consultation', subject: 'extracts' })
    const rows = await db
      .selectFrom('extract')
      .select(['id as extractId', 'file', 'format', 'received_at'])
      .select(sourceName('source_id').as('source'))
      .select(['received', 'imported', 'unchanged', 'quarantined', 'noted', 'not_read', 'dates'])
      .orderBy('received_at', 'desc')
      .orderBy('file')
      .execute()
    return rows.map(({ received_at, not_read, dates, ...row }) => ({
      ...row,
      receivedAt: received_at.toISOString(),
      notRead: not_read.map(asNotRead),
      dates: dates as DateOrderFound | null,
    }))
  },
})

export const quarantine = defineAct({
  name: 'archive.quarantine',
  kind: 'read',
  about: 'The rows of a file that were not kept, each with its reasons',
  permission: 'readImports',
  input: z.strictObject({ extractId: fields.key, page: fields.page }),
  output: outputs.pageOf(quarantineRowSchema),
  subject: ({ extractId }) => `extract:${extractId}`,
  notes: ['consultation'],
  async run({ db, note }, { extractId, page }): Promise<Page<QuarantineRow>> {
    note({ action: 'consultation', subject: `extract:${extractId}`, details: { page } })
    const { rows } = await sql<QuarantineRow & { total: number }>`
          select line, kind, key, reasons, count(*) over () as total from quarantine
          where extract_id = ${extractId} order by line, id
          limit ${pageRows()} offset ${pageStart(page)}`.execute(db)
    return pageOfCounted(rows, page, ({ total: _, ...row }) => row)
  },
})

export const notes = defineAct({
  name: 'archive.notes',
  kind: 'read',
  about:
    'The rows of a file that were taken with a note: a value that is none, fields that contradict',
  permission: 'readImports',
  input: z.strictObject({ extractId: fields.key, page: fields.page }),
  output: outputs.pageOf(notedRowSchema),
  subject: ({ extractId }) => `extract:${extractId}`,
  notes: ['consultation'],
  async run({ db, note }, { extractId, page }): Promise<Page<NotedRow>> {
    note({ action: 'consultation', subject: `extract:${extractId}`, details: { page } })
    const { rows } = await sql<NotedRow & { total: number }>`
          select n.line, r.kind, r.key, n.notes, count(*) over () as total
          from record_note n join record r on r.id = n.record_id
          where n.extract_id = ${extractId} order by n.line, n.record_id
          limit ${pageRows()} offset ${pageStart(page)}`.execute(db)
    return pageOfCounted(rows, page, ({ total: _, ...row }) => row)
  },
})
