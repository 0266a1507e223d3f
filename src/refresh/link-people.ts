import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import {
  constraintsOf,
  linkRecord,
  membership,
  personRows,
  readMentions,
  type SourceRecord,
  sourceRecords,
} from '../facts/index.ts'
import { link, peopleSettings } from '../linkage/index.ts'
import { keepDraw, keepUnlinkable, type PeopleChanged, peopleChanged } from '../people/index.ts'
import { insertRows } from '../store/index.ts'
import type { ReportProgress } from './report-progress.ts'

/** Pairs not joined are kept as "near" above this probability: what an officer might join. */
const nearMiss = 0.1

export interface LinkedPeople {
  readonly records: readonly SourceRecord[]
  /** Person id of a mention, and how sure it is. */
  readonly memberOf: ReadonlyMap<
    number,
    { readonly personId: string; readonly probability: number }
  >
  readonly people: number
  readonly mentions: number
  readonly changed: PeopleChanged
}

/** Decides anew which mentions are one person, within what officers have decided. */
export async function linkPeople(unit: UnitOfWork, report: ReportProgress): Promise<LinkedPeople> {
  const mentions = await readMentions(unit, sql`true`)
  const records = sourceRecords(mentions)
  const settings = peopleSettings()
  const compared = records.map(linkRecord)
  const result = await link({
    records: compared,
    settings,
    ...(await constraintsOf(unit, records)),
    progress: ({ stage, done, total }) => report(`link: ${stage}`, done, total),
  })
  const kept = result.pairs.filter(
    ({ a, b, probability }) =>
      probability > nearMiss || result.clusters.get(a) === result.clusters.get(b),
  )
  const people = personRows(records, result.clusters)
  const members = membership(records, result.clusters, kept)
  report('link: write', 0, 1)
  const changed = peopleChanged(
    await membershipNow(unit),
    new Map(members.map(({ mention_id, person_id }) => [mention_id, person_id])),
  )
  await sql`delete from link`.execute(unit.db)
  await sql`delete from person_mention`.execute(unit.db)
  await sql`delete from person`.execute(unit.db)
  await insertRows(unit.db, 'person', people)
  await insertRows(unit.db, 'person_mention', members)
  await insertRows(
    unit.db,
    'link',
    // The veto is in the evidence too.
    kept.map(({ veto: _, ...pair }) => pair),
  )
  await keepChanges(unit, changed)
  const learnt = { records: compared, model: result.model, settings }
  // Pairs that a veto keeps apart are not decided by their weight, which the draw judges.
  await keepDraw(unit, { ...learnt, pairs: kept.filter(({ veto }) => veto === null) })
  await keepUnlinkable(unit, learnt)
  report('link: write', 1, 1)
  return {
    records,
    memberOf: new Map(
      members.map(({ mention_id, person_id, probability }) => [
        mention_id,
        { personId: person_id, probability },
      ]),
    ),
    people: people.length,
    mentions: mentions.length,
    changed,
  }
}

/** Who is who until now: as the last refresh left it, and officers since. */
async function membershipNow({ db }: UnitOfWork): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('person_mention').select(['mention_id', 'person_id']).execute()
  return new Map(rows.map(({ mention_id, person_id }) => [mention_id, person_id]))
}

async function keepChanges({ db }: UnitOfWork, { changes }: PeopleChanged): Promise<void> {
  await sql`delete from person_change`.execute(db)
  await insertRows(
    db,
    'person_change',
    changes.map(({ personId, kind, before, mentionsAdded }) => ({
      person_id: personId,
      kind,
      before: [...before],
      mentions_added: mentionsAdded,
    })),
  )
}
