import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { StoredMaps } from '../maps/stored-maps.ts'
import { itemsOfRecord, type KeptRecord } from '../rows/items-of-record.ts'
import { codeOf, itemOf } from './items/item-codes.ts'
import type { ReadBefore } from './items/read-before.ts'
import type { RecordItems } from './items/record-items.ts'
import { anyId } from './items/sql-lists.ts'
import type { Touched } from './take-back.ts'

type Kept = KeptRecord & { readonly id: number }

/**
 * What kept records say, in the order they came, each read with the map that read it first; those no map here reads are left
 * out.
 *
 * @param before what is remembered, and remembers what is read
 */
export async function readAgain(
  work: UnitOfWork,
  maps: StoredMaps,
  ids: readonly number[],
  before: ReadBefore,
): Promise<readonly RecordItems[]> {
  const known = ids.flatMap((id) => before.get(id) ?? [])
  const unknown = ids.filter((id) => before.get(id) === undefined)
  if (unknown.length === 0) return inOrder(known)
  const { rows } = await sql<Kept>`
    select id, source_id as source, kind, raw, map_hash as "mapHash" from record
    where id = ${anyId(unknown)}`.execute(work.db)
  const read = rows.flatMap((record): readonly RecordItems[] => {
    const said = itemsOfRecord(maps, record)
    return said === null ? [] : [{ recordId: record.id, ...said }]
  })
  const ofNoMap = new Set(rows.flatMap(({ id, mapHash }) => (mapHash === null ? [id] : [])))
  // Which map reads a record that does not say may change with the next extract.
  for (const record of read) if (!ofNoMap.has(record.recordId)) before.add(record)
  return inOrder([...known, ...read])
}

const inOrder = (records: readonly RecordItems[]): readonly RecordItems[] =>
  records.toSorted((a, b) => a.recordId - b.recordId)

/** What a record says, whatever became of it. */
export interface SayingRecord {
  readonly id: number
  readonly items: Touched
}

/** The current records that say any of these items, with all each says. */
export async function recordsBehind(
  work: UnitOfWork,
  touched: Touched,
): Promise<readonly SayingRecord[]> {
  if (touched.length === 0) return []
  const { rows } = await sql<{ id: number; items: readonly number[] }>`
    select p.record_id as id, p.items
    from (select distinct record_id from lookback_said_by(${touched.map(codeOf)}::bigint[])) s
      join record r on r.id = s.record_id and r.current
      join provenance p on p.record_id = s.record_id`.execute(work.db)
  return rows.map(({ id, items }) => ({ id, items: items.map(itemOf) }))
}
