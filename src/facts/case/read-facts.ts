import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { CaseFacts, PersonFacts } from '../../definitions/index.ts'
import { type MissingEpisodeAsOf, recordedValue, wasReportedMissing } from '../../model/index.ts'
import { eventDate, recordedDate } from '../../store/index.ts'
import { lastCounted, readStated, type StatedBy, withRead } from '../read/read-stated.ts'
import { readMentions, type StoredMention } from '../who-is-who/linked-records.ts'
import {
  type CasePeople,
  caseFacts,
  peopleOfCase,
  recordedOf,
  type StoredCase,
} from './case-facts.ts'
import { findEarlierReports, type ReportedCase } from './earlier-reports.ts'
import { episodesOf } from './missing-episodes.ts'
import { findNetworkFacts, type SharedItem, type TyingCase } from './network-facts.ts'
import type { LinkedBirth, Membership } from './people-facts.ts'
import { needRoomForFacts } from './room-for-facts.ts'
import { birthsStated } from './stated-ages.ts'

/** Everything the archive and linkage now say of every case, as the definitions read it. */
export interface ArchiveFacts {
  /** Cases whose facts these are, one each. */
  readonly cases: readonly StoredCase[]
  readonly facts: readonly CaseFacts[]
  /** Those, and all others whose records bear on them. */
  readonly around: readonly StoredCase[]
  readonly mentions: readonly StoredMention[]
  readonly memberOf: ReadonlyMap<number, Membership>
  readonly missingRecords: readonly MissingEpisodeAsOf[]
}

/**
 * @param counted which statements of readers count; not given: those the last refresh counted
 * @throws LB_FACTS_TOO_MANY
 */
export async function readFacts(unit: UnitOfWork, counted?: StatedBy): Promise<ArchiveFacts> {
  await needRoomForFacts(unit)
  const upTo = counted ?? { upTo: await lastCounted(unit), until: null }
  // Asked for together: while one answer is read the store makes the next.
  const [cases, mentions, memberOf, missingRecords, stated] = await Promise.all([
    readCases(unit),
    readMentions(unit, sql`true`),
    readMembership(unit),
    readMissing(unit),
    readStated(unit, upTo),
  ])
  const facts = withRead(factsOf(cases, mentions, memberOf, missingRecords), stated)
  return { cases, facts, around: cases, mentions, memberOf, missingRecords }
}

/**
 * The facts of every case, from what records say and who linkage holds to be whom; or only of those
 * `wanted`, the others being there because they bear on them.
 */
export function factsOf(
  cases: readonly StoredCase[],
  mentions: readonly StoredMention[],
  memberOf: ReadonlyMap<number, Membership>,
  missingRecords: readonly MissingEpisodeAsOf[],
  wanted: (caseId: number) => boolean = () => true,
): readonly CaseFacts[] {
  const mentionsOf = Map.groupBy(
    mentions.filter(({ caseId }) => caseId !== null),
    ({ caseId }) => caseId as number,
  )
  const known = { memberOf, births: birthsOf(mentions, memberOf) }
  const people = cases.map((each) => peopleOfCase(each, mentionsOf.get(each.id) ?? [], known))
  const sure = leastSure(memberOf)
  const sureOf = (personId: string) => sure.get(personId) ?? 1
  const network = findNetworkFacts(
    cases.map((each, at) => tyingCase(each, people[at]!)),
    mentions.flatMap((mention) => thingsHeld(mention, memberOf)),
    sureOf,
  )
  const earlierThan = findEarlierReports(
    cases.map((each, at) => reportedCase(each, people[at]!)),
    sureOf,
  )
  const missingOf = Map.groupBy(
    missingRecords,
    ({ mentionId }) => memberOf.get(mentionId)?.personId ?? '',
  )
  return cases.flatMap((each, at) => {
    if (!wanted(each.id)) return []
    const victims = people[at]!.victims.map(({ id }) => id)
    const elsewhere = {
      ties: network.tiesOf(each.id),
      ...earlierThan(each.id),
      missingEpisodes: episodesOf(victims, (id) => missingOf.get(id) ?? [], each.opened, sureOf),
    }
    return [caseFacts(each, people[at]!, elsewhere)]
  })
}

/** Without an offence of its own day, a first day equal to the report's is the report's. */
const reportedCase = (stored: StoredCase, { victims }: CasePeople): ReportedCase => ({
  id: stored.id,
  source: stored.source,
  kind: stored.kind,
  opened: stored.opened,
  began: stored.offenceDated || stored.occurred !== stored.opened ? stored.occurred : null,
  victims: victims.map(({ id }) => id),
  facts: recordedOf(stored),
})

