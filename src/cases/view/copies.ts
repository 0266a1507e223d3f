import { sql } from 'kysely'
import type { z } from 'zod'
import type { UnitOfWork } from '../../access/index.ts'
import { differencesOf, jaccard, ownText, shinglesOf, wordsOf } from '../../copies/index.ts'
import { sourceName } from '../../store/index.ts'
import type { CaseDocument, copyElsewhereSchema } from '../contract.ts'

type Elsewhere = z.output<typeof copyElsewhereSchema>

/** Which documents of a case are copies, by their ids. */
export interface CaseCopies {
  /** Of a copy the earliest document of its set in the case: that one is read for it. */
  readonly firstOf: ReadonlyMap<number, number>
  readonly elsewhere: ReadonlyMap<
    number,
    { readonly some: readonly Elsewhere[]; readonly inAll: number }
  >
}

/** Of a case without documents. */
export const noCopies: CaseCopies = { firstOf: new Map(), elsewhere: new Map() }

/** Documents of other cases that are named; how many there are is told too. */
const mostElsewhere = 10

export async function caseCopies(
  { db }: Pick<UnitOfWork, 'db'>,
  caseId: number,
): Promise<CaseCopies> {
  const { rows } = await sql<{
    id: number
    sets: readonly number[]
    inAll: number
    some: readonly Elsewhere[]
  }>`
    select d.id, k.sets, e."inAll", e.some
    from document d join lateral (
      select k.digest, k.copy_of || array(select a.copy_of from document_also a where a.document_id = d.id) as sets
      from document_copy k where k.document_id = d.id) k on true cross join lateral (
      select count(*)::int as "inAll", coalesce(jsonb_agg(to_jsonb(o) - 'nth' order by o.nth)
        filter (where o.nth <= ${mostElsewhere}), '[]') as some
      from (
        select c.id as "caseId", c.ref, ${sourceName('c.source_id')} as source, c.kind, x.name, ok.digest = k.digest as "isSame",
          row_number() over (order by ok.digest <> k.digest, x.id) as nth
        from document_copy ok join document x on x.id = ok.document_id
          join case_file c on c.id = x.case_id
        where ok.document_id in (
            select document_id from document_copy where copy_of = any (k.sets)
            union select document_id from document_also where copy_of = any (k.sets))
          and x.case_id <> d.case_id) o) e
    where d.case_id = ${caseId} order by d.id`.execute(db)
  return {
    firstOf: firstsOf(rows),
    elsewhere: new Map(rows.map(({ id, some, inAll }) => [id, { some, inAll }])),
  }
}

/** Of those that share a set the earliest is read, and read for it; what is not read is read for nothing. */
function firstsOf(
  documents: readonly { readonly id: number; readonly sets: readonly number[] }[],
): ReadonlyMap<number, number> {
  const readOfSet = new Map<number, number>()
  const firsts = new Map<number, number>()
  for (const { id, sets } of documents) {
    const read = sets.flatMap((set) => readOfSet.get(set) ?? [])
    if (read.length > 0) firsts.set(id, Math.min(...read))
    else for (const set of sets) readOfSet.set(set, id)
  }
  return firsts
}

interface Text {
  readonly id: number
  readonly name: string
  readonly media_type: string
  readonly text: string
}

/** How a copy differs from the one that is read for it. */
export function copyOf(copy: Text, first: Text): NonNullable<CaseDocument['copyOf']> {
  const [own, others] = [copy, first].map(({ media_type, text }) => ownText(media_type, text))
  const differences = differencesOf(others!, own!)
  return {
    documentId: first.id,
    name: first.name,
    isSame: differences.length === 0,
    likeness: jaccard(shinglesOf(wordsOf(own!)), shinglesOf(wordsOf(others!))),
    differences,
  }
}
