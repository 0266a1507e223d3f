import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { MentionRole, Relationship, Setting } from '../../model/index.ts'
import type { NetworkCase, NetworkInput, NetworkTie } from '../../network/index.ts'

/** Settings whose place few share. A street, a school or a website tie nobody. */
const ownSettings: ReadonlySet<Setting> = new Set(['commercial', 'privateDwelling', 'familyHome'])

/** Who stands in which case, who holds what, and who was seen with whom, by person. */
export async function readNetwork(unit: UnitOfWork): Promise<NetworkInput> {
  return {
    cases: await readCases(unit),
    ties: [...(await readThings(unit)), ...(await readCompanions(unit))],
  }
}

async function readCases({ db }: UnitOfWork): Promise<readonly NetworkCase[]> {
  const { rows: people } = await sql<{
    caseId: number
    person: string
    role: MentionRole
    relationship: Relationship | null
  }>`
    select distinct m.case_id as "caseId", p.person_id as person, m.role,
      m.person->'relationship'->>'value' as relationship
    from mention m join person_mention p on p.mention_id = m.id
    where m.case_id is not null order by 1, 2`.execute(db)
  const { rows: places } = await sql<{ caseId: number; place: string }>`
    select distinct l.case_id as "caseId", t.value as place
    from thing_link l join thing t on t.id = l.thing_id
    where t.kind = 'place' and l.case_id is not null order by 1, 2`.execute(db)
  const { rows: cases } = await sql<{ id: number; source: string; setting: Setting | null }>`
    select id, source_id as source, facts->'setting'->>'value' as setting
    from case_file order by id`.execute(db)
  const peopleOf = Map.groupBy(people, ({ caseId }) => caseId)
  const placesOf = Map.groupBy(places, ({ caseId }) => caseId)
  return cases.map(({ id, source, setting }) => ({
    id,
    source,
    people: (peopleOf.get(id) ?? []).map(({ person, role, relationship }) => ({
      person,
      role,
      family: relationship === 'family',
    })),
    places:
      setting === null || ownSettings.has(setting)
        ? (placesOf.get(id) ?? []).map(({ place }) => place)
        : [],
  }))
}

/** Telephones and vehicles of suspects and companions; a child's own tie nobody. */
async function readThings({ db }: UnitOfWork): Promise<readonly NetworkTie[]> {
  const { rows } = await sql<NetworkTie>`
    select p.person_id as person, t.kind || ':' || t.value as thing, l.source_id as source,
      case when l.case_id is null then 'mention:' || l.mention_id else 'case:' || l.case_id end
        as record
    from thing_link l join thing t on t.id = l.thing_id
      join mention m on m.id = l.mention_id join person_mention p on p.mention_id = m.id
    where t.kind in ('phone', 'vehicle') and m.role in ('suspect', 'associate')
    order by l.id`.execute(db)
  return rows
}

/** Whom a missing child was seen with, as the source numbers them. */
async function readCompanions({ db }: UnitOfWork): Promise<readonly NetworkTie[]> {
  const { rows } = await sql<NetworkTie>`
    select companion.person_id as person, child.person_id as with, e.source_id as source,
      'event:' || e.id as record
    from event e join person_mention child on child.mention_id = e.mention_id
      join mention m on m.source_id = e.source_id and m.ref = e.details->>'seenWith'
        and m.role = 'associate'
      join person_mention companion on companion.mention_id = m.id
    where e.kind = 'missing' order by e.id`.execute(db)
  return rows
}
