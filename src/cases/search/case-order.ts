import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { pageRows, pageStart } from '../../model/index.ts'
import { caseHits, casesMet, type DocumentsAsked, everyDocument, type Meant } from './case-hits.ts'
import { driversOf } from './query/drivers.ts'
import { type Query, soughtIn } from './query/query.ts'

/** A word that more documents hold is looked for case by case, in the order of reading. */
export const mostDocuments = 10_000
/** Cases looked through for one page, so that a search ends. */
const mostLooked = 20_000

export interface Sought {
  readonly query: Query
  readonly page: number
  /** By leaf of the query. */
  readonly meant: readonly Meant[]
  /** Counted and ordered over all, however many documents hold the words. */
  readonly whole: boolean
}

export interface OrderedCases {
  readonly ids: readonly number[]
  /** Of all; where they are not counted, of those that were come upon. */
  readonly total: number
  readonly isCounted: boolean
  /** Where they are not counted: how many cases were looked through for this page, null where every one that could be listed was come upon. */
  readonly looked: number | null
}

/**
 * Which cases meet a query, those of one page, in order: what was found as it was typed first, among equals what is to be read first. Where words
 * stand in more documents than can be gathered at once, and nothing rarer is asked with them, they are looked for in case after case in the order of
 * reading, behind those found by what is rare; they are not counted then.
 */
export async function orderedCases(unit: UnitOfWork, sought: Sought): Promise<OrderedCases> {
  const { query, whole } = sought
  // A file has every row, and so does whoever asks for all.
  const isWhole = whole || pageRows() > 25
  const first = await gathered(unit, sought, {
    ...everyDocument,
    most: isWhole ? null : mostDocuments,
  })
  if (first.common.length === 0) return { ...first, isCounted: true, looked: null }
  const leaves = first.common
  const common = new Set(leaves)
  const drivers = driversOf(query.condition, (leaf) => !common.has(leaf))
  const cases = among(drivers ?? soughtIn(query.condition))
  const rare = await gathered(unit, sought, { most: null, common: { leaves, cases } })
  return drivers === null
    ? walked(unit, sought, { leaves, rare })
    : { ...rare, isCounted: true, looked: null }
}

const among = (leaves: readonly number[]) =>
  sql`select case_id from hit_else where leaf = any (${[...leaves]}::integer[])`

interface Gathered {
  readonly ids: readonly number[]
  readonly total: number
  readonly common: readonly number[]
}

async function gathered(
  { db }: UnitOfWork,
  { query, page, meant }: Sought,
  documents: DocumentsAsked,
): Promise<Gathered> {
  const { rows } = await sql<Gathered>`
    with ${caseHits({ leaves: query.leaves, meant, within: null, documents })},
    ${casesMet(query.condition)},
    listed as (
      select c.id, row_number() over (order by met.rank, w.place nulls last, c.id) as nth, count(*) over () as total
      from met join case_file c on c.id = met.case_id left join worklist w on w.case_id = c.id
      where not exists (select from common)
      order by nth limit ${pageRows()} offset ${pageStart(page)})
    select coalesce((select array_agg(id order by nth) from listed), '{}') as ids,
      coalesce((select max(total) from listed), 0) as total,
      array(select leaf from common) as common`.execute(db)
  const [row] = rows
  return row!
}

interface Walk {
  /** Leaves that common words have. */
  readonly leaves: readonly number[]
  /** Found by what is rare; they come first. */
  readonly rare: Gathered
}

/** Case after case in the order of reading, as many as the page wants and one more. */
async function walked(
  unit: UnitOfWork,
  sought: Sought,
  { leaves, rare }: Walk,
): Promise<OrderedCases> {
  const wanted = pageStart(sought.page) + pageRows() + 1
  const found: number[] = []
  let looked = 0
  let after: Place | null = firstPlace
  for (let many = 60; rare.total + found.length < wanted && looked < mostLooked; many *= 4) {
    const chunk: readonly Place[] = await casesAfter(unit, after, many)
    looked += chunk.length
    after = chunk.at(-1) ?? null
    if (after === null) break
    found.push(...(await metAmong(unit, sought, { leaves, chunk })))
  }
  const start = Math.max(0, pageStart(sought.page) - rare.total)
  const ids = [...rare.ids, ...found.slice(start, start + pageRows() - rare.ids.length)]
  const isCounted = after === null
  const total = rare.total + found.length
  return isCounted
    ? { ids, total, isCounted, looked: null }
    : { ids, total: Math.min(total, wanted), isCounted, looked }
}

/** A case and its place in the order of reading; those without one come last. */
interface Place {
  readonly id: number
  readonly place: number | null
}
const firstPlace: Place = { id: 0, place: 0 }

async function casesAfter(
  { db }: UnitOfWork,
  after: Place | null,
  many: number,
): Promise<readonly Place[]> {
  if (after === null) return []
  const ordered: RawBuilder<Place> = sql`
    select w.case_id as id, w.place from worklist w where (w.place, w.case_id) > (${after.place}::integer, ${after.id}::bigint)
    order by w.place, w.case_id limit ${many}`
  const rows = after.place === null ? [] : (await ordered.execute(db)).rows
  if (rows.length === many) return rows
  const { rows: unplaced } = await sql<Place>`
    select c.id, null::integer as place from case_file c
    where c.id > ${after.place === null ? after.id : 0}::bigint and not exists (select from worklist w where w.case_id = c.id)
    order by c.id limit ${many - rows.length}`.execute(db)
  return [...rows, ...unplaced]
}

/** Of some cases, those that meet the query and were not found by what is rare, in the order given. */
async function metAmong(
  { db }: UnitOfWork,
  { query, meant }: Sought,
  { leaves, chunk }: { readonly leaves: readonly number[]; readonly chunk: readonly Place[] },
): Promise<readonly number[]> {
  const ids = sql`${chunk.map(({ id }) => id)}::bigint[]`
  const documents = {
    most: null,
    common: { leaves, cases: sql`select unnest(${ids}) as case_id` },
  }
  const within = (column: RawBuilder<unknown>) => sql`${column} = any (${ids})`
  const { rows } = await sql<{ id: number }>`
    with ${caseHits({ leaves: query.leaves, meant, within, documents })},
    ${casesMet(query.condition)}
    select case_id as id from met
    where case_id not in (${among(soughtIn(query.condition))})
    order by array_position(${ids}, case_id)`.execute(db)
  return rows.map(({ id }) => id)
}
