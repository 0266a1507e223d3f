import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import {
  type ArchiveBatch,
  type AsOf,
  type LinkedPeople,
  LookbackError,
  type PoleItem,
} from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import type { ImportMap } from '../maps/map-schema.ts'
import { StoredMaps } from '../maps/stored-maps.ts'
import { type Batch, batchesOf } from './batches.ts'
import { Clustering, type Clusters, type GrowingIds } from './clusters.ts'
import { idKey } from './gather.ts'
import { KeptRows, type StoredRow } from './kept-rows.ts'
import { type ReadRecord, readRecord, silentKinds } from './read-record.ts'
import { recordsAsOf } from './records-as-of.ts'
import type { Version } from './versions.ts'

/** Rows read from the store at once. */
const chunk = 5000
/** Rows whose facts are held at once, beside those of cases that share people with them. */
const mostHeld = 6_000
/** So many records are read at a stretch: some thirty milliseconds. */
const stretch = 250
const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * What the sources' records held as of points in the past, read again from every record as it came.
 * Records do not vanish: an earlier version of a corrected one stands until its correction.
 *
 * Only the rows are read within the unit of work, and kept as bytes. What it returns makes facts of
 * them away from the store, in batches of cases, with pauses in which others are answered; once.
 *
 * @param linked who is one person: a batch holds, beside its own cases, all others of their people
 * @param named import maps for records of kinds whose map the store has not kept
 * @throws LB_HISTORY_UNREADABLE (the function returned) when a record's map is not there
 */
export async function archiveAsOf(
  unit: UnitOfWork,
  points: readonly AsOf[],
  linked: LinkedPeople = { personOf: () => undefined },
  named: readonly ImportMap[] = [],
): Promise<() => AsyncGenerator<ArchiveBatch>> {
  const maps = await StoredMaps.of(unit, named)
  const ids = await idsOf(unit)
  const rows = await storedRows(unit, latest(points))
  return () => inBatches({ rows, maps, ids }, points, linked)
}

/** Null: some point has no limit. */
function latest(points: readonly AsOf[]): string | null {
  const times = points.map(({ receivedBy }) => receivedBy)
  return times.some((time) => time === null) ? null : (times.toSorted().at(-1) ?? null)
}

/** All that is read within the unit of work. */
interface StoredHistory {
  readonly rows: KeptRows
  readonly maps: StoredMaps
  readonly ids: GrowingIds
}

async function* inBatches(
  { rows, maps, ids }: StoredHistory,
  points: readonly AsOf[],
  { personOf, most = mostHeld }: LinkedPeople,
): AsyncGenerator<ArchiveBatch> {
  // Few enough to be held at once are read once.
  const read = new Map<number, ReadRecord>()
  const clustering = new Clustering(ids, personOf)
  const unreadable = new Map<string, number>()
  // When the first hand-off of each source was received.
  const firstHandOff = new Map<string, number>()
  for (let at = 0; at < rows.length; at += 1) {
    if (at % stretch === 0) await othersFirst()
    const row = rows.at(at)
    const said = readRecord(maps, row)
    if (said === null) unreadable.set(row.kind, (unreadable.get(row.kind) ?? 0) + 1)
    clustering.add(row.source, row.chain, said?.items ?? [])
    if (said?.items.some(isHandOff)) {
      const before = firstHandOff.get(row.source) ?? Number.POSITIVE_INFINITY
      firstHandOff.set(row.source, Math.min(before, row.receivedAt))
    }
    if (said !== null && rows.length <= most) read.set(at, said)
    if (at % chunk === chunk - 1) yield nothingYet(points, at / 2, rows.length)
  }
  if (unreadable.size > 0) throw unreadableRecords(unreadable)
  const clusters = clustering.done()
  let done = 0
  for (const batch of batchesOf(clusters, most)) {
    const chains = await chainsOf({ rows, maps }, read, clusters, batch)
    const cases = new Set(batch.own.flatMap((cluster) => clusters.cases[cluster] ?? []))
    done += batch.own.reduce((sum, cluster) => sum + (clusters.rows[cluster]?.length ?? 0), 0)
    const views = points.map((asOf) =>
      recordsAsOf(chainsBy(chains, asOf.receivedBy), asOf, ids, sourcesBy(firstHandOff, asOf)),
    )
    yield { views, cases, share: share(rows.length + done, 2 * rows.length) }
    await othersFirst()
  }
  if (rows.length === 0) yield nothingYet(points, 1, 1)
}

