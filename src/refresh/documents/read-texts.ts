import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { ownText, sketchMethod, sketchOf } from '../../copies/index.ts'
import { insertRows } from '../../store/index.ts'
import { readWording, shippedDigest } from '../../wording/index.ts'

/** Texts held at a time. */
const atOnce = 1_000

/** Between so many texts whatever else goes on in the transaction is heard. */
const textsInTurn = 50

interface DueText {
  readonly id: number
  readonly mediaType: string
  readonly text: string
  readonly lacksSketch: boolean
  readonly lacksWording: boolean
}

interface DocumentRows {
  readonly sketches: Readonly<Record<string, unknown>>[]
  readonly wordings: Readonly<Record<string, unknown>>[]
}

/**
 * Reads the documents that came or changed since, or were read for another list or sketched in another way: once for both, what
 * tells copies of each other and the words that may have led to a decision. Returns how many were sketched.
 */
export async function readTexts({ db }: Pick<UnitOfWork, 'db'>): Promise<number> {
  const after = (id: number) => dueAfter(db, id)
  let sketched = 0
  let kept: Promise<unknown> = Promise.resolve()
  try {
    for (let rows = await after(0); rows.length > 0; ) {
      // While these are read the store looks for the next, and keeps what came of those before.
      const next = after(Number(rows.at(-1)!.id))
      next.catch(() => {})
      const { sketches, wordings } = await rowsOf(rows)
      sketched += sketches.length
      await kept
      kept = Promise.all([
        insertRows(db, 'document_sketch', sketches),
        insertRows(db, 'document_wording', wordings),
      ])
      kept.catch(() => {})
      rows = await next
    }
  } finally {
    await Promise.allSettled([kept])
  }
  await kept
  return sketched
}

async function dueAfter(db: UnitOfWork['db'], id: number): Promise<readonly DueText[]> {
  const { rows } = await sql<DueText>`
    select d.id, d.media_type as "mediaType", d.text, s.document_id is null as "lacksSketch",
      w.document_id is null as "lacksWording"
    from document d left join document_sketch s on s.document_id = d.id
      left join document_wording w on w.document_id = d.id
    where d.id > ${id} and (s.document_id is null or w.document_id is null)
    order by d.id limit ${atOnce}`.execute(db)
  return rows
}

async function rowsOf(texts: readonly DueText[]): Promise<DocumentRows> {
  const made: DocumentRows = { sketches: [], wordings: [] }
  for (const [at, { id, mediaType, text, lacksSketch, lacksWording }] of texts.entries()) {
    if (at % textsInTurn === textsInTurn - 1) await setImmediate()
    if (lacksSketch) {
      const sketch = sketchOf(ownText(mediaType, text))
      made.sketches.push({ document_id: Number(id), method: sketchMethod, ...sketch })
    }
    if (lacksWording) made.wordings.push(wordingRow(Number(id), text))
  }
  return made
}

function wordingRow(id: number, text: string) {
  const { passages, sentences } = readWording(text)
  const flagged = sentences.filter((one) =>
    passages.some(({ from }) => one.from <= from && from < one.to),
  )
  return {
    document_id: id,
    terms: shippedDigest,
    sentences: sentences.length,
    flagged: flagged.length,
    passages: JSON.stringify(passages),
  }
}
