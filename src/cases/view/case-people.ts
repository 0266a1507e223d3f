import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import {
  agesAtEvent,
  birthWords,
  nameOf,
  type PersonStatements,
  recordedValue,
} from '../../model/index.ts'
import { sourceName } from '../../store/index.ts'
import type { CasePerson } from '../contract.ts'

export interface CaseMention {
  readonly mentionId: number
  readonly personId: string | null
  readonly role: string
  readonly person: PersonStatements
}

const roleOrder = ['victim', 'subject', 'suspect', 'associate', 'witness']

export async function caseMentions(
  { db }: UnitOfWork,
  caseId: number,
): Promise<readonly CaseMention[]> {
  const { rows } = await sql<CaseMention>`
    select m.id as "mentionId", p.person_id as "personId", m.role, m.person
    from mention m left join person_mention p on p.mention_id = m.id
    where m.case_id = ${caseId} order by m.id`.execute(db)
  return rows.toSorted((a, b) => roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role))
}

interface Elsewhere {
  readonly personId: string
  readonly source: string
  readonly mentions: number
  readonly probability: number
}

/** The people of the case, and where else linkage and reviewers hold them to be mentioned. */
export async function casePeople(
  { db }: UnitOfWork,
  caseId: number,
  occurred: string | null,
  mentions: readonly CaseMention[],
): Promise<readonly CasePerson[]> {
  const people = mentions.flatMap(({ personId }) => personId ?? [])
  const { rows } = await sql<Elsewhere>`
    select p.person_id as "personId", ${sourceName('m.source_id')} as source, count(*) as mentions,
      min(p.probability) as probability
    from person_mention p join mention m on m.id = p.mention_id
    where p.person_id = any(${people}::text[]) and m.case_id is distinct from ${caseId}
    group by 1, 2 order by 2`.execute(db)
  const elsewhere = Map.groupBy(rows, ({ personId }) => personId)
  return mentions.map(({ mentionId, personId, role, person }) => {
    const birth = recordedValue(person.birth)
    const ages = birth && occurred ? agesAtEvent(birth, occurred) : null
    return {
      mentionId,
      personId,
      role,
      name: nameOf(person),
      birth: birthWords(birth),
      ageAtOffence: ages && ages.least === ages.most ? ages.least : null,
      relationship: recordedValue(person.relationship),
      elsewhere: (elsewhere.get(personId ?? '') ?? []).map(({ personId: _, ...place }) => place),
    }
  })
}
