import { sql } from 'kysely'
import { z } from 'zod'
import { outputs, type UnitOfWork } from '../../access/index.ts'
import { nameOf, type PersonStatements, thingKinds } from '../../model/index.ts'

export const namedInCaseSchema = outputs.object({
  /** Places, addresses, telephones, vehicles and mail addresses, each with whose it is; null: the case’s own. */
  things: outputs.list(
    outputs.object({
      kind: z.enum(thingKinds),
      value: outputs.text,
      of: outputs.text.nullable(),
      personId: outputs.text.nullable(),
      /** Other cases in which it is named. */
      otherCases: outputs.count,
    }),
  ),
  /** Who worked on it for an agency, as its source says. */
  staff: outputs.list(
    outputs.object({
      staffId: outputs.text,
      name: outputs.text.nullable(),
      unit: outputs.text.nullable(),
      part: outputs.text,
    }),
  ),
})
export type NamedInCase = z.output<typeof namedInCaseSchema>

interface StoredThing {
  readonly kind: NamedInCase['things'][number]['kind']
  readonly value: string
  readonly person: PersonStatements | null
  readonly personId: string | null
  readonly otherCases: number
}

/** The places, numbers and vehicles the records of a case name, and the officers. */
export async function namedInCase({ db }: UnitOfWork, caseId: number): Promise<NamedInCase> {
  const [{ rows: things }, { rows: staff }] = await Promise.all([
    sql<StoredThing>`
      with named as (
        select thing_id, null::bigint as mention_id from thing_link where case_id = ${caseId}
        union
        select l.thing_id, l.mention_id from mention m join thing_link l on l.mention_id = m.id
        where m.case_id = ${caseId})
      select t.kind, t.value, m.person, p.person_id as "personId", (
        select count(distinct coalesce(l.case_id, o.case_id)) from thing_link l
          left join mention o on o.id = l.mention_id
        where l.thing_id = t.id and coalesce(l.case_id, o.case_id) <> ${caseId}) as "otherCases"
      from named join thing t on t.id = named.thing_id
        left join mention m on m.id = named.mention_id
        left join person_mention p on p.mention_id = named.mention_id
      order by array_position(array['place', 'address', 'phone', 'vehicle', 'email'], t.kind),
        named.mention_id nulls first, t.value`.execute(db),
    sql<NamedInCase['staff'][number]>`
      select distinct staff_id as "staffId", name, unit, part from case_staff
      where case_id = ${caseId} order by part, name, staff_id`.execute(db),
  ])
  return {
    things: things.map(({ person, ...thing }) => ({ ...thing, of: person && nameOf(person) })),
    staff,
  }
}
