import { createHash } from 'node:crypto'
import type { UnitOfWork } from '../../access/index.ts'
import { rememberMap } from '../rows/items-of-record.ts'
import { type ImportMap, mapShape } from './map-schema.ts'
import { shippedMaps } from './shipped-maps.ts'

/** Keeps a map of one's own beside the source it reads. */
export async function keepMaps(
  { db }: UnitOfWork,
  source: string,
  maps: Iterable<ImportMap>,
): Promise<void> {
  for (const map of maps) {
    if (shippedMaps().includes(map)) continue
    rememberMap(map, source)
    const body = JSON.stringify(map)
    const hash = createHash('sha256').update(body).digest('hex')
    await db
      .insertInto('import_map')
      .values({ source_id: source, kind: map.record.kind, hash, map: body })
      .onConflict((on) => on.columns(['source_id', 'kind', 'hash']).doNothing())
      .execute()
  }
}

/** Remembers what earlier imports kept: for each source and kind the newest. */
export async function rememberStoredMaps({ db }: UnitOfWork): Promise<void> {
  const rows = await db
    .selectFrom('import_map')
    .select(['source_id', 'map'])
    .orderBy('id')
    .execute()
  for (const { source_id, map } of rows) rememberMap(mapShape.parse(map), source_id)
}
