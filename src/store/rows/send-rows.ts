import { type Kysely, sql } from 'kysely'
import type { Database } from '../tables/database.ts'
import { columnTypes } from './column-types.ts'
import { type NulPolicy, packedChunks, type Row } from './packed-rows.ts'

/** How SQL calls the columns of the rows and their values. */
export interface SentColumns {
  readonly names: readonly string[]
  /** In the order of `names`. */
  readonly values: readonly string[]
}

/** Trusted SQL on each side of the arrays that the rows are unnested from. */
export interface AroundRows {
  readonly before: string
  readonly after: string
}

export interface SendOptions {
  /** Those that are sent; all the rows have where nothing says. */
  readonly columns?: readonly string[]
  readonly nul?: NulPolicy
  readonly together?: boolean
}

/**
 * Sends many rows to a statement, each column of a chunk as one parameter.
 *
 * @returns what the statements return, of all chunks
 * @throws LB_STORE_NUL
 */
export async function sendRows<Returned>(
  db: Kysely<Database>,
  table: keyof Database,
  rows: readonly Row[],
  options: SendOptions,
  statement: (columns: SentColumns) => AroundRows,
): Promise<readonly Returned[]> {
  if (rows.length === 0) return []
  const turn = takeTurn(db)
  const sent: Promise<{ readonly rows: readonly Returned[] }>[] = []
  try {
    await turn.came
    const types = await columnTypes(db, table)
    const columns = options.columns ?? columnsOf(rows)
    const unknown = columns.find((column) => !types.has(column))
    if (unknown !== undefined) throw new Error(`${table} has no column ${unknown}`)

    const names = columns.map((column) => `"${column}"`)
    for await (const chunk of packedChunks(rows, columns, types, options.nul ?? 'refuse')) {
      const values = chunk.map(({ cast }, place) => `${names[place]}${cast}`)
      const { before, after } = statement({ names, values })
      const arrays = chunk.map(({ text, array: [open, close] }) => {
        const [opening, closing] = [sql.raw(open), sql.raw(close)]
        return sql`${opening}${text}${closing}`
      })
      const query = sql<Returned>`${sql.raw(before)}${sql.join(arrays)}${sql.raw(after)}`
      const result = query.execute(db)
      sent.push(result)
      // Whoever waits for all of them learns of it.
      result.catch(() => {})
      // The next is packed while the store writes this one.
      if (!options.together) await sent.at(-2)
    }
  } finally {
    turn.over()
    // Nothing is under way any more when one fails.
    await Promise.allSettled(sent)
  }
  return (await Promise.all(sent)).flatMap(({ rows: some }) => some)
}

/** Resolves when the rows that were asked for last are sent. */
const turns = new WeakMap<object, Promise<void>>()

/** Resolves when all rows that were given to be sent so far are on their way: what is asked then sees them. */
export const rowsSent = (db: object): Promise<void> => turns.get(db) ?? Promise.resolve()

/** Rows are packed while others are, and leave in the order they were asked for: what comes later may name what came before. */
function takeTurn(db: object): { readonly came: Promise<void>; readonly over: () => void } {
  const came = turns.get(db) ?? Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<void>()
  turns.set(db, promise)
  return { came, over: resolve }
}

function columnsOf(rows: readonly Row[]): readonly string[] {
  const columns = new Set<string>()
  for (const row of rows) for (const column in row) columns.add(column)
  return [...columns]
}
