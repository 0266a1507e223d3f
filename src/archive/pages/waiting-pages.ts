import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { ReadPage } from '../../scans/index.ts'
import { composeTexts } from './compose-texts.ts'

/** A page that is a picture and has not been read. */
export interface WaitingPage {
  readonly documentId: number
  readonly page: number
  /** Of the document as it came. */
  readonly original: string
}

/** What became of all pages: they add up to those received. */
export interface PageCounts {
  readonly typed: number
  readonly waiting: number
  /** Read by another machine before they came. */
  readonly otherMachine: number
  readonly machine: number
  /** Of those read by machine, the ones with many doubts. */
  readonly doubtful: number
  readonly unreadable: number
  readonly blank: number
}

export async function pageCounts({ db }: Pick<UnitOfWork, 'db'>): Promise<PageCounts> {
  const { rows } = await sql<PageCounts>`
    select count(*) filter (where state = 'typed')::int as typed,
      count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'machine' and read_at is null)::int as "otherMachine",
      count(*) filter (where state = 'machine' and read_at is not null)::int as machine,
      count(*) filter (where state = 'machine' and doubtful)::int as doubtful,
      count(*) filter (where state = 'unreadable')::int as unreadable,
      count(*) filter (where state = 'blank')::int as blank
    from document_page`.execute(db)
  return rows[0] as PageCounts
}

/** The pages that wait, by document. */
export async function waitingPages({
  db,
}: Pick<UnitOfWork, 'db'>): Promise<readonly WaitingPage[]> {
  const { rows } = await sql<WaitingPage>`
    select p.document_id as "documentId", p.page, d.original
    from document_page p join document d on d.id = p.document_id
    where p.state = 'waiting' and d.original is not null
    order by p.document_id, p.page`.execute(db)
  return rows
}

/** What came of reading a page: what was read, or why nothing could be. */
export type PageOutcome = ReadPage | { readonly fault: string }

/** Keeps what was read of a page, and puts it into the text of its document, where it is found. */
export async function keepReading(
  unit: UnitOfWork,
  { documentId, page }: WaitingPage,
  outcome: PageOutcome,
): Promise<void> {
  const { db } = unit
  const columns =
    'fault' in outcome
      ? { state: 'unreadable' as const, doubtful: true, fault: outcome.fault }
      : {
          state: outcome.state,
          text: outcome.text.replaceAll('\0', '').toWellFormed(),
          words: JSON.stringify(outcome.words).replaceAll('\\u0000', ''),
          width: outcome.width,
          height: outcome.height,
          confidence: outcome.confidence,
          worst: outcome.worst,
          missed: outcome.missed,
          doubtful: outcome.isDoubtful,
        }
  const { numUpdatedRows } = await db
    .updateTable('document_page')
    .set({ ...columns, read_at: new Date() })
    .where('document_id', '=', documentId)
    .where('page', '=', page)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) {
    // Another process read it meanwhile; each transaction says what it came for.
    unit.note({ action: 'consultation', subject: `document:${documentId}` })
    return
  }
  await composeTexts(unit, { document: documentId })
  // The order of reading learns from the words of documents.
  await sql`insert into refresh_due (item, item_id)
    select 'case', d.case_id from document d where d.id = ${documentId} and exists (select from refresh)`.execute(
    db,
  )
  const { state, doubtful } = columns
  unit.note({
    action: 'computation',
    subject: `document:${documentId}`,
    details: { page, state, doubtful },
  })
}
