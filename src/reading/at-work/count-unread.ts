import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type Waits, waiting } from '../../cases/index.ts'
import { listedIn } from '../worklist/listed-in.ts'

/** When the first record of a case was taken in. */
const takenIn = (caseId: ReturnType<typeof sql>) => sql`(
  select min(e.received_at) from lookback_said_by(array[lookback_item('case', ${caseId})]) s
    join record known on known.id = s.record_id
    join record r on r.source_id = known.source_id and r.kind = known.kind and r.key = known.key
    join extract e on e.id = r.extract_id)`

/**
 * Cases the worklist lists as not read, since they were taken in. Cases are numbered as they come, so that the first number is the
 * oldest and the middle one the median: when each of a million was taken in is not asked.
 */
export async function casesUnread({ db }: UnitOfWork) {
  const { rows } = await sql<Waits>`
    with unread as materialized (
      select count(*) as count, min(c.id) as first,
        percentile_disc(0.5) within group (order by c.id) as middle
      from worklist w join case_file c on c.id = w.case_id where ${listedIn.unread})
    select count, ${takenIn(sql`first`)} as oldest, ${takenIn(sql`middle`)} as median from unread`.execute(
    db,
  )
  return waiting(rows[0])
}