const isHandOff = (item: PoleItem): boolean =>
  item.item === 'event' && item.kind === 'transfer' && item.caseRef !== null

const sourcesBy = (
  first: ReadonlyMap<string, number>,
  { receivedBy }: AsOf,
): ReadonlySet<string> => {
  const time = receivedBy === null ? Number.POSITIVE_INFINITY : Date.parse(receivedBy)
  return new Set([...first].flatMap(([source, at]) => (at <= time ? [source] : [])))
}

const none = { cases: [], mentions: [], missing: [] }
const share = (done: number, all: number): number => (all === 0 ? 1 : Math.min(1, done / all))
const nothingYet = (points: readonly AsOf[], done: number, all: number): ArchiveBatch => ({
  views: points.map(() => ({ surely: none, atMost: none })),
  cases: new Set(),
  share: share(done, all),
})

type Dated = Version & { readonly receivedAt: number }

async function chainsOf(
  { rows, maps }: Omit<StoredHistory, 'ids'>,
  read: ReadonlyMap<number, ReadRecord>,
  clusters: Clusters,
  { own, beside }: Batch,
): Promise<readonly (readonly Dated[])[]> {
  const chains = new Map<number, Dated[]>()
  const singles: Dated[][] = []
  const all = [...own, ...beside].flatMap((cluster) => clusters.rows[cluster] ?? [])
  for (const [count, at] of all.sort((a, b) => a - b).entries()) {
    if (count % stretch === 0) await othersFirst()
    const row = rows.at(at)
    const { id, source, chain, received, receivedAt } = row
    const said = read.get(at) ?? readRecord(maps, row)
    if (said === null) continue
    const version = { recordId: id, source, received, receivedAt, ...said }
    const before = chain === null ? undefined : chains.get(chain)
    if (before) before.push(version)
    else if (chain === null) singles.push([version])
    else chains.set(chain, [version])
  }
  return [...singles, ...chains.values()]
}

const chainsBy = (
  chains: readonly (readonly Dated[])[],
  receivedBy: string | null,
): readonly (readonly Dated[])[] => {
  if (receivedBy === null) return chains
  const time = Date.parse(receivedBy)
  return chains
    .map((chain) => chain.filter(({ receivedAt }) => receivedAt <= time))
    .filter((chain) => chain.length > 0)
}

/** Every version that had reached the review, oldest first. */
async function storedRows({ db }: UnitOfWork, receivedBy: string | null): Promise<KeptRows> {
  const kept = new KeptRows(chunk)
  let after = 0
  for (;;) {
    const { rows } = await sql<Omit<StoredRow, 'receivedAt'> & { receivedAt: Date }>`
      select r.id, r.source_id as source, r.kind, r.key, r.raw, r.map_hash as "mapHash",
        r.version > 1 or not r.current as corrected, e.received_at as "receivedAt"
      from record r join extract e on e.id = r.extract_id
      where r.id > ${after} and r.kind <> all (${[...silentKinds]}::text[])
        and (${receivedBy}::timestamptz is null or e.received_at <= ${receivedBy}::timestamptz)
      order by r.id limit ${chunk}`.execute(db)
    if (rows.length > 0) {
      kept.add(rows.map((row) => ({ ...row, receivedAt: row.receivedAt.getTime() })))
    }
    const last = rows.at(-1)
    if (!last || rows.length < chunk) return kept
    after = last.id
  }
}

async function idsOf({ db }: UnitOfWork): Promise<GrowingIds> {
  const cases = await db.selectFrom('case_file').select(['id', 'source_id', 'ref']).execute()
  const mentions = await db.selectFrom('mention').select(['id', 'source_id', 'key']).execute()
  const events = await db
    .selectFrom('event')
    .select(['id', 'source_id', 'key'])
    .where('kind', '=', 'missing')
    .execute()
  return {
    events: new Map(events.map(({ id, source_id, key }) => [idKey(source_id, key), id])),
    cases: new Map(cases.map(({ id, source_id, ref }) => [idKey(source_id, ref), id])),
    mentions: new Map(mentions.map(({ id, source_id, key }) => [idKey(source_id, key), id])),
  }
}

function unreadableRecords(kinds: ReadonlyMap<string, number>): LookbackError {
  const words = [...kinds].map(([kind, count]) => `${count} of the kind “${kind}”`)
  return new LookbackError(
    'LB_HISTORY_UNREADABLE',
    `Records that no map here reads: ${words.join(', ')}.`,
    archiveErrors.LB_HISTORY_UNREADABLE.remedy,
  )
}
