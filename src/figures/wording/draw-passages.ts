import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { readWording, shippedDigest, type WordingPassage } from '../../wording/index.ts'
import { type WordingPart, wordingParts } from './contract.ts'
import { drawPlaces } from './draw-places.ts'

export interface DrawnPassage {
  readonly part: WordingPart
  readonly draw: number
  readonly case_id: number
  readonly document: string
  readonly context: string
  readonly place: number
  readonly length: number
}

interface Read {
  readonly id: number
  readonly rest: number
  readonly passages: readonly WordingPassage[]
}

/** Draws sentences with a writer’s own words, with quoted ones, and with none; each with the sentences beside it. */
export async function drawPassages(
  { db }: Pick<UnitOfWork, 'db'>,
  seed: string,
  wanted: Readonly<Record<WordingPart, number>>,
): Promise<{
  readonly parts: readonly { readonly name: WordingPart; readonly size: number }[]
  readonly drawn: readonly DrawnPassage[]
}> {
  const { rows } = await sql<Read>`
    select document_id as id, sentences - flagged as rest, passages from document_wording
    where terms = ${shippedDigest} order by document_id`.execute(db)
  const passages = (quoted: boolean) =>
    rows.flatMap(({ id, passages: found }) =>
      found.filter((one) => one.quoted === quoted).map(({ from }) => ({ id: Number(id), from })),
    )
  const found = { own: passages(false), quoted: passages(true) }
  const size = {
    own: found.own.length,
    quoted: found.quoted.length,
    rest: rows.reduce((sum, { rest }) => sum + rest, 0),
  }
  const places = wordingParts.flatMap((part) =>
    drawPlaces(seed, part, size[part], wanted[part]).map((at, nth) => ({
      part,
      draw: nth + 1,
      ...(part === 'rest' ? nthRest(rows, at) : { ...found[part][at]!, nth: null }),
    })),
  )
  const texts = await textsOf({ db }, [...new Set(places.map(({ id }) => id))])
  const drawn = places.map(({ part, draw, id, ...where }): DrawnPassage => {
    const { caseId, name, text } = texts.get(id)!
    const { sentences, passages: flags } = readWording(text)
    const flagged = (one: { readonly from: number; readonly to: number }) =>
      flags.some(({ from }) => one.from <= from && from < one.to)
    const index =
      'from' in where
        ? sentences.findIndex(({ from, to }) => from <= where.from && where.from < to)
        : sentences.indexOf(sentences.filter((one) => !flagged(one))[where.nth]!)
    const sentence = sentences[index]!
    const start = sentences[index - 1]?.from ?? sentence.from
    const end = sentences[index + 1]?.to ?? sentence.to
    return {
      part,
      draw,
      case_id: caseId,
      document: name,
      context: text.slice(start, end),
      place: sentence.from - start,
      length: sentence.to - sentence.from,
    }
  })
  return { parts: wordingParts.map((name) => ({ name, size: size[name] })), drawn }
}

/** The document that holds the nth sentence without such words, and which of its own it is. */
function nthRest(rows: readonly Read[], at: number): { readonly id: number; readonly nth: number } {
  let before = 0
  for (const { id, rest } of rows) {
    if (at < before + rest) return { id: Number(id), nth: at - before }
    before += rest
  }
  throw new RangeError(`No sentence ${at}`)
}

async function textsOf({ db }: Pick<UnitOfWork, 'db'>, ids: readonly number[]) {
  const { rows } = await sql<{ id: number; caseId: number; name: string; text: string }>`
    select id, case_id as "caseId", name, text from document
    where id = any(${[...ids]}::bigint[])`.execute(db)
  return new Map(rows.map((row) => [Number(row.id), { ...row, caseId: Number(row.caseId) }]))
}
