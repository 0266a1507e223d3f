import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { pageRows, pageStart } from '../../model/index.ts'
import type { StoredFound } from './described-cases.ts'
import { type Among, gatherAmong, gatherCases, type Listed, type Looked } from './gather-cases.ts'
import { driversOf } from './query/drivers.ts'
import { soughtIn } from './query/query.ts'

/** A word that more documents hold is looked for case by case, in the order of reading. */
export const mostDocuments = 10_000
/** Cases looked through for one page, so that a search ends. */
const mostLooked = 20_000
/** Cases looked through at first. */
const fewest = 40

export interface Sought extends Looked {
  readonly page: number
  /** Counted and ordered over all, however many documents hold the words. */
  readonly whole: boolean
}

export interface OrderedCases {
  readonly rows: readonly StoredFound[]
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
  const { query, page, whole } = sought
  // A file has every row, and so does whoever asks for all.
  const most = whole || pageRows() > 25 ? null : mostDocuments
  const part = { skip: pageStart(page), many: pageRows() }
  const { common, rare, found, ...first } = await gatherCases(unit, sought, most, part)
  if (found === null) return { ...first, isCounted: true, looked: null }
  const drivers = driversOf(query.condition, (leaf) => !common.includes(leaf))
  const but = soughtIn(query.condition)
  const among = { common, found, drivers: drivers ?? but, cases: null, but }
  const driven = among.drivers.some((leaf) => rare.includes(leaf))
    ? await gatherAmong(unit, sought, among, part)
    : { rows: [], total: 0 }
  return drivers === null
    ? walked(unit, sought, among, driven)
    : { ...driven, isCounted: true, looked: null }
}

/** Case after case in the order of reading, as many as the page wants and one more, behind those found by what is rare. */
async function walked(
  unit: UnitOfWork,
  sought: Sought,
  among: Among,
  rare: Listed,
): Promise<OrderedCases> {
  const start = pageStart(sought.page)
  const wanted = start + pageRows() + 1
  const rows = [...rare.rows]
  let [found, looked] = [rare.total, 0]
  let after: Place | null = firstPlace
  let many = fewest
  while (found < wanted && looked < mostLooked) {
    const chunk: readonly Place[] = await casesAfter(unit, after, many)
    looked += chunk.length
    after = chunk.at(-1) ?? null
    if (after === null) break
    const cases = chunk.map(({ id }) => id)
    const from = Math.max(start, found)
    const part = { skip: from - found, many: Math.max(0, start + pageRows() - from) }
    const listed = await gatherAmong(unit, sought, { ...among, drivers: [], cases }, part)
    rows.push(...listed.rows)
    found += listed.total
    many = nextMany(looked, found - rare.total, wanted - found)
  }
  const isCounted = after === null
  return isCounted
    ? { rows, total: found, isCounted, looked: null }
    : { rows, total: Math.min(found, wanted), isCounted, looked }
}

/** As many cases as would hold what is missing, going by those before, and some to spare. */
function nextMany(looked: number, found: number, missing: number): number {
  const likely = Math.ceil((1.3 * missing * looked) / Math.max(found, 0.5))
  return Math.min(Math.max(fewest, likely), 8 * looked, Math.max(1, mostLooked - looked))
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
