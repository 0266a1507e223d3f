import { type RawBuilder, sql } from 'kysely'

/** Many texts as one parameter: a statement that names each would grow with the batch. */
export const texts = (values: Iterable<string>): RawBuilder<string> =>
  sql`(select unnest(${[...values]}::text[]))`

/** Many ids as one parameter. */
export const idList = (values: Iterable<number>): RawBuilder<number> =>
  sql`(select unnest(${[...values]}::bigint[]))`

/** What follows ON CONFLICT … DO UPDATE SET: the columns take the values that came. */
export const takeOver = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = excluded.${column}`).join(', ')
