import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { ReadState } from '../../scans/index.ts'
import { pageAsRead, pageMarks } from '../formats/documents/page-marks.ts'

interface Read {
  readonly document_id: number
  readonly page: number
  readonly of: number
  readonly state: ReadState
  readonly text: string
  readonly doubtful: boolean
}

/** Puts what was read of pages where their marks stand, in the documents named or, without any, in those of a source. */
export async function composeTexts(
  { db }: Pick<UnitOfWork, 'db'>,
  of: { readonly source: string } | { readonly document: number },
): Promise<void> {
  const which = 'source' in of ? sql`d.source_id = ${of.source}` : sql`d.id = ${of.document}`
  // A page that was read is put in where its mark still stands: the document was imported anew.
  const { rows } = await sql<Read>`
    select p.document_id, p.page, p.state, p.text, p.doubtful,
      (select count(*)::int from document_page o where o.document_id = p.document_id) as of
    from document_page p join document d on d.id = p.document_id
    where ${which} and p.state in ('machine', 'unreadable', 'blank')
      and d.text like '%' || ${markStart} || p.page || ' of %' || ${markEnd} || '%'
    order by p.document_id, p.page`.execute(db)
  for (const [id, pages] of Map.groupBy(rows, (row) => row.document_id)) {
    const before = await db
      .selectFrom('document')
      .select('text')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const text = pages.reduce(
      (whole, { doubtful, ...page }) =>
        // By a function: what was read may hold dollar signs.
        whole.replace(pageMarks.waiting(page), () =>
          pageAsRead(page, { ...page, isDoubtful: doubtful }),
        ),
      before.text,
    )
    if (text !== before.text)
      await db.updateTable('document').set({ text }).where('id', '=', id).execute()
  }
}

const [markStart = '', markEnd = ''] = pageMarks.waiting({ page: 0, of: 0 }).split('0 of 0')
