import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { CaseFacts } from '../../definitions/index.ts'
import {
  type BirthStatement,
  type CaseKind,
  missing,
  type PersonStatements,
  type Recorded,
  recorded,
} from '../../model/index.ts'
import type { LivePerson } from '../../store/index.ts'
import { caseFacts, peopleOfCase, type StoredCase } from '../case/case-facts.ts'
import type { LinkedPeopleFacts } from '../case/people-facts.ts'

interface StoredLiveCase {
  readonly id: number
  readonly source: string
  readonly ref: string
  readonly kind: CaseKind
  readonly recordedOn: string
  readonly category: string
  readonly people: readonly LivePerson[]
}

/**
 * The facts of every live crime and referral that a refresh has compared: what it says of itself, and nothing of
 * what the review knows of its people. A missing episode alone is no case. What stands in the review under the same
 * system and reference is counted there. Only whoever sees every record may read them.
 */
export async function readLiveFacts({ db }: Pick<UnitOfWork, 'db'>): Promise<readonly CaseFacts[]> {
  const { rows } = await sql<StoredLiveCase>`
    select l.id, l.source, l.ref, l.kind, l.recorded_on::text as "recordedOn", l.category, p.people
    from live_case l join live_people p on p.live_case_id = l.id
    where l.compared_at is not null and l.kind <> 'missing'
      and not exists (select from case_file c where c.source_id = l.source and c.ref = l.ref)
    order by l.id`.execute(db)
  return rows.map(factsOfLive)
}

const nobodyLinked: LinkedPeopleFacts = { memberOf: new Map(), births: new Map() }
const nothingElsewhere = {
  ties: [],
  missingEpisodes: { items: [], ties: [] },
  earlierCrimes: { items: [], ties: [] },
  earlierReferrals: { items: [], ties: [] },
}

function factsOfLive(live: StoredLiveCase): CaseFacts {
  const stored: StoredCase = {
    id: live.id,
    source: live.source,
    kind: live.kind,
    opened: live.recordedOn,
    occurred: null,
    offenceDated: false,
    category: live.category === '' ? null : live.category,
    outcome: null,
    facts: {},
  }
  const mentions = live.people.map((person, at) => ({
    id: at,
    source: live.source,
    ref: `${live.ref} ${at}`,
    caseId: live.id,
    role: person.role,
    person: statementsOf(person),
  }))
  return caseFacts(stored, peopleOfCase(stored, mentions, nobodyLinked), nothingElsewhere)
}

const said = <T>(value: T | null): Recorded<T> => (value === null ? missing() : recorded(value))

function statementsOf(person: LivePerson): PersonStatements {
  const birth: BirthStatement | null =
    person.birthDate === null ? null : { kind: 'date', date: person.birthDate }
  return {
    givenNames: said(person.givenNames),
    familyName: said(person.familyName),
    aliases: [],
    birth: said(birth),
    sex: missing(),
    ethnicity: missing(),
    address: missing(),
    postcode: said(person.postcode),
    phones: person.phones,
    vehicles: person.vehicles,
    identifiers: {},
    relationship: missing(),
  }
}
