import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { everStated, readStated, type StatedBy, withRead } from '../read/read-stated.ts'
import { readMentions } from '../who-is-who/linked-records.ts'
import type { Membership } from './people-facts.ts'
import { type ArchiveFacts, factsOf, readCases, readMissing } from './read-facts.ts'

/**
 * As `readFacts`, of some cases. What bears on a case is what records say of the people in it, and the
 * other cases they are in with all the people of those; so that much is read and no more. Every
 * statement of a reader counts where no others are chosen.
 */
export async function readFactsOf(
  unit: UnitOfWork,
  caseIds: readonly number[],
  counted: StatedBy = everStated,
): Promise<ArchiveFacts> {
  const { db } = unit
  const wanted = new Set(caseIds)
  const around = await casesAround(unit, caseIds)
  const { rows: members } = await sql<{ mentionId: number; person: string; probability: number }>`
    with people as (select distinct p.person_id from mention m
      join person_mention p on p.mention_id = m.id where m.case_id = any(${around}::bigint[]))
    select p.mention_id as "mentionId", p.person_id as person, p.probability
    from people join person_mention p using (person_id)`.execute(db)
  const memberOf = new Map<number, Membership>(
    members.map(({ mentionId, person, probability }) => [
      mentionId,
      { personId: person, probability },
    ]),
  )
  const ids = members.map(({ mentionId }) => mentionId)
  // Asked for together: while one answer is read the store makes the next.
  const [cases, mentions, missingRecords, stated] = await Promise.all([
    readCases(unit, sql`c.id = any(${around}::bigint[])`),
    readMentions(unit, sql`m.id = any(${ids}::bigint[])`),
    readMissing(unit, sql`e.mention_id = any(${ids}::bigint[])`),
    readStated(unit, counted, wanted),
  ])
  const facts = withRead(
    factsOf(cases, mentions, memberOf, missingRecords, (id) => wanted.has(id)),
    stated,
  )
  return {
    cases: cases.filter(({ id }) => wanted.has(id)),
    facts,
    around: cases,
    mentions,
    memberOf,
    missingRecords,
  }
}

/** These cases and all that share a person with one of them. */
async function casesAround(
  { db }: UnitOfWork,
  caseIds: readonly number[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ id: number }>`
    select unnest(${[...caseIds]}::bigint[]) as id
    union select other.case_id from mention m join person_mention p on p.mention_id = m.id
      join person_mention o on o.person_id = p.person_id join mention other on other.id = o.mention_id
    where m.case_id = any(${[...caseIds]}::bigint[]) and other.case_id is not null`.execute(db)
  return rows.map(({ id }) => id)
}
