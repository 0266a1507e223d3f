import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { CaseFacts } from '../../definitions/index.ts'
import type { StoredMention } from '../linked-records.ts'
import { readMentions } from '../linked-records.ts'
import { said } from '../person-words.ts'
import { findAssociations } from './associations.ts'
import { caseFacts, type StoredCase } from './case-facts.ts'
import type { LinkedBirth, Membership } from './people-facts.ts'

/** Everything the archive and linkage now say of every case, as the definitions read it. */
export interface ArchiveFacts {
  readonly cases: readonly StoredCase[]
  readonly facts: readonly CaseFacts[]
  readonly mentions: readonly StoredMention[]
  readonly memberOf: ReadonlyMap<number, Membership>
}

export async function readFacts(unit: UnitOfWork): Promise<ArchiveFacts> {
  const cases = await readCases(unit)
  const mentions = await readMentions(unit, sql`true`)
  const memberOf = await readMembership(unit)
  return { cases, facts: factsOf(cases, mentions, memberOf), mentions, memberOf }
}

/** The facts of every case, from what records say and who linkage holds to be whom. */
export function factsOf(
  cases: readonly StoredCase[],
  mentions: readonly StoredMention[],
  memberOf: ReadonlyMap<number, Membership>,
): readonly CaseFacts[] {
  const mentionsOf = Map.groupBy(
    mentions.filter(({ caseId }) => caseId !== null),
    ({ caseId }) => caseId as number,
  )
  const people = (caseId: number, roles: readonly string[]) => [
    ...new Set(
      (mentionsOf.get(caseId) ?? [])
        .filter(({ role }) => roles.includes(role))
        .flatMap(({ id }) => memberOf.get(id)?.personId ?? []),
    ),
  ]
  const sure = leastSure(memberOf)
  const associations = findAssociations(
    cases.map(({ id, facts }) => ({
      id,
      victims: people(id, ['victim', 'subject']),
      suspects: people(id, ['suspect']),
      stated: said(facts.suspectsAssociated) === true,
    })),
    mentions.flatMap(({ id, person }) => {
      const personId = memberOf.get(id)?.personId
      if (personId === undefined) return []
      return [...(person.phones ?? []), ...(person.vehicles ?? [])].map((thing) => ({
        personId,
        thing,
      }))
    }),
    (personId) => sure.get(personId) ?? 1,
  )
  const known = { mentionsOf, memberOf, births: birthsOf(mentions, memberOf), associations }
  return cases.map((each) => caseFacts(each, known))
}

async function readCases({ db }: UnitOfWork): Promise<readonly StoredCase[]> {
  const { rows } = await sql<StoredCase>`
    select id, source_id as source, kind, opened, occurred, category, outcome, facts,
      exists (select from event e where e.case_id = c.id and e.kind = 'offence') as "offenceDated"
    from case_file c order by id`.execute(db)
  return rows
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
    const birth = said(person.birth)
    const member = memberOf.get(id)
    if (birth === null || member === undefined) continue
    const linked = { mentionId: id, birth, probability: member.probability }
    const list = births.get(member.personId)
    if (list) list.push(linked)
    else births.set(member.personId, [linked])
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
