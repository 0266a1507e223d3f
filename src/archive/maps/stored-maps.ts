import { createHash } from 'node:crypto'
import type { UnitOfWork } from '../../access/index.ts'
import { type ImportMap, mapShape } from './map-schema.ts'
import { shippedMaps } from './shipped-maps.ts'

/** What a map is known by: records that were read with it carry this. */
export function mapHash(map: ImportMap): string {
  const found = hashes.get(map)
  if (found !== undefined) return found
  const hash = createHash('sha256').update(JSON.stringify(map)).digest('hex')
  hashes.set(map, hash)
  return hash
}
const hashes = new WeakMap<ImportMap, string>()

/**
 * As a record was read that was kept before records said with which map: before maps said the order of dates, when the day
 * numbers of workbooks were kept as they stood.
 */
function asBefore(map: ImportMap): ImportMap {
  const found = before.get(map) ?? { ...map, dateOrder: undefined }
  before.set(map, found)
  return found
}
const before = new WeakMap<ImportMap, ImportMap>()

/** A record as far as it matters for which map read it. */
export interface MappedRecord {
  readonly source: string
  readonly kind: string
  /** Null: kept before records said which map read them. */
  readonly mapHash: string | null
}

interface StoredMap {
  readonly source: string
  readonly kind: string
  readonly hash: string
  readonly body: unknown
}

/** A map of one's own, for files of the source that was read with it. */
export interface OwnMap {
  readonly source: string
  readonly map: ImportMap
}

/**
 * The newest version of each map of one's own that a source was read with, the newest first: those whose ids no map has that comes
 * with Lookback. They are known by the hashes they were kept under, so that a file they read once is known again.
 */
export async function ownMaps({ db }: Pick<UnitOfWork, 'db'>): Promise<readonly OwnMap[]> {
  const rows = await db
    .selectFrom('import_map')
    .select(['source_id as source', 'hash', 'map as body'])
    .orderBy('id', 'desc')
    .execute()
  const shipped = new Set(shippedMaps().map(({ id }) => id))
  const newest = new Map<string, OwnMap>()
  for (const { source, hash, body } of rows) {
    const { id } = body as { readonly id: string }
    const name = `${source}\u0000${id}`
    if (shipped.has(id) || newest.has(name)) continue
    const map = mapShape.parse(body)
    hashes.set(map, hash)
    newest.set(name, { source, map })
  }
  return [...newest.values()]
}

/**
 * The import maps a store has used, every version of each, so that a record is always read again as
 * it was read first. Maps belong to the store: nothing is remembered from one store to another.
 */
export class StoredMaps {
  readonly #stored: StoredMap[]
  readonly #byHash: Map<string, StoredMap>
  readonly #named: readonly ImportMap[]
  readonly #parsed = new Map<string, ImportMap>()

  private constructor(stored: StoredMap[], named: readonly ImportMap[]) {
    this.#stored = stored
    this.#byHash = new Map(stored.map((one) => [one.hash, one]))
    this.#named = named
  }

  /** @param named maps named by hand, for records of kinds whose map the store has not kept */
  static async of({ db }: UnitOfWork, named: readonly ImportMap[] = []): Promise<StoredMaps> {
    const rows = await db
      .selectFrom('import_map')
      .select(['source_id as source', 'kind', 'hash', 'map as body'])
      .orderBy('id')
      .execute()
    return new StoredMaps(rows, named)
  }

  /** Keeps the maps an extract of the source is read with, those that come with Lookback too. */
  async keep({ db }: UnitOfWork, source: string, maps: Iterable<ImportMap>): Promise<void> {
    for (const map of maps) {
      const { kind } = map.record
      const hash = mapHash(map)
      this.#parsed.set(hash, map)
      if (this.#stored.some((one) => one.source === source && one.hash === hash)) continue
      const body = JSON.stringify(map)
      await db
        .insertInto('import_map')
        .values({ source_id: source, kind, hash, map: body })
        .onConflict((on) => on.columns(['source_id', 'kind', 'hash']).doNothing())
        .execute()
      const kept = { source, kind, hash, body: map }
      this.#stored.push(kept)
      this.#byHash.set(hash, kept)
    }
  }

  /**
   * The map a record was read with. Where the record does not say, the newest of its source and
   * kind, else one named by hand, else the one that comes with Lookback; undefined: there is none.
   */
  of({ source, kind, mapHash: hash }: MappedRecord): ImportMap | undefined {
    if (hash !== null) {
      const own = this.#byHash.get(hash)
      return own ? this.#parse(own) : this.#named.find((map) => mapHash(map) === hash)
    }
    const newest = this.#stored.findLast((one) => one.source === source && one.kind === kind)
    const ofKind = ({ record }: ImportMap): boolean => record.kind === kind
    const map = newest
      ? this.#parse(newest)
      : (this.#named.find(ofKind) ?? shippedMaps().find(ofKind))
    return map && asBefore(map)
  }

  #parse({ hash, body }: StoredMap): ImportMap {
    const found = this.#parsed.get(hash) ?? mapShape.parse(body)
    this.#parsed.set(hash, found)
    return found
  }
}
