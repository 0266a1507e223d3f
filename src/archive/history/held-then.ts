import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type AsOf, type HeldThen, LookbackError } from '../../model/index.ts'
import { archiveErrors } from '../errors.ts'
import { rememberStoredMaps } from '../stored-maps.ts'
import { idKey, type StoreIds } from './gather.ts'
import { heldOn } from './held-on.ts'
import { readRecord, silentKinds } from './read-record.ts'
import type { Version } from './versions.ts'

interface StoredVersion {
  readonly id: number
  readonly source: string
  readonly kind: string
  readonly key: string
  readonly raw: Readonly<Record<string, string>>
  /** It was corrected, or corrects: its chain is looked at as a whole. */
  readonly corrected: boolean
  readonly received: string
}

const chunk = 5000

/**
 * What the sources' records held as of points in the past, read again from every record as it came.
 * Records do not vanish: an earlier version of a corrected one stands until its correction.
 *
 * Only the rows are read within the unit of work. What it returns makes of them one view for each
 * point, in their order, with the store free for others and pauses in which they are answered; once.
 *
 * @throws LB_HISTORY_UNREADABLE (the function returned) when a record's map is not there
 */
export async function heldThen(
  unit: UnitOfWork,
  points: readonly AsOf[],
): Promise<() => Promise<readonly HeldThen[]>> {
  await rememberStoredMaps(unit)
  const ids = await idsOf(unit)
  const stored = new Map<string | null, StoredVersion[][]>()
  for (const { receivedBy } of points) {
    if (!stored.has(receivedBy)) stored.set(receivedBy, await storedVersions(unit, receivedBy))
  }
  return async () => {
    const chains = new Map<string | null, Chains>()
    for (const [receivedBy, batches] of stored) chains.set(receivedBy, await readChains(batches))
    const views: HeldThen[] = []
    for (const asOf of points) {
      await othersFirst()
      views.push(heldOn(chains.get(asOf.receivedBy) ?? [], asOf, ids))
    }
    return views
  }
}

/** So many records are read at a stretch: some thirty milliseconds. */
const stretch = 250
const othersFirst = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

type Chains = readonly (readonly Version[])[]

/** The versions of every record; batches are let go once read. */
async function readChains(batches: StoredVersion[][]): Promise<Chains> {
  const chains = new Map<string, Version[]>()
  const singles: Version[] = []
  const unreadable = new Map<string, number>()
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    for (const [at, { id, source, kind, key, raw, corrected, received }] of batch.entries()) {
      if (at % stretch === 0) await othersFirst()
      const read = readRecord(kind, raw, source)
      if (read === null) unreadable.set(kind, (unreadable.get(kind) ?? 0) + 1)
      else if (corrected) {
        const chain = `${source}\u0000${kind}\u0000${key}`
        const version = { recordId: id, source, received, ...read }
        chains.set(chain, [...(chains.get(chain) ?? []), version])
      } else singles.push({ recordId: id, source, received, ...read })
    }
  }
  if (unreadable.size > 0) throw unreadableRecords(unreadable)
  return [...singles.map((one) => [one]), ...chains.values()]
}

/** Every version that had reached the review, oldest first, in batches. */
async function storedVersions(
  { db }: UnitOfWork,
  receivedBy: string | null,
): Promise<StoredVersion[][]> {
  const batches: StoredVersion[][] = []
  let after = 0
  for (;;) {
    const { rows } = await sql<StoredVersion>`
      select r.id, r.source_id as source, r.kind, r.key, r.raw,
        r.version > 1 or not r.current as corrected,
        to_char(e.received_at at time zone 'UTC', 'YYYY-MM-DD') as received
      from record r join extract e on e.id = r.extract_id
      where r.id > ${after} and r.kind <> all (${[...silentKinds]}::text[])
        and (${receivedBy}::timestamptz is null or e.received_at <= ${receivedBy}::timestamptz)
      order by r.id limit ${chunk}`.execute(db)
    batches.push(rows)
    const last = rows.at(-1)
    if (!last || rows.length < chunk) return batches
    after = last.id
  }
}

async function idsOf({ db }: UnitOfWork): Promise<StoreIds> {
  const cases = await db.selectFrom('case_file').select(['id', 'source_id', 'ref']).execute()
  const mentions = await db.selectFrom('mention').select(['id', 'source_id', 'key']).execute()
  const events = await db
    .selectFrom('event')
    .select(['id', 'source_id', 'key'])
    .where('kind', '=', 'missing')
    .execute()
  return {
    cases: new Map(cases.map(({ id, source_id, ref }) => [idKey(source_id, ref), id])),
    mentions: new Map(mentions.map(({ id, source_id, key }) => [idKey(source_id, key), id])),
    events: new Map(events.map(({ id, source_id, key }) => [idKey(source_id, key), id])),
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
