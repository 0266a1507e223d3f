import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { ImportMap } from './map-schema.ts'
import { shippedMaps } from './shipped-maps.ts'
import { keptMap } from './stored-maps.ts'

/** A map of one's own, for files of the source that was read with it. */
export interface OwnMap {
  readonly source: string
  readonly map: ImportMap
}

/** One version of a map of one's own, as a source was read with it. */
export interface OwnMapVersion {
  readonly versionId: number
  readonly source: string
  /** The id that stands in the map; the versions of one map share it. */
  readonly mapId: string
  readonly hash: string
  readonly body: unknown
  readonly firstUsed: Date
  /** When it read an extract last; null: none that was kept. */
  readonly lastUsed: Date | null
  /** Extracts that were read with it, and how many rows they had. */
  readonly extracts: number
  readonly rows: number
  /** Who retired it or took it back last, and why; null: nobody did. */
  readonly step: 'retired' | 'takenBack' | null
  readonly reason: string | null
  readonly takenBy: string | null
  readonly takenAt: Date | null
}

/** Of the versions that are given, the last used first, those tried by themselves: of each source and map the first that is in use. */
export function triedVersions<V extends Pick<OwnMapVersion, 'source' | 'mapId' | 'step'>>(
  versions: readonly V[],
): readonly V[] {
  const tried = new Map<string, V>()
  for (const version of versions) {
    const name = `${version.source}\u0000${version.mapId}`
    if (version.step !== 'retired' && !tried.has(name)) tried.set(name, version)
  }
  return [...tried.values()]
}

/**
 * Every version of each map of one's own that a source was read with, the last used first: of maps with an id that none has which
 * comes with Lookback.
 */
export async function ownMapVersions({
  db,
}: Pick<UnitOfWork, 'db'>): Promise<readonly OwnMapVersion[]> {
  const shipped = shippedMaps().map(({ id }) => id)
  const { rows } = await sql<OwnMapVersion>`
    select m.id as "versionId", m.source_id as source, m.map->>'id' as "mapId", m.hash, m.map as body,
      m.first_used as "firstUsed", u.last as "lastUsed", u.extracts, u.rows,
      s.step, s.reason, coalesce(a.name, s.taken_by) as "takenBy", s.taken_at as "takenAt"
    from import_map m
    cross join lateral (
      select max(e.received_at) as last, count(*)::integer as extracts,
        coalesce(sum(e.received), 0)::bigint as rows
      from import_map_use i join extract e on e.id = i.extract_id where i.import_map_id = m.id
    ) u
    left join lateral (
      select * from import_map_step where import_map_id = m.id order by id desc limit 1
    ) s on true
    left join account_name a on a.id = s.taken_by
    where m.map->>'id' <> all(${shipped}::text[])
    order by u.last desc nulls last, m.id desc`.execute(db)
  return rows
}

/** The maps of one's own that are tried on files of their source, the last used first. */
export async function ownMaps(work: Pick<UnitOfWork, 'db'>): Promise<readonly OwnMap[]> {
  const versions = triedVersions(await ownMapVersions(work))
  return versions.map(({ source, hash, body }) => ({ source, map: keptMap(body, hash) }))
}
