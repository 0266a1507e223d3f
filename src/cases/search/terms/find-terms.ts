import { sql } from 'kysely'
import { z } from 'zod'
import { outputs, type UnitOfWork } from '../../../access/index.ts'
import { caseHits, type Meant } from '../case-hits.ts'
import { mostDocuments } from '../case-order.ts'
import { firstMarked, isReadByMachine, passage, unmarked } from '../document-words.ts'
import type { Leaf } from '../query/query.ts'
import { whereInWords } from '../where-words.ts'

/** Cases that are told of a term, the best first. */
const mostCases = 5
/** Terms that one statement asks for. */
const atOnce = 50

const foundTermSchema = outputs.object({
  term: outputs.text,
  /** Cases where it stands; where it is in very many documents, those found otherwise. */
  cases: outputs.count,
  /** It stands in so many documents that they are not looked through for it here. */
  isCommon: z.boolean(),
  places: outputs.list(
    outputs.object({
      caseId: outputs.id,
      ref: outputs.text,
      where: outputs.text,
      words: outputs.text,
      find: outputs.text,
      isReadByMachine: z.boolean(),
    }),
  ),
})
export const termRowSchema = foundTermSchema
export type TermRow = z.output<typeof foundTermSchema>

interface StoredPlace {
  readonly case_id: number
  readonly ref: string
  readonly where: string | null
  readonly words: string | null
  readonly find: string | null
  readonly document: number | null
  readonly machine: boolean
}
interface StoredTerm {
  readonly leaf: number
  readonly common: boolean
  readonly cases: number
  readonly places: readonly StoredPlace[]
}

/** Each term by itself, found as a search finds it: in how many cases, and the best place of the first of them. */
export async function findTerms(
  unit: UnitOfWork,
  terms: readonly string[],
  meantBy: (leaf: Leaf) => Meant,
): Promise<readonly TermRow[]> {
  const rows: TermRow[] = []
  for (let from = 0; from < terms.length; from += atOnce) {
    const some = terms.slice(from, from + atOnce)
    const leaves = some.map((text): Leaf => ({ kind: 'words', text }))
    const found = await foundBy(unit, leaves, leaves.map(meantBy))
    rows.push(...some.map((term, leaf) => termRow(term, found[leaf]!)))
  }
  return rows
}

async function foundBy(
  { db }: UnitOfWork,
  leaves: readonly Leaf[],
  meant: readonly Meant[],
): Promise<readonly StoredTerm[]> {
  const { rows } = await sql<StoredTerm>`
    with ${caseHits({ leaves, meant, most: mostDocuments })},
    best as (
      select distinct on (hit.leaf, hit.case_id) hit.*, c.ref, w.place as nth_to_read
      from hit join case_file c on c.id = hit.case_id left join worklist w on w.case_id = c.id
      order by hit.leaf, hit.case_id, hit.rank, hit.place),
    ordered as (
      select best.*, count(*) over (partition by leaf) as in_all,
        row_number() over (partition by leaf order by rank, nth_to_read nulls last, case_id) as nth from best)
    select leaf.leaf, exists (select from common where common.leaf = leaf.leaf) as common, coalesce(max(o.in_all), 0) as cases,
      coalesce(jsonb_agg(jsonb_build_object('case_id', o.case_id, 'ref', o.ref, 'where', coalesce(d.name, o."where", 'Reference'),
        'words', coalesce(o.words, ${passage}, o.ref),
        'find', coalesce(o.find, leaf.asked), 'document', o.document, 'machine', d.id is not null and ${isReadByMachine})
        order by o.nth) filter (where o.nth is not null), '[]') as places
    from leaf left join ordered o on o.leaf = leaf.leaf and o.nth <= ${mostCases} left join document d on d.id = o.document
    group by leaf.leaf order by leaf.leaf`.execute(db)
  return rows
}

const termRow = (term: string, { common, cases, places }: StoredTerm): TermRow => ({
  term,
  cases,
  isCommon: common,
  places: places.map(({ case_id: caseId, ref, where, words, find, document, machine }) => ({
    caseId,
    ref,
    where: whereInWords(where ?? ''),
    words: unmarked(words ?? ''),
    find: (document === null ? find : (firstMarked(words ?? '') ?? find)) ?? term,
    isReadByMachine: machine,
  })),
})
