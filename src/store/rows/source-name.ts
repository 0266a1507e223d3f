import { type RawBuilder, sql } from 'kysely'

/**
 * What the source is called whose id stands in this column, such as `c.source_id`: for whoever reads. The id itself is for
 * joining and filtering.
 */
export const sourceName = (column: string): RawBuilder<string> =>
  sql<string>`(select called.name from source called where called.id = ${sql.ref(column)})`

/** What these sources are called, an array in the order of the alphabet; `ids` is an array of their ids. */
export const sourceNames = (ids: RawBuilder<unknown>): RawBuilder<readonly string[]> =>
  sql`array(select called.name from source called where called.id = any(${ids}) order by called.name)`
