import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { insertRows } from '../../store/index.ts'
import { readWording, shippedDigest } from '../../wording/index.ts'

const atOnce = 1_000

/** Reads the documents that came or changed since, or were read for another list, for words that may have led to a decision. */
export async function readDocumentWording({ db }: Pick<UnitOfWork, 'db'>): Promise<number> {
  await db.deleteFrom('document_wording').where('terms', '<>', shippedDigest).execute()
  let after = 0
  let read = 0
  for (;;) {
    const { rows } = await sql<{ id: number; text: string }>`
      select d.id, d.text from document d left join document_wording w on w.document_id = d.id
      where d.id > ${after} and w.document_id is null order by d.id limit ${atOnce}`.execute(db)
    if (rows.length === 0) return read
    after = Number(rows.at(-1)!.id)
    read += rows.length
    await insertRows(
      db,
      'document_wording',
      rows.map(({ id, text }) => {
        const { passages, sentences } = readWording(text)
        const flagged = sentences.filter((one) =>
          passages.some(({ from }) => one.from <= from && from < one.to),
        )
        return {
          document_id: Number(id),
          terms: shippedDigest,
          sentences: sentences.length,
          flagged: flagged.length,
          passages: JSON.stringify(passages),
        }
      }),
    )
  }
}
