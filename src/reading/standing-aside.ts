import { sql } from 'kysely'

/** The last word of each officer on each case, while its day has not come. */
export const standingAside = sql`select a.* from case_set_aside a
  where (a.until is null or a.until > current_date) and not exists (
    select from case_set_aside later where later.case_id = a.case_id
      and later.account_id = a.account_id and later.id > a.id)`
