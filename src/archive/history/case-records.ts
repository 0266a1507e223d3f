import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { DatedRecord, PoleItem } from '../../model/index.ts'
import { StoredMaps } from '../maps/stored-maps.ts'
import type { KeptRecord } from '../rows/items-of-record.ts'
import { readRecord, silentKinds } from './read-record.ts'
import { spansOf, type Version } from './versions.ts'

interface StoredRecord extends KeptRecord {
  readonly id: number
  readonly ref: string
  readonly key: string
  readonly version: number
  readonly current: boolean
  readonly file: string
  readonly line: number
  readonly received: Date
}

/**
 * Every version of the records behind a case, in the order the review received them, with when each
 * stood in its source. Rows no map here reads are left out.
 */
export async function caseRecords(
  unit: UnitOfWork,
  caseId: number,
): Promise<readonly DatedRecord[]> {
  const maps = await StoredMaps.of(unit)
  const stored = await recordsBehind(unit, caseId)
  const chains = Map.groupBy(stored, ({ kind, key }) => `${kind}\u0000${key}`)
  return [...chains.values()]
    .flatMap((chain) => datedChain(maps, chain))
    .sort((a, b) => order(a) - order(b))
}

const order = ({ received }: DatedRecord): number => Date.parse(received)

function datedChain(maps: StoredMaps, chain: readonly StoredRecord[]): readonly DatedRecord[] {
  const read = chain.flatMap((stored) => {
    const said = readRecord(maps, stored)
    if (said === null) return []
    const received = stored.received.toISOString().slice(0, 10)
    const version: Version = { recordId: stored.id, source: stored.source, received, ...said }
    return [{ stored, version }]
  })
  const spans = spansOf(read.map(({ version }) => version))
  return read.map(({ stored, version }, at) => ({
    file: stored.file,
    line: stored.line,
    version: stored.version,
    items: version.items.filter((item) => isOf(item, stored.ref)),
    ...spans[at]!,
    received: stored.received.toISOString(),
    current: stored.current,
  }))
}

/** A record that knows the case by its identity only: what it says of the case backs it. */
const isOf = (item: PoleItem, ref: string): boolean =>
  item.item === 'case' ? item.ref === ref : item.item === 'mention' && item.caseRef === ref

async function recordsBehind({ db }: UnitOfWork, caseId: number): Promise<readonly StoredRecord[]> {
  const { rows } = await sql<StoredRecord>`
    with behind as (
      select distinct r.source_id, r.kind, r.key, c.ref
      from case_file c cross join lookback_said_by(array[lookback_item('case', ${caseId}::bigint)]
          || array(select lookback_item('mention', id) from mention where case_id = ${caseId})) s
        join record r on r.id = s.record_id
      where c.id = ${caseId} and r.kind <> all (${[...silentKinds]}::text[]))
    select r.id, r.source_id as source, b.ref, r.kind, r.key, r.version, r.current, r.raw, r.map_hash as "mapHash",
      e.file, r.line, e.received_at as received
    from behind b
      join record r on r.source_id = b.source_id and r.kind = b.kind and r.key = b.key
      join extract e on e.id = r.extract_id
    order by r.id`.execute(db)
  return rows
}
