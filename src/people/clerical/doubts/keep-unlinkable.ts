import { sql } from 'kysely'
import type { UnitOfWork } from '../../../access/index.ts'
import type { LinkRecord, LinkSettings, Population, TrainedModel } from '../../../linkage/index.ts'
import { insertRows } from '../../../store/index.ts'
import { ownWeights } from './own-weights.ts'

/**
 * After linking: which records say too little for one of another source to be joined to them.
 * `instead` names the records that were there before in their place; absent: all.
 */
export async function keepUnlinkable(
  { db }: UnitOfWork,
  linked: {
    readonly records: readonly LinkRecord[]
    readonly model: TrainedModel
    readonly population: Population
    readonly settings: LinkSettings
  },
  instead: readonly number[] | null = null,
): Promise<void> {
  const weights = await ownWeights(linked.records, linked)
  const rows = linked.records.flatMap(({ id }) => {
    const best_weight = weights.get(id) ?? null
    const little = best_weight !== null && best_weight < linked.settings.cluster.cut
    return little ? [{ record_id: id, best_weight }] : []
  })
  if (instead === null) await sql`delete from link_unlinkable`.execute(db)
  else {
    await sql`delete from link_unlinkable where record_id = any(${[...instead]}::bigint[])`.execute(
      db,
    )
  }
  await insertRows(db, 'link_unlinkable', rows)
}
