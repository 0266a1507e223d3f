import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { lastCounted, statedSince } from '../../facts/index.ts'
import type { Due } from '../due/read-due.ts'
import type { JoinedNetwork } from '../network/join-network.ts'

/**
 * Cases of which something a definition asks about, or that orders them, may have changed: those that
 * changed themselves or have somebody who did; all that share a person with one of those; and those of
 * groups that changed, or whose members' other cases did or have been read since; and those of which readers stated
 * something since.
 */
export async function affectedCases(
  unit: UnitOfWork,
  due: Due,
  people: ReadonlySet<string>,
  network: JoinedNetwork,
): Promise<readonly number[]> {
  const touched = new Set([...people, ...(await peopleOf(unit, due.mentions))])
  const own = new Set([
    ...due.cases,
    ...(await casesOfPeople(unit, [
      ...touched,
      ...(await childrenSeenWith(unit, [...touched], due)),
    ])),
  ])
  const shared = await sharingPeople(unit, [...own])
  const read = await readSince(unit)
  const stated = await statedSince(unit, await lastCounted(unit))
  const readers = await peopleIn(unit, read)
  const ofGroups = network.groups.flatMap(({ members, caseIds }) =>
    members.some((person) => touched.has(person) || readers.has(person)) ? caseIds : [],
  )
  return existing(unit, [
    ...own,
    ...shared,
    ...read,
    ...stated,
    ...network.changedCases,
    ...ofGroups,
  ])
}

async function peopleOf({ db }: UnitOfWork, mentions: readonly number[]) {
  const { rows } = await sql<{ person: string }>`
    select distinct person_id as person from person_mention
    where mention_id = any(${[...mentions]}::bigint[])`.execute(db)
  return rows.map(({ person }) => person)
}

/** Whom a missing child was seen with counts in the child's cases, though it is not in them. */
async function childrenSeenWith(
  { db }: UnitOfWork,
  people: readonly string[],
  { records }: Due,
): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`
    with seen as (
      select m.source_id, m.ref from person_mention p join mention m on m.id = p.mention_id
        where p.person_id = any(${[...people]}::text[]) and m.role = 'associate'
      union select * from unnest(${records.map(({ source }) => source)}::text[],
        ${records.map(({ ref }) => ref)}::text[]))
    select distinct p.person_id as person from seen
      join event e on e.kind = 'missing' and e.source_id = seen.source_id
        and e.details->>'seenWith' = seen.ref
      join person_mention p on p.mention_id = e.mention_id`.execute(db)
  return rows.map(({ person }) => person)
}

async function casesOfPeople({ db }: UnitOfWork, people: readonly string[]) {
  const { rows } = await sql<{ id: number }>`
    select distinct m.case_id as id from person_mention p join mention m on m.id = p.mention_id
    where p.person_id = any(${[...people]}::text[]) and m.case_id is not null`.execute(db)
  return rows.map(({ id }) => id)
}

async function sharingPeople({ db }: UnitOfWork, cases: readonly number[]) {
  const { rows } = await sql<{ id: number }>`
    select distinct o.case_id as id from mention m join person_mention p on p.mention_id = m.id
      join person_mention q on q.person_id = p.person_id join mention o on o.id = q.mention_id
    where m.case_id = any(${[...cases]}::bigint[]) and o.case_id is not null`.execute(db)
  return rows.map(({ id }) => id)
}

/** Cases read since they were last ordered, or no longer. */
async function readSince({ db }: UnitOfWork): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select f.case_id as id from case_feature f
    where f.read <> exists (select from reading_head h where h.case_id = f.case_id)`.execute(db)
  return rows.map(({ id }) => id)
}

async function peopleIn(
  { db }: UnitOfWork,
  cases: readonly number[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ person: string }>`
    select distinct p.person_id as person from mention m join person_mention p on p.mention_id = m.id
    where m.case_id = any(${[...cases]}::bigint[])`.execute(db)
  return new Set(rows.map(({ person }) => person))
}

async function existing({ db }: UnitOfWork, cases: readonly number[]): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from case_file where id = any(${[...new Set(cases)]}::bigint[]) order by id`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
