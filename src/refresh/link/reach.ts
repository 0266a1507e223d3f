import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'

/** Weights are kept with seven digits. */
const rounding = 0.01

/**
 * All records whose person can hang on one of these: those that a link strong enough to join leads to,
 * directly or through others; those an officer's word holds together with one; and those that were one
 * person with one at the last refresh or are since. Two sets of records between which there is none of
 * these never become one person (`clusterPairs` joins by links above `cut` alone), so each set can be
 * linked by itself.
 */
export async function reach(
  { db }: UnitOfWork,
  seeds: Iterable<number>,
  heldWith: (record: number) => readonly number[],
  cut: number,
): Promise<readonly number[]> {
  const met = new Set(seeds)
  let latest = [...met]
  while (latest.length > 0) {
    const { rows } = await sql<{ id: number }>`
      with f as (select unnest(${latest}::bigint[]) as id)
      select l.b as id from f join link l on l.a = f.id where l.weight > ${cut - rounding}
      union select l.a from f join link l on l.b = f.id where l.weight > ${cut - rounding}
      union select r.id from f join link_record o on o.id = f.id
        join link_record r on r.cluster = o.cluster
      union select r.id from f join link_record o on o.id = f.id
        join mention m on m.source_id = o.source_id and m.ref = o.ref
        join person_mention p on p.mention_id = m.id
        join person_mention q on q.person_id = p.person_id
        join mention n on n.id = q.mention_id
        join link_record r on r.source_id = n.source_id and r.ref = n.ref`.execute(db)
    const found = [...rows.map(({ id }) => id), ...latest.flatMap(heldWith)]
    latest = [...new Set(found)].filter((id) => !met.has(id))
    for (const id of latest) met.add(id)
  }
  return [...met].sort((a, b) => a - b)
}
