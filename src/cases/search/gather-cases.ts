import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { caseHits, casesMet, hitElse, leafQueries, type Meant } from './case-hits.ts'
import { describedCases, type StoredFound } from './described-cases.ts'
import type { Query } from './query/query.ts'

/** What is looked for, with what each leaf may mean besides. */
export interface Looked {
  readonly query: Query
  readonly meant: readonly Meant[]
}

/** Of the cases that meet a query, in their order, these are listed. */
export interface Part {
  readonly skip: number
  readonly many: number
}

export interface Listed {
  readonly rows: readonly StoredFound[]
  /** Of all. */
  readonly total: number
}

/** A first look: nothing is listed where words stand in more documents than are gathered. */
export interface Gathered extends Listed {
  /** Leaves of such words. */
  readonly common: readonly number[]
  /** Leaves that stand somewhere, found otherwise than by such words. */
  readonly rare: readonly number[]
  /** What was found, where some are common: it is not looked for again. */
  readonly found: FoundIds | null
}

const finders = ['called', 'named', 'holding', 'held'] as const
interface Ids {
  readonly leaf: readonly number[] | null
  readonly id: readonly number[] | null
  readonly case_id: readonly number[] | null
}
type FoundIds = Readonly<Record<(typeof finders)[number], Ids>>

/** Cases by everything that few documents, names, things or references hold. */
export async function gatherCases(
  { db }: UnitOfWork,
  { query, meant }: Looked,
  most: number | null,
  part: Part,
): Promise<Gathered> {
  const { rows } = await sql<Gathered>`
    with ${caseHits({ leaves: query.leaves, meant, most })},
    ${casesMet(query.condition)},
    candidate as materialized (
      select c.id, met.rank from met join case_file c on c.id = met.case_id where not exists (select from common)),
    ${listed(part)},
    place as materialized (select * from hit where case_id in (select id from listed))
    select ${describedCases} as rows, (select count(*) from candidate) as total, array(select leaf from common) as common,
      case when exists (select from common) then array(select distinct leaf from hit_else) else '{}' end as rare,
      case when exists (select from common) then jsonb_build_object(${sql.join(finders.map(idsOf))}) end as found`.execute(
    db,
  )
  const [row] = rows
  return row!
}

const idsOf = (finder: (typeof finders)[number]): RawBuilder<unknown> => {
  const caseIds = finder === 'held' ? sql`array_agg(f.case_id)` : sql`null::bigint[]`
  return sql`${sql.lit(finder)}::text, (select jsonb_build_object('leaf', array_agg(f.leaf), 'id', array_agg(f.id), 'case_id', ${caseIds})
    from ${sql.table(finder)} f)`
}

/** What is looked through for common words. */
export interface Among {
  readonly common: readonly number[]
  readonly found: FoundIds
  /** The cases where one of these leaves stands otherwise… */
  readonly drivers: readonly number[]
  /** …or these, as far as none of `but` stands in them otherwise; null: those alone. */
  readonly cases: readonly number[] | null
  readonly but: readonly number[]
}

/** Cases by what is known of a query and by common words, for which the documents of some cases are looked through. */
export async function gatherAmong(
  { db }: UnitOfWork,
  { query, meant }: Looked,
  { common, found, drivers, cases, but }: Among,
  part: Part,
): Promise<Listed> {
  const commonLeaves = sql`${[...common]}::integer[]`
  const ids = sql`${cases === null ? null : [...cases]}::bigint[]`
  const { rows } = await sql<Listed>`
    with ${leafQueries(query.leaves, meant)},
    called as (${idRows(found.called)}),
    named as materialized (${idRows(found.named)}),
    holding as (${idRows(found.holding)}),
    held as materialized (
      select * from unnest(${found.held.leaf ?? []}::integer[], ${found.held.id ?? []}::bigint[], ${found.held.case_id ?? []}::bigint[]) f (leaf, id, case_id)),
    ${hitElse(null)},
    looked_in (case_id) as materialized (
      select h.case_id from hit_else h where h.leaf = any (${[...drivers]}::integer[])
      union
      select unnest(${ids})),
    -- The first document of a case that holds the words is enough. OFFSET 0: by the case, not by the index of words.
    stands as materialized (
      select leaf.leaf, l.case_id from looked_in l join leaf on leaf.leaf = any (${commonLeaves}) cross join lateral (
        select from (select d.search from document d where d.case_id = l.case_id offset 0) d
        where d.search @@ leaf.words limit 1) d),
    hit (leaf, case_id, rank) as (
      select leaf, case_id, rank from hit_else
      union all
      select leaf, case_id, 3 from stands),
    ${casesMet(query.condition)},
    candidate as materialized (
      select c.id, met.rank from met join case_file c on c.id = met.case_id
      where ${ids} is null or c.id = any (${ids}) and c.id not in (
        select h.case_id from hit_else h where h.leaf = any (${[...but]}::integer[]))),
    ${listed(part)},
    place as materialized (
      select leaf, case_id, rank, "where", words, find, document from hit_else where case_id in (select id from listed)
      union all
      select leaf.leaf, l.id, 3, null, null, null, d.id
      from listed l join leaf on leaf.leaf = any (${commonLeaves}) cross join lateral (
        select d.id, d.search from document d where d.case_id = l.id offset 0) d
      where d.search @@ leaf.words)
    select ${describedCases} as rows, (select count(*) from candidate) as total`.execute(db)
  const [row] = rows
  return row!
}

const idRows = ({ leaf, id }: Ids) =>
  sql`select * from unnest(${leaf ?? []}::integer[], ${id ?? []}::bigint[]) f (leaf, id)`

/** `listed (id, nth)`: a part of `candidate (id, rank)`. */
const listed = ({ skip, many }: Part) => sql`
    listed as materialized (
      select c.id, row_number() over (order by c.rank, w.place nulls last, c.id) as nth
      from candidate c left join worklist w on w.case_id = c.id order by nth limit ${many} offset ${skip})`