/** Harmed are those this case itself shows to have been children and sexually abused. */
function tyingCase({ id, facts }: StoredCase, { victims, suspects }: CasePeople): TyingCase {
  const harmful = recordedValue(facts.sexual) === true
  return {
    id,
    victims: victims.map((one) => one.id),
    suspects: suspects.map((one) => one.id),
    stated: recordedValue(facts.suspectsAssociated) === true,
    harmed: victims.flatMap((one) => (harmful && isChild(one) ? [one.id] : [])),
  }
}

const isChild = ({ ageAtOffence, viaLinks }: PersonFacts): boolean => {
  const most = ageAtOffence.known ? ageAtOffence.value : (ageAtOffence.within?.most ?? null)
  return (
    most !== null && Number(most) < 18 && !viaLinks.some(({ field }) => field === 'ageAtOffence')
  )
}

/** An address without its postcode may stand in any town. */
function thingsHeld(
  { id, person }: StoredMention,
  memberOf: ReadonlyMap<number, Membership>,
): readonly SharedItem[] {
  const personId = memberOf.get(id)?.personId
  if (personId === undefined) return []
  const address = recordedValue(person.address)
  const postcode = recordedValue(person.postcode)
  const things = [
    ...(person.phones ?? []).map((number) => `phone:${number}`),
    ...(person.vehicles ?? []).map((registration) => `vehicle:${registration}`),
    ...(address && postcode ? [`place:${plain(address)}|${plain(postcode)}`] : []),
  ]
  return things.map((item) => ({ personId, item, mentionId: id }))
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

export async function readCases(
  { db }: UnitOfWork,
  where = sql`true`,
): Promise<readonly StoredCase[]> {
  const { rows } = await sql<StoredCase>`
    select id, source_id as source, kind, ${recordedDate('opened')} as opened,
      ${recordedDate('occurred')} as occurred, ${recordedDate('closed')} as closed,
      category, outcome, facts,
      exists (select from event e where e.case_id = c.id and e.kind = 'offence') as "offenceDated",
      (select min(code) from event e where e.case_id = c.id and e.kind = 'referral'
        having count(distinct code) = 1) as "referralSource",
      jsonb_build_object('unit', c.unit, 'areRecorded', (select s.records_hand_offs from source s where s.id = c.source_id),
        'transfers', coalesce((select jsonb_agg(jsonb_build_object('date', e.starts,
          'from', coalesce(e.details->>'from', ''), 'to', coalesce(e.details->>'to', '')) order by e.starts, e.id)
        from event e where e.case_id = c.id and e.kind = 'transfer'), '[]')) as "handOffs"
    from case_file c where ${where} order by id`.execute(db)
  return rows
}

export async function readMissing(
  { db }: UnitOfWork,
  where = sql`true`,
): Promise<readonly MissingEpisodeAsOf[]> {
  const { rows } = await sql<
    MissingEpisodeAsOf & { readonly kind: string; readonly code: string | null }
  >`
    select id, source_id as source, mention_id as "mentionId", ${eventDate('starts')} as starts,
      ${eventDate('ends')} as ends, kind, code, details->>'returnInterview' as "returnInterview"
    from event e where kind = 'missing' and mention_id is not null
      and ${eventDate('starts')} is not null and ${where}
    order by id`.execute(db)
  return rows.filter(wasReportedMissing)
}

export async function readMembership({ db }: UnitOfWork): Promise<ReadonlyMap<number, Membership>> {
  const rows = await db.selectFrom('person_mention').selectAll().execute()
  return new Map(
    rows.map(({ mention_id, person_id, probability }) => [
      mention_id,
      { personId: person_id, probability },
    ]),
  )
}

function birthsOf(
  mentions: readonly StoredMention[],
  memberOf: ReadonlyMap<number, Membership>,
): ReadonlyMap<string, readonly LinkedBirth[]> {
  const births = new Map<string, LinkedBirth[]>()
  for (const { id, person } of mentions) {
    const member = memberOf.get(id)
    if (member === undefined) continue
    for (const birth of birthsStated(person)) {
      const linked = { mentionId: id, birth, probability: member.probability }
      const list = births.get(member.personId)
      if (list) list.push(linked)
      else births.set(member.personId, [linked])
    }
  }
  return births
}

function leastSure(memberOf: ReadonlyMap<number, Membership>): ReadonlyMap<string, number> {
  const least = new Map<string, number>()
  for (const { personId, probability } of memberOf.values()) {
    least.set(personId, Math.min(least.get(personId) ?? 1, probability))
  }
  return least
}
