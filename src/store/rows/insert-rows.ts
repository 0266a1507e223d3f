import { type Kysely, sql } from 'kysely'
import type { Database } from '../tables/database.ts'
import { columnTypes } from './column-types.ts'
import { jsonChunks, type NulPolicy, type Row } from './json-rows.ts'

export interface InsertOptions<Returned extends string = never> {
  /** Columns of each inserted row to return, in no promised order. */
  readonly returning?: readonly Returned[]
  /** What follows ON CONFLICT: `do nothing`, `(a, b) do update set c = excluded.c`. Trusted SQL. */
  readonly onConflict?: string
  /** NUL characters in text: refused (LB_STORE_NUL) unless stripped. */
  readonly nul?: NulPolicy
}

/**
 * Inserts many rows as JSON, one parameter a chunk: the fastest way both engines share.
 *
 * Keys are column names. A key no row has takes the column's default; a key some rows have is NULL
 * in the others. Values: JSON columns take a JSON string or plain data; dates text or Date; arrays
 * arrays; bytes Uint8Array. Half a surrogate pair becomes U+FFFD.
 *
 * @returns the `returning` columns of the rows inserted, else nothing
 * @throws LB_STORE_NUL
 */
export async function insertRows<Returned extends string = never>(
  db: Kysely<Database>,
  table: keyof Database,
  rows: readonly Row[],
  options: InsertOptions<Returned> = {},
): Promise<readonly Readonly<Record<Returned, unknown>>[]> {
  if (rows.length === 0) return []
  const types = await columnTypes(db, table)
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const unknown = columns.find((column) => !types.has(column))
  if (unknown !== undefined) throw new Error(`${table} has no column ${unknown}`)

  const names = columns.map((column) => `"${column}"`)
  const typed = columns.map((column) => `"${column}" ${types.get(column)}`)
  const into = sql.raw(`insert into "${table}" (${names}) select ${names} from jsonb_to_recordset(`)
  const tail = sql.raw(
    `) as r(${typed})` +
      (options.onConflict ? ` on conflict ${options.onConflict}` : '') +
      (options.returning ? ` returning ${options.returning.map((name) => `"${name}"`)}` : ''),
  )
  const returned: Readonly<Record<Returned, unknown>>[] = []
  for (const json of jsonChunks(rows, columns, types, options.nul ?? 'refuse')) {
    const query = sql<Readonly<Record<Returned, unknown>>>`${into}${json}::jsonb${tail}`
    const result = await query.execute(db)
    for (const row of result.rows) returned.push(row)
  }
  return returned
}
