import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, type UnitOfWork } from '../../access/index.ts'
import { caseColumns, caseRow, lifeOf, type StoredCase } from '../../cases/index.ts'
import { noticesOfPeople } from '../../contact/index.ts'
import { sourceName } from '../../store/index.ts'
import { personNow } from '../people.ts'
import { type PersonLife, personLifeSchema } from './contract.ts'

/** People of the same cases who are listed; a page of more nobody reads. */
const mostTogether = 60
const mostThings = 200

export const personLife = defineAct({
  name: 'people.life',
  kind: 'read',
  about:
    'A person’s life in order across agencies, their cases by part, whom they stand in them with, telephones and addresses over time; null where there is none',
  permission: 'readCase',
  input: z.strictObject({ personId: fields.key }),
  output: personLifeSchema.nullable(),
  subject: ({ personId }) => `person:${personId}`,
  notes: ['consultation'],
  async run(unit, { personId: asked }): Promise<PersonLife | null> {
    const row = await personNow(unit, asked)
    unit.note({
      action: 'consultation',
      subject: `person:${row?.personId ?? asked}`,
      details: { part: 'life' },
    })
    if (row === null) return null
    const { personId } = row
    const [notices, timeline, cases, together, things] = await Promise.all([
      noticesOfPeople(unit, [personId]),
      lifeOf(unit, personId),
      casesOf(unit, personId),
      togetherWith(unit, personId),
      thingsOf(unit, personId),
    ])
    return {
      contact: notices.get(personId)!,
      timeline: timeline.entries,
      timelineLeft: timeline.left,
      cases,
      together: together.map(({ total: _, ...person }) => person),
      togetherInAll: together[0]?.total ?? 0,
      things: things.map(({ total: _, ...thing }) => thing),
      thingsInAll: things[0]?.total ?? 0,
    }
  },
})

async function casesOf({ db }: UnitOfWork, personId: string): Promise<PersonLife['cases']> {
  const { rows } = await sql<StoredCase & { parts: readonly string[] }>`
    with stands as (
      select m.case_id, array_agg(distinct m.role order by m.role) as parts
      from person_mention p join mention m on m.id = p.mention_id
      where p.person_id = ${personId} and m.case_id is not null group by 1)
    select ${caseColumns}, stands.parts from stands join case_file c on c.id = stands.case_id
    order by coalesce(c.occurred, c.opened) nulls last, c.id`.execute(db)
  return rows.map((row) => ({ ...caseRow(row), parts: row.parts }))
}

/** Victims, suspects and others of their cases, over what the asker may see. */
const togetherWith = async ({ db }: UnitOfWork, personId: string) =>
  (
    await sql<PersonLife['together'][number] & { total: number }>`
      with own as (
        select distinct m.case_id from person_mention p join mention m on m.id = p.mention_id
        where p.person_id = ${personId} and m.case_id is not null),
      stands as (
        select p.person_id, array_agg(distinct m.role order by m.role) as parts,
          array_agg(distinct m.case_id) as ids
        from own join mention m on m.case_id = own.case_id join person_mention p on p.mention_id = m.id
        where p.person_id <> ${personId} group by 1)
      select p.id as "personId", p.display_name as name, p.birth, stands.parts,
        count(*) over () as total, (
          select jsonb_agg(jsonb_build_object('caseId', c.id, 'ref', c.ref) order by c.opened nulls last, c.id)
          from case_file c where c.id = any(stands.ids)) as cases
      from stands join person p on p.id = stands.person_id
      order by cardinality(stands.ids) desc, p.display_name, p.id limit ${sql.lit(mostTogether)}`.execute(
      db,
    )
  ).rows

/** By kind, then as they came: what a record’s case or event dates. */
const thingsOf = async ({ db }: UnitOfWork, personId: string) =>
  (
    await sql<PersonLife['things'][number] & { total: number }>`
      with named as (
        select l.thing_id, l.mention_id, ${sourceName('m.source_id')} as source, coalesce(
          to_char(coalesce(c.occurred, c.opened), 'YYYY-MM-DD'),
          (select to_char(min(e.starts), 'YYYY-MM-DD') from event e where e.mention_id = m.id)) as day
        from person_mention p join mention m on m.id = p.mention_id
          join thing_link l on l.mention_id = m.id left join case_file c on c.id = m.case_id
        where p.person_id = ${personId})
      select t.kind, t.value, min(named.day) as first, max(named.day) as last, count(*) as records,
        array_agg(distinct named.source order by named.source) as sources, (
          select count(distinct p.person_id) from thing_link l join person_mention p on p.mention_id = l.mention_id
          where l.thing_id = t.id and p.person_id <> ${personId}) as others, count(*) over () as total
      from named join thing t on t.id = named.thing_id group by t.id, t.kind, t.value
      order by t.kind, min(named.day) nulls last, t.value limit ${sql.lit(mostThings)}`.execute(db)
  ).rows
