import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import {
  briefly,
  constraintsOf,
  linkRecord,
  membership,
  personIdOf,
  personRows,
  readMentions,
  readRecords,
  sourceRecords,
} from '../../facts/index.ts'
import { blockingKeys, link, relink } from '../../linkage/index.ts'
import { keepDraw, keepUnlinkable } from '../../people/index.ts'
import { insertRows } from '../../store/index.ts'
import type { KeptModel } from '../due/kept-model.ts'
import type { Due } from '../due/read-due.ts'
import type { ReportProgress } from '../report-progress.ts'
import { decidedRecords } from './decided-records.ts'
import { changedSince, keepChanges, membershipNow } from './keep-changes.ts'
import { keepLinks, keepRecords } from './keep-links.ts'
import type { LinkedPeople } from './linked-people.ts'
import { reach } from './reach.ts'

/**
 * Links what changed with what stands, by the model that stands, and gives what linking everything by
 * it would give: records that changed are compared with those they share a key with, and whoever
 * their links, an officer's word or the last refresh tie to them is put together anew.
 */
export async function linkChanged(
  unit: UnitOfWork,
  due: Due,
  { settings, model, population }: KeptModel,
  report: ReportProgress,
): Promise<LinkedPeople> {
  const { db } = unit
  const fixed = { settings: { ...settings, model }, population }
  report('link: compare', 0, due.records.length)
  const before = await takeOut(unit, due)
  const records = sourceRecords(await readMentions(unit, sql`${isOfDue(due)}`))
  const compared = records.map(linkRecord)
  const keys = blockingKeys({ records: compared, settings, population })
  const met = await sharing(unit, [...new Set([...keys.values()].flat())])
  const { pairs } = await relink({
    ...fixed,
    records: met.map(linkRecord),
    added: compared,
    previous: { pairs: [], clusters: new Map(), model },
  })
  await keepLinks(unit, pairs)
  await keepRecords(unit, records, (id) => keys.get(id)!, new Map())
  report('link: compare', due.records.length, due.records.length)

  report('link: cluster', 0, 1)
  const changedMentions = new Set(records.flatMap(({ mentions }) => mentions.map(({ id }) => id)))
  const decided = await decidedRecords(unit, due.decisions, changedMentions)
  const seeds = [
    ...records.map(({ id }) => id),
    ...decided.touched,
    ...(await recordsOfClusters(unit, before.clusters)),
  ]
  const reached = await reach(unit, seeds, decided.heldWith, settings.cluster.cut)
  const linked = await readRecords(unit, reached)
  const mentions = linked.flatMap((record) => record.mentions.map(({ id }) => id))
  const result = await link({
    ...fixed,
    records: linked.map(linkRecord),
    ...(await constraintsOf(unit, linked)),
  })
  report('link: cluster', 1, 1)

  report('link: write', 0, 1)
  const members = [...membership(linked, result.clusters, result.pairs)]
  const earlier = await membershipNow(unit, mentions)
  const changed = changedSince(earlier, members)
  const people = [...personRows(linked.map(briefly), result.clusters)]
  const gone = [...new Set(earlier.values())]
  await sql`delete from person where id = any(${gone}::text[])`.execute(db)
  await sql`delete from person p where not exists (
    select from person_mention m where m.person_id = p.id)`.execute(db)
  await insertRows(db, 'person', people)
  await insertRows(db, 'person_mention', members)
  const clustersBefore = await recluster(unit, result.clusters)
  await keepChanges(unit, changed)
  await keepDraw(unit, null)
  await keepUnlinkable(unit, { records: compared, settings, model, population }, [
    ...before.records,
    ...records.map(({ id }) => id),
  ])
  report('link: write', 1, 1)
  return {
    mentions: mentions.length,
    touched: new Set([
      ...people.map(({ id }) => id),
      ...gone,
      ...[...before.clusters, ...clustersBefore].map(personIdOf),
    ]),
    changed,
  }
}

const isOfDue = ({ records }: Due) => sql`exists (select from unnest(
    ${records.map(({ source }) => source)}::text[], ${records.map(({ ref }) => ref)}::text[]
  ) as due (source, ref) where due.source = m.source_id and due.ref = m.ref)`

/** Takes the records out as they were linked last; gives them, and the people they were of. */
async function takeOut({ db }: UnitOfWork, due: Due) {
  const { rows } = await sql<{ id: number; cluster: number }>`
    delete from link_record m where ${isOfDue(due)} returning id, cluster`.execute(db)
  const records = rows.map(({ id }) => id)
  await sql`delete from link where a = any(${records}::bigint[])`.execute(db)
  await sql`delete from link where b = any(${records}::bigint[])`.execute(db)
  return { records, clusters: [...new Set(rows.map(({ cluster }) => cluster))] }
}

/**
 * Records that have one of the keys. The keys of all are read and met by hash: under row security an index of arrays stands
 * idle, and `&&` holds each key of a record against each that is asked for.
 */
async function sharing(unit: UnitOfWork, keys: readonly number[]) {
  if (keys.length === 0) return []
  const { rows } = await sql<{ id: number }>`
    select distinct r.id from link_record r, unnest(r.keys) own (key)
      join unnest(${[...keys]}::bigint[]) asked (key) using (key)`.execute(unit.db)
  return readRecords(
    unit,
    rows.map(({ id }) => id),
  )
}

async function recordsOfClusters({ db }: UnitOfWork, clusters: readonly number[]) {
  const { rows } = await sql<{ id: number }>`
    select id from link_record where cluster = any(${[...clusters]}::bigint[])`.execute(db)
  return rows.map(({ id }) => id)
}

/** Keeps the person each record is of; gives those they were of. */
async function recluster(
  { db }: UnitOfWork,
  clusters: ReadonlyMap<number, number>,
): Promise<readonly number[]> {
  const [ids, names] = [[...clusters.keys()], [...clusters.values()]]
  const { rows } = await sql<{ cluster: number }>`
    select distinct cluster from link_record where id = any(${ids}::bigint[])`.execute(db)
  await sql`update link_record r set cluster = now.cluster
    from unnest(${ids}::bigint[], ${names}::bigint[]) as now (id, cluster)
    where r.id = now.id and r.cluster <> now.cluster`.execute(db)
  return rows.map(({ cluster }) => cluster)
}
