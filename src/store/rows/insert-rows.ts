import { type Kysely, sql } from 'kysely'
import type { Database } from '../tables/database.ts'
import { columnTypes } from './column-types.ts'
import { type NulPolicy, packedChunks, type Row } from './packed-rows.ts'

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
  if (rows.length === 0) return []
  const types = await columnTypes(db, table)
  const columns = columnsOf(rows)
  const unknown = columns.find((column) => !types.has(column))
  if (unknown !== undefined) throw new Error(`${table} has no column ${unknown}`)

  const names = columns.map((column) => `"${column}"`)
  const tail = sql.raw(
    `) as r(${names})` +
      (options.onConflict ? ` on conflict ${options.onConflict}` : '') +
      (options.returning ? ` returning ${options.returning.map((name) => `"${name}"`)}` : ''),
  )
  const sent: Promise<{ readonly rows: readonly Readonly<Record<Returned, unknown>>[] }>[] = []
  for (const chunk of packedChunks(rows, columns, types, options.nul ?? 'refuse')) {
    const values = chunk.map(({ cast }, place) => `${names[place]}${cast}`)
    const into = sql.raw(`insert into "${table}" (${names}) select ${values} from unnest(`)
    const arrays = chunk.map(({ text, array: [before, after] }) => {
      const [open, close] = [sql.raw(before), sql.raw(after)]
      return sql`${open}${text}${close}`
    })
    const query = sql<Readonly<Record<Returned, unknown>>>`${into}${sql.join(arrays)}${tail}`
    const result = query.execute(db)
    sent.push(result)
    if (!options.together) await result
  }
  await Promise.allSettled(sent)
  return (await Promise.all(sent)).flatMap(({ rows: some }) => some)
}

function columnsOf(rows: readonly Row[]): readonly string[] {
  const columns = new Set<string>()
  for (const row of rows) for (const column in row) columns.add(column)
  return [...columns]
}
