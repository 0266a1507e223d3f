import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'

/** Makes one row of each count of all its changes so far, so that there are few to add up on a page. */
export async function addUpCounts({ db }: UnitOfWork): Promise<void> {
  await sql`
    with gone as (delete from kept_change returning what, source_id, change)
    insert into kept_change (what, source_id, change)
    select what, source_id, sum(change) from gone group by 1, 2 having sum(change) <> 0`.execute(db)
}
