import { sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import { nameOf, type PersonStatements } from '../model/index.ts'
import { sourceName } from '../store/index.ts'
import type { TieEvidence } from './contract.ts'

const mostRecords = 100

interface Stored extends Omit<TieEvidence, 'name'> {
  readonly person: PersonStatements | null
}

const idOf = (key: string) => key.slice(key.indexOf(':') + 1)

/** The records that tie two nodes, as far as the asker may see them. */
export async function readEvidence(
  { db }: UnitOfWork,
  one: string,
  other: string,
): Promise<readonly TieEvidence[]> {
  const [a, b] = one < other ? [one, other] : [other, one]
  const [first, second] = [idOf(a), idOf(b)]
  const [from, to] = [a.split(':')[0], b.split(':')[0]]
  // By the alphabet a case stands before a person, and a person before a thing.
  const which =
    from === 'case' && to === 'person'
      ? sql`m.case_id = ${first}::bigint and p.person_id = ${second}`
      : from === 'person' && to === 'thing'
        ? sql`p.person_id = ${first} and exists (
            select from thing_link l where l.mention_id = m.id and l.thing_id = ${second}::bigint)`
        : from === 'person' && to === 'person'
          ? sql`p.person_id in (${first}, ${second}) and exists (
              select from link k join person_mention o on o.mention_id = case when k.a = m.id then k.b else k.a end
              where m.id in (k.a, k.b) and o.person_id in (${first}, ${second}) and o.person_id <> p.person_id)`
          : sql`false`
  const { rows } = await sql<Stored>`
    select ${sourceName('m.source_id')} as source, m.ref, m.role, m.person, m.case_id as "caseId", c.ref as "caseRef",
      nullif(p.probability, 1) as probability
    from mention m join person_mention p on p.mention_id = m.id left join case_file c on c.id = m.case_id
    where ${which} order by m.id limit ${sql.lit(mostRecords)}`.execute(db)
  const { rows: things } = await sql<Stored>`
    select ${sourceName('l.source_id')} as source, c.ref, 'recorded in the case' as role, null as person,
      l.case_id as "caseId", c.ref as "caseRef", null as probability
    from thing_link l join case_file c on c.id = l.case_id
    where ${from === 'case' && to === 'thing'}
      and l.case_id = ${from === 'case' ? first : '0'}::bigint
      and l.thing_id = ${to === 'thing' ? second : '0'}::bigint`.execute(db)
  return [...rows, ...things].map(({ person, ...row }) => ({
    ...row,
    name: person ? nameOf(person) : '',
  }))
}
