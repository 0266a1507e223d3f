import type { Kysely } from 'kysely'
import type { Database } from '../tables/database.ts'
import type { NulPolicy, Row } from './packed-rows.ts'
import { sendRows } from './send-rows.ts'

export interface InsertOptions<Returned extends string = never> {
  /** Columns of each inserted row to return, in no promised order. */
  readonly returning?: readonly Returned[]
  /** What follows ON CONFLICT: `do nothing`, `(a, b) do update set c = excluded.c`. Trusted SQL. */
  readonly onConflict?: string
  /** NUL characters in text: refused (LB_STORE_NUL) unless stripped. */
  readonly nul?: NulPolicy
  /** Sends everything before the first answer, so that what is sent after it comes after all of it. */
  readonly together?: boolean
}

/**
 * Inserts many rows, each column of a chunk as one parameter: for the server the work of COPY, which
 * row security does not allow, and the same on both engines (docs/decisions/0024-rows-travel-as-arrays.md).
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
  const { onConflict, returning } = options
  const end =
    (onConflict ? ` on conflict ${onConflict}` : '') +
    (returning ? ` returning ${returning.map((name) => `"${name}"`)}` : '')
  return sendRows(db, table, rows, options, ({ names, values }) => ({
    before: `insert into "${table}" (${names}) select ${values} from unnest(`,
    after: `) as r(${names})${end}`,
  }))
}
