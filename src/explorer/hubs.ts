import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import { idsOf } from './read-ties.ts'

/** Those of them that stand in more than so many records, as far as the asker may see them. */
export async function hubsAmong(
  { db }: UnitOfWork,
  keys: readonly string[],
  most: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select 'person:' || p.person_id as key from person_mention p
    where p.person_id = any(${[...idsOf(keys, 'person')]}::text[])
    group by p.person_id having count(*) > ${most}
    union all
    select 'case:' || m.case_id from mention m
    where m.case_id = any(${[...idsOf(keys, 'case')]}::bigint[])
    group by m.case_id having count(*) > ${most}
    union all
    select 'thing:' || l.thing_id from thing_link l
    where l.thing_id = any(${[...idsOf(keys, 'thing')]}::bigint[])
    group by l.thing_id having count(*) > ${most}`.execute(db)
  return rows.map(({ key }) => key)
}
