import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../../model/index.ts'
import { caseColumns, caseRow, type StoredCase } from '../case-rows.ts'
import { caseHits, isMet, type Meant } from './case-hits.ts'
import { firstMarked, isReadByMachine, marking, unmarked } from './document-words.ts'
import type { FoundCase } from './found.ts'
import type { Query } from './query/query.ts'
import { whereInWords } from './where-words.ts'

/** Places of a case that are told, the best first; how many there are is told too. */
const mostHits = 5

export interface CaseSearch {
  readonly query: Query
  readonly page: number
  /** By leaf of the query. */
  readonly meant: readonly Meant[]
}

interface StoredHit {
  readonly where: string
  readonly words: string
  readonly find: string
  readonly document: number | null
  readonly machine: boolean
}

/**
 * Cases that meet a query: by a part of the reference; by names, of whoever stands in it or is the same person as somebody
 * named so elsewhere, as they were typed or however they are spelt; by places, addresses, telephones, vehicles and
 * mail addresses, typed so or with a mistake; and by words of documents. What was found as it was
 * typed comes first, among equals what is to be read first. What row security hides is neither found
 * nor counted.
 */
export async function findCases(
  { db }: UnitOfWork,
  { query, page, meant }: CaseSearch,
): Promise<Page<FoundCase>> {
  const { rows } = await sql<
    StoredCase & { hits: readonly StoredHit[]; hitsInAll: number; total: number }
  >`
    with ${caseHits({ leaves: query.leaves, meant, within: null })},
    found as (
      select case_id as id, min(rank) as rank from hit group by case_id having ${isMet(query.condition)}),
    listed as (
      select c.id, found.rank, w.place, count(*) over () as total
      from found join case_file c on c.id = found.id left join worklist w on w.case_id = c.id
      order by found.rank, w.place nulls last, c.id
      limit ${pageRows()} offset ${pageStart(page)})
    select ${caseColumns}, listed.total, h.hits, h."hitsInAll"
    from listed join case_file c on c.id = listed.id cross join lateral (
      select coalesce(max(total), 0) as "hitsInAll", coalesce(jsonb_agg(jsonb_build_object(
          'where', best."where" || coalesce(', a copy of ' || ${firstName}, ''), 'words', coalesce(best.words, ts_headline('english', d.text, leaf.words, ${marking})),
          'find', coalesce(best.find, leaf.asked), 'document', best.document, 'machine', ${isReadByMachine})
        order by best.nth), '[]') as hits
      from (
        select *, count(*) over () as total, row_number() over (order by rank, "where", words) as nth from (
          select min(leaf) as leaf, min(rank) as rank, "where", words, find, document from hit
          where hit.case_id = c.id and rank > 0 and coalesce(words, '-') <> '' group by 3, 4, 5, 6) places
        order by nth limit ${mostHits}) best
        join leaf on leaf.leaf = best.leaf left join document d on d.id = best.document) h
    order by listed.rank, listed.place nulls last, c.id`.execute(db)
  return pageOfCounted(rows, page, (row) => ({
    ...caseRow(row),
    hitsInAll: row.hitsInAll,
    hits: row.hits.map(({ where, words, find, document, machine }) => ({
      where: whereInWords(where),
      words: unmarked(words),
      // A document opens at the words that were found in it, as they stand there.
      find: document === null ? find : (firstMarked(words) ?? find),
      isReadByMachine: machine,
    })),
  }))
}

/** Of `document d`, the name of the one in its case that is read for it; null where it is to be read itself. */
const firstName = sql`(
  select f.name from document_copy k join document_copy o on o.copy_of = k.copy_of
    join document f on f.id = o.document_id and f.case_id = d.case_id
  where k.document_id = d.id and f.id < d.id order by f.id limit 1)`
