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
      state: content === 'typed' ? 'typed' : 'waiting',
    })),
  )
  if (rows.length > 0) await insertRows(db, 'document_page', rows, { onConflict: 'do nothing' })
}
