import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { StoredMaps } from '../maps/stored-maps.ts'
import { itemsOfRecord, type KeptRecord } from '../rows/items-of-record.ts'
import type { RecordItems } from './items/record-items.ts'
import { anyId } from './items/sql-lists.ts'
import type { Touched } from './take-back.ts'

type Kept = KeptRecord & { readonly id: number }

/** What kept records say, in the order they came, each read with the map that read it first; those no map here reads are left out. */
export async function readAgain(
  work: UnitOfWork,
  maps: StoredMaps,
  ids: readonly number[],
): Promise<readonly RecordItems[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Kept>`
    select id, source_id as source, kind, raw, map_hash as "mapHash" from record
    where id = ${anyId(ids)} order by id`.execute(work.db)
  return rows.flatMap((record) => {
    const said = itemsOfRecord(maps, record)
    return said === null ? [] : [{ recordId: record.id, ...said }]
  })
}

/** The current records that say any of these items. */
export async function recordsBehind(
  work: UnitOfWork,
  touched: Touched,
): Promise<readonly number[]> {
  if (touched.length === 0) return []
  // Each item is looked up by itself (`offset 0`): a join of them all would read every row of provenance there is.
  const { rows } = await sql<{ id: number }>`
    select r.id from record r where r.current and r.id = any (array(
      select distinct p.record_id
      from unnest(${touched.map(({ item }) => item)}::text[], ${touched.map((one) => one.item_id)}::bigint[])
          as t (item, item_id)
        cross join lateral (select record_id from provenance
          where item = t.item and item_id = t.item_id offset 0) p))`.execute(work.db)
  return rows.map(({ id }) => id)
}
