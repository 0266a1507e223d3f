import { sql } from 'kysely'
import type { DoorAct, Who } from '../../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../../model/index.ts'
import type { ExtractRow, QuarantineRow } from './contract.ts'

export const extracts =
  (enter: DoorAct) =>
  (who: Who): Promise<readonly ExtractRow[]> =>
    enter(who, { permission: 'readImports', subject: 'extracts' }, async ({ db, note }) => {
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
    })

export const quarantine =
  (enter: DoorAct) =>
  (who: Who, extractId: string, page: number): Promise<Page<QuarantineRow>> =>
    enter(
      who,
      { permission: 'readImports', subject: `extract:${extractId}` },
      async ({ db, note }) => {
        note({ action: 'consultation', subject: `extract:${extractId}`, details: { page } })
        const { rows } = await sql<QuarantineRow & { total: number }>`
          select line, kind, key, reasons, count(*) over () as total from quarantine
          where extract_id = ${extractId} order by line, id
          limit ${pageRows} offset ${pageStart(page)}`.execute(db)
        return pageOfCounted(rows, page, ({ total: _, ...row }) => row)
      },
    )
