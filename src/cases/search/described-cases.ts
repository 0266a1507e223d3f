import { sql } from 'kysely'
import { caseColumns, caseRow, type StoredCase } from '../case-rows.ts'
import { firstMarked, isReadByMachine, passage, unmarked } from './document-words.ts'
import type { FoundCase } from './found.ts'
import { whereInWords } from './where-words.ts'

/** Places of a case that are told, the best first; how many there are is told too. */
const mostHits = 5

/** A case found, as the database describes it. */
export interface StoredFound extends StoredCase {
  readonly hits: readonly StoredHit[]
  readonly hitsInAll: number
}

interface StoredHit {
  readonly where: string
  readonly words: string
  readonly find: string
  readonly document: number | null
  readonly machine: boolean
}

/** Of `document d`, the name of the one in its case that is read for it; null where it is to be read itself. */
const firstName = sql`(
  select f.name from document_copy k join document_copy o on o.copy_of = k.copy_of
    join document f on f.id = o.document_id and f.case_id = d.case_id
  where k.document_id = d.id and f.id < d.id order by f.id limit 1)`

/** The cases `listed (id, nth)` in their order, each with its best places of `place`, over `leaf` too: one value of JSON. */
export const describedCases = sql<readonly StoredFound[]>`(
    select coalesce(jsonb_agg(to_jsonb(one) - 'nth' order by one.nth), '[]') from (
    select ${caseColumns}, h.hits, h."hitsInAll", listed.nth
    from listed join case_file c on c.id = listed.id cross join lateral (
      select coalesce(max(total), 0) as "hitsInAll", coalesce(jsonb_agg(jsonb_build_object(
          'where', best."where" || coalesce(', a copy of ' || ${firstName}, ''), 'words', coalesce(best.words, ${passage}),
          'find', coalesce(best.find, leaf.asked), 'document', best.document, 'machine', ${isReadByMachine})
        order by best.nth), '[]') as hits
      from (
        select *, count(*) over () as total, row_number() over (order by rank, "where", words) as nth from (
          select min(p.leaf) as leaf, min(p.rank) as rank, coalesce(n.name, p."where") as "where", p.words, p.find, p.document
          from place p left join document n on n.id = p.document
          where p.case_id = c.id and p.rank > 0 and coalesce(p.words, '-') <> '' group by 3, 4, 5, 6) places
        order by nth limit ${mostHits}) best
        join leaf on leaf.leaf = best.leaf left join document d on d.id = best.document) h) one)`

export const foundCase = (stored: StoredFound): FoundCase => ({
  ...caseRow(stored),
  hitsInAll: stored.hitsInAll,
  hits: stored.hits.map(({ where, words, find, document, machine }) => ({
    where: whereInWords(where),
    words: unmarked(words),
    // A document opens at the words that were found in it, as they stand there.
    find: document === null ? find : (firstMarked(words) ?? find),
    isReadByMachine: machine,
  })),
})
