import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { DocumentItem } from '../../model/index.ts'
import { insertRows } from '../../store/index.ts'

/** The pages of documents that were written just now. What was read of one before stands: its picture is the same. */
export async function keepPages(
  { db }: Pick<UnitOfWork, 'db'>,
  documents: Iterable<DocumentItem>,
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = [...documents].flatMap(({ key, pages }) =>
    pages.map((content, at) => ({
      document_id: ids.get(key) as number,
      page: at + 1,
      state: states[content],
    })),
  )
  if (rows.length === 0) return
  await insertRows(db, 'document_page', rows, { onConflict: 'do nothing' })
  // Earlier versions took words out of sight for typed ones.
  const others = rows.filter(({ state }) => state === states.otherMachine)
  if (others.length > 0)
    await sql`update document_page p set state = ${states.otherMachine}
      from unnest(${others.map((one) => one.document_id)}::bigint[], ${others.map((one) => one.page)}::int[]) as o (document_id, page)
      where p.document_id = o.document_id and p.page = o.page and p.state = 'typed'`.execute(db)
}

/** What another machine read was read by none here, and has no day of its own (`read_at`). */
const states = { typed: 'typed', otherMachine: 'machine', picture: 'waiting' } as const
