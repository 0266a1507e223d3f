import { type RawBuilder, sql } from 'kysely'

/**
 * Many texts as one parameter, to follow `=`: a statement that names each would grow with the batch, and of what a sub-select
 * unnests the planner knows no number, so that it reads whole tables.
 */
export const anyText = (values: Iterable<string>): RawBuilder<string> =>
  sql`any (${[...values]}::text[])`

/** Many ids as one parameter, to follow `=`. */
export const anyId = (values: Iterable<number>): RawBuilder<number> =>
  sql`any (${[...values]}::bigint[])`

/** What makes the update that follows ON CONFLICT leave rows alone that say the same already. */
export const differsIn = (table: string, columns: readonly string[]): string =>
  `(${columns.map((column) => `${table}.${column}`)}) is distinct from (${columns.map((column) => `excluded.${column}`)})`
