import { type RawBuilder, sql } from 'kysely'

/**
 * A date of `case_file c` as far as its source gives it: a day, or else the month or year that its facts hold
 * (`2014-02`, `2014`). The column itself holds whole days alone, so that nothing that reads it takes a month for a day.
 */
export const recordedDate = (of: 'opened' | 'closed' | 'occurred'): RawBuilder<string | null> =>
  sql`coalesce(to_char(${sql.ref(`c.${of}`)}, 'YYYY-MM-DD'), c.facts #>> array[${sql.lit(of)}, 'value'])`

/** As `recordedDate`, of `event e`. */
export const eventDate = (of: 'starts' | 'ends'): RawBuilder<string | null> =>
  sql`coalesce(to_char(${sql.ref(`e.${of}`)}, 'YYYY-MM-DD'), ${sql.ref(`e.${of}_in`)})`
