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

/** A map as it was kept, known by the hash it was kept under, so that a file it read once is known again. */
export function keptMap(body: unknown, hash: string): ImportMap {
  const map = mapShape.parse(body)
  hashes.set(map, hash)
  return map
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

  /** Says that an extract of the source, once it is kept, was read with these maps. */
  async used(
    { db }: UnitOfWork,
    { source, extractId }: { readonly source: string; readonly extractId: string },
    maps: readonly ImportMap[],
  ): Promise<void> {
    if (maps.length === 0) return
    await db
      .insertInto('import_map_use')
      .columns(['import_map_id', 'extract_id'])
      .expression((of) =>
        of
          .selectFrom('import_map')
          .select(['id', of.val(extractId).as('extract_id')])
          .where('source_id', '=', source)
          .where('hash', 'in', [...new Set(maps.map(mapHash))]),
      )
      .execute()
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
