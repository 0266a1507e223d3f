import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { nameOf, type PersonStatements } from '../../model/index.ts'
import type { Known } from '../../narratives/index.ts'

interface StoredName {
  readonly id: string
  readonly person: PersonStatements
}

/** Names of whoever stands in the case, all of theirs, and the places, telephones and vehicles its records name. */
export async function knownInCase({ db }: Pick<UnitOfWork, 'db'>, caseId: number): Promise<Known> {
  const [{ rows: names }, { rows: things }] = await Promise.all([
    sql<StoredName>`
      with own as (select id from mention where case_id = ${caseId}),
      named as (
        select id from own
        union
        select o.mention_id from own join person_mention p on p.mention_id = own.id
          join person_mention o on o.person_id = p.person_id)
      select coalesce(p.person_id, 'M' || m.id) as id, m.person
      from named join mention m on m.id = named.id left join person_mention p on p.mention_id = m.id
      order by m.id limit 2000`.execute(db),
    sql<{ kind: string; id: string; value: string }>`
      with named as (
        select thing_id from thing_link where case_id = ${caseId}
        union
        select l.thing_id from mention m join thing_link l on l.mention_id = m.id where m.case_id = ${caseId})
      select t.kind, t.id::text as id, t.value from named join thing t on t.id = named.thing_id
      order by t.id limit 2000`.execute(db),
  ])
  const of = (...kinds: readonly string[]) => things.filter(({ kind }) => kinds.includes(kind))
  return {
    people: names.flatMap(({ id, person }) =>
      [nameOf(person), ...(person.aliases ?? [])]
        .filter((name) => name !== 'Name not recorded')
        .map((name) => ({ id, name })),
    ),
    places: of('place', 'address'),
    telephones: of('phone'),
    vehicles: of('vehicle'),
  }
}
