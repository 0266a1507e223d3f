import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../../model/index.ts'
import { likeText } from '../../store/index.ts'
import { caseColumns, caseRow, type StoredCase } from '../case-rows.ts'
import { thingWords } from '../thing-words.ts'
import type { FoundCase } from './found.ts'

/** Places of a case that are told, the best first; how many there are is told too. */
const mostHits = 5

export interface CaseSearch {
  readonly query: string
  readonly page: number
  /** Mentions whose name may be meant, however spelt, the likeliest first. */
  readonly alike: readonly number[]
  /** Things that may be meant by what was typed with a mistake, the likest first. */
  readonly likeThings: readonly number[]
}

/**
 * Cases by a part of the reference; by names, of whoever stands in it or is the same person as somebody
 * named so elsewhere, as they were typed or however they are spelt; by places, addresses, telephones, vehicles and
 * mail addresses, typed so or with a mistake; and by words of documents (PostgreSQL's web search syntax). What was found as it was
 * typed comes first, among equals what is to be read first. What row security hides is neither found
 * nor counted.
 */
export async function findCases(
  { db }: UnitOfWork,
  { query, page, alike, likeThings }: CaseSearch,
): Promise<Page<FoundCase>> {
  const asked = query.replaceAll('\0', ' ').toWellFormed().trim()
  const words = sql`websearch_to_tsquery('english', ${asked})`
  const { rows } = await sql<
    StoredCase & Pick<FoundCase, 'hits' | 'hitsInAll'> & { total: number }
  >`
    with named as materialized (select id from mention where ${namesMatch(asked)}),
    meant as (
      select id, 0 as nth from named
      union all
      select a.id, a.nth from unnest(${[...alike]}::bigint[]) with ordinality a (id, nth)
        join mention m on m.id = a.id where a.id not in (select id from named)),
    same as (
      select o.mention_id as id, min(meant.nth) as nth from meant
        join person_mention p on p.mention_id = meant.id join person_mention o on o.person_id = p.person_id
      where o.mention_id not in (select id from meant) group by 1),
    typed as (select id, kind, value, 1 as rank from thing where ${thingMatches(asked)}),
    things as (
      select * from typed
      union all
      select t.id, t.kind, t.value, 3 + a.nth from unnest(${[...likeThings]}::bigint[]) with ordinality a (id, nth)
        join thing t on t.id = a.id
      where t.id = any(${[...likeThings]}::bigint[]) and t.id not in (select id from typed)),
    -- What matched, best first: 1 as it was typed, 2 the same person, 3 words of a document, then names and things like it.
    hit (case_id, rank, "where", words, find) as (
      select m.case_id, case when meant.nth = 0 then 1 else 3 + meant.nth end, m.role,
        ${nameOf}, case when meant.nth = 0 then ${asked} else ${nameOf} end
      from meant join mention m on m.id = meant.id
      union all
      select m.case_id, case when same.nth = 0 then 2 else 3 + same.nth end,
        m.role || ', the same person under another name', ${nameOf}, ${nameOf}
      from same join mention m on m.id = same.id
      union all
      select coalesce(l.case_id, m.case_id), things.rank, things.kind, things.value, things.value
      from things join thing_link l on l.thing_id = things.id left join mention m on m.id = l.mention_id
      union all
      -- An address a missing-persons record has leads to the cases its child stands in.
      select m.case_id, things.rank + 1, things.kind || '|elsewhere', things.value, ${nameOf}
      from things join thing_link l on l.thing_id = things.id join mention e on e.id = l.mention_id
        join person_mention p on p.mention_id = e.id join person_mention o on o.person_id = p.person_id
        join mention m on m.id = o.mention_id
      where m.case_id is not null and m.case_id is distinct from e.case_id),
    read as (
      select case_id, id from document where ${asked} <> '' and search @@ ${words}),
    found as (
      select id, min(rank) as rank from (
        select id, 0 as rank from case_file where ref ilike ${like(asked)}
        union all select case_id, rank from hit where case_id is not null
        union all select case_id, 3 from read) f
      group by id),
    listed as (
      select c.id, found.rank, w.place, count(*) over () as total
      from found join case_file c on c.id = found.id left join worklist w on w.case_id = c.id
      order by found.rank, w.place nulls last, c.id
      limit ${pageRows()} offset ${pageStart(page)})
    select ${caseColumns}, listed.total, h.hits, h."hitsInAll"
    from listed join case_file c on c.id = listed.id cross join lateral (
      select coalesce(max(total), 0) as "hitsInAll", coalesce(jsonb_agg(jsonb_build_object(
          'where', best."where", 'words', coalesce(best.words, ts_headline('english', d.text, ${words},
            'StartSel="", StopSel="", MaxWords=20, MinWords=10')), 'find', best.find)
        order by best.nth), '[]') as hits
      from (
        select *, count(*) over () as total, row_number() over (order by rank, "where", words) as nth from (
          select min(rank) as rank, "where", words, find, null::bigint as document from hit
            where hit.case_id = c.id and words <> '' group by 2, 3, 4
          union all
          select 3, d.name, null, ${asked}, d.id
          from read join document d on d.id = read.id where read.case_id = c.id) places
        order by nth limit ${mostHits}) best left join document d on d.id = best.document) h
    order by listed.rank, listed.place nulls last, c.id`.execute(db)
  return pageOfCounted(rows, page, (row) => ({
    ...caseRow(row),
    hitsInAll: row.hitsInAll,
    hits: row.hits.map((hit) => ({
      ...hit,
      where: whereWords.get(hit.where) ?? hit.where,
    })),
  }))
}

/** A kind of thing recorded in the case, or elsewhere with somebody who stands in it. */
const whereWords: ReadonlyMap<string, string> = new Map(
  Object.entries(thingWords).flatMap(([kind, words]) => [
    [kind, words],
    [`${kind}|elsewhere`, `${words} that another record has of the same person`],
  ]),
)

const like = (text: string) => `%${likeText(text)}%`

/** Of `mention m`. */
const nameOf = sql`concat_ws(' ', m.person #>> '{givenNames,value}', m.person #>> '{familyName,value}')`

const namesOf = sql`lower(concat_ws(' ', person #>> '{givenNames,value}', person #>> '{familyName,value}',
  person ->> 'aliases'))`

/** Every word asked for stands in the names, in whatever order. */
function namesMatch(asked: string): RawBuilder<unknown> {
  const words = asked
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word.length > 1)
  if (words.length === 0 || words.length > 8) return sql`false`
  return sql.join(
    words.map((word) => sql`${namesOf} like ${like(word)}`),
    sql` and `,
  )
}

/** A part of a value, blanks left aside: a telephone may be typed in groups. */
function thingMatches(asked: string): RawBuilder<unknown> {
  const packed = asked.replaceAll(/\s+/g, '')
  if (packed.length < 3) return sql`false`
  return sql`replace(value, ' ', '') ilike ${like(packed)}`
}
