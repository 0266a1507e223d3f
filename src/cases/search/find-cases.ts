import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type Page, pageOf } from '../../model/index.ts'
import { caseColumns, caseRow, type StoredCase } from '../case-rows.ts'
import { caseHits, type OfCases } from './case-hits.ts'
import { type OrderedCases, orderedCases, type Sought } from './case-order.ts'
import { firstMarked, isReadByMachine, marking, unmarked } from './document-words.ts'
import type { FoundCase } from './found.ts'
import { whereInWords } from './where-words.ts'

/** Places of a case that are told, the best first; how many there are is told too. */
const mostHits = 5

/** Cases found, of which there may be more than were counted. */
interface FoundCases extends Page<FoundCase>, Pick<OrderedCases, 'isCounted' | 'looked'> {}

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
export async function findCases(unit: UnitOfWork, sought: Sought): Promise<FoundCases> {
  const { ids, total, isCounted, looked } = await orderedCases(unit, sought)
  const rows = ids.length === 0 ? [] : await described(unit, sought, ids)
  return { ...pageOf(rows, sought.page, total), isCounted, looked }
}

/** These cases in this order, each with its best places. */
async function described(
  { db }: UnitOfWork,
  { query, meant }: Sought,
  ids: readonly number[],
): Promise<readonly FoundCase[]> {
  const listed = sql`${[...ids]}::bigint[]`
  const documents = {
    most: null,
    common: {
      leaves: query.leaves.map((_, leaf) => leaf),
      cases: sql`select unnest(${listed}) as case_id`,
    },
  }
  const within: OfCases = (column) => sql`${column} = any (${listed})`
  const { rows } = await sql<StoredCase & { hits: readonly StoredHit[]; hitsInAll: number }>`
    with ${caseHits({ leaves: query.leaves, meant, within, documents })},
    -- Once, and not for each of the cases.
    place as materialized (select * from hit)
    select ${caseColumns}, h.hits, h."hitsInAll"
    from unnest(${listed}) with ordinality listed (id, nth) join case_file c on c.id = listed.id cross join lateral (
      select coalesce(max(total), 0) as "hitsInAll", coalesce(jsonb_agg(jsonb_build_object(
          'where', best."where" || coalesce(', a copy of ' || ${firstName}, ''), 'words', coalesce(best.words, ts_headline('english', d.text, leaf.words, ${marking})),
          'find', coalesce(best.find, leaf.asked), 'document', best.document, 'machine', ${isReadByMachine})
        order by best.nth), '[]') as hits
      from (
        select *, count(*) over () as total, row_number() over (order by rank, "where", words) as nth from (
          select min(p.leaf) as leaf, min(p.rank) as rank, coalesce(n.name, p."where") as "where", p.words, p.find, p.document
          from place p left join document n on n.id = p.document
          where p.case_id = c.id and p.rank > 0 and coalesce(p.words, '-') <> '' group by 3, 4, 5, 6) places
        order by nth limit ${mostHits}) best
        join leaf on leaf.leaf = best.leaf left join document d on d.id = best.document) h
    order by listed.nth`.execute(db)
  return rows.map((row) => ({
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
