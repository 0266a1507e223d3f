import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import {
  briefly,
  constraintsOf,
  membership,
  personIdOf,
  personRows,
  readMentions,
  type Scored,
  sourceRecords,
  vetoesAmong,
} from '../facts/index.ts'
import { clusterPairs, peopleSettings } from '../linkage/index.ts'
import { refusal } from '../model/index.ts'
import { insertRows } from '../store/index.ts'
import { peopleErrors } from './errors.ts'

/**
 * Clusters the people these mentions belong to anew, from the stored links and what officers have
 * decided, as refresh would: a join, a split and undoing either take effect at once.
 *
 * @throws LB_LINK_RESTRICTED
 */
export async function recluster(unit: UnitOfWork, touched: readonly number[]): Promise<void> {
  const { db } = unit
  const people = await db
    .selectFrom('person')
    .select(['id', 'mentions'])
    .where('id', 'in', (query) =>
      query
        .selectFrom('person_mention')
        .select('person_id')
        .where('mention_id', 'in', [...touched]),
    )
    .execute()
  const ids = people.map(({ id }) => id)
  const mentions = await readMentions(
    unit,
    sql`exists (select from person_mention p where p.mention_id = m.id
      and p.person_id = any(${ids}::text[]))`,
  )
  // What row security hides from this officer would be lost with the person's row.
  const all = people.reduce((sum, person) => sum + person.mentions, 0)
  if (mentions.length !== all) throw refusal(peopleErrors, 'LB_LINK_RESTRICTED')
  const records = sourceRecords(mentions)
  const own = records.map(({ id }) => id)
  const { rows: pairs } = await sql<Scored>`
    select a, b, weight, probability from link
    where a = any(${own}::bigint[]) and b = any(${own}::bigint[])`.execute(db)
  const clusters = clusterPairs(own, pairs, {
    ...peopleSettings().cluster,
    ...(await constraintsOf(unit, records)),
    vetoed: await vetoesAmong(unit, records),
  })
  const rows = [...membership(records, clusters, pairs)]
  await db.deleteFrom('person').where('id', 'in', ids).execute()
  await insertRows(db, 'person', [...personRows(records.map(briefly), clusters)])
  await insertRows(db, 'person_mention', rows)
}

/** Who a mention belongs to now. */
export async function personOf({ db }: UnitOfWork, mentionId: number): Promise<string> {
  const found = await db
    .selectFrom('person_mention')
    .select('person_id')
    .where('mention_id', '=', mentionId)
    .executeTakeFirst()
  return found?.person_id ?? personIdOf(mentionId)
}
