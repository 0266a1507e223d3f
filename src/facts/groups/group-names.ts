import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { currentPerson } from '../who-is-who/current-person.ts'
import { fileOfGroup } from './file-of-group.ts'

export interface Named {
  readonly name: string
  readonly area: string | null
  readonly place: string | null
  readonly years: { readonly from: number; readonly to: number } | null
  readonly people: number
}

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`

/** What somebody called the group; else a neutral name of where, when and how many. Never a person’s: it would outlive a correction. */
export function groupName({ name, area, place, years, people }: Named): string {
  if (name !== '') return name
  const when =
    years === null
      ? 'no day recorded'
      : years.from === years.to
        ? `${years.from}`
        : `${years.from} to ${years.to}`
  const parts = [area ?? 'Area not recorded', place, when, count(people, 'person', 'people')]
  return parts.filter((part) => part !== null).join(', ')
}

/** Of `network_group g`, over what the asker may see: its cases, where and when they were. */
export const groupSpan = sql`
  cross join lateral (
    select count(*) as cases, mode() within group (order by c.area) as area,
      min(extract(year from coalesce(c.occurred, c.opened)))::integer as "yearFrom",
      max(extract(year from coalesce(c.occurred, c.opened)))::integer as "yearTo"
    from network_group_case n join case_file c on c.id = n.case_id where n.group_id = g.id) named`

export const groupPeople = sql`
  cross join lateral (
    select count(distinct ${currentPerson('n.person_id')}) as people
    from network_group_member n where n.group_id = g.id) members`

/** The file people keep of it, where they do (`fileOfGroup`). */
export const groupFile = sql`
  left join lateral (
    select * from file_now f where f.group_id = g.id order by f.state = 'closed', f.file_id limit 1) f on true`

/** Of `network_group g`: what its name is made of, over what the asker may see. */
export const groupNamed = sql`${groupSpan} ${groupPeople}
  left join lateral (
    select t.value as place from network_group_case n
      join thing_link l on l.case_id = n.case_id join thing t on t.id = l.thing_id and t.kind = 'place'
    where n.group_id = g.id group by t.value having count(distinct n.case_id) > 1
    order by count(distinct n.case_id) desc, t.value limit 1) place on true
  ${groupFile}`

interface StoredName extends Omit<Named, 'years' | 'name'> {
  readonly id: string
  readonly name: string | null
  readonly yearFrom: number | null
  readonly yearTo: number | null
}

/** What so many groups are called, the strongest first; a group without anything open to the asker is not among them. */
export async function groupNames(
  { db }: UnitOfWork,
  most: number,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { rows } = await sql<StoredName>`
    with ${fileOfGroup}, strongest as (select * from network_group order by strength desc, id limit ${most})
    select g.id, f.name, named.area, named."yearFrom", named."yearTo", members.people, place.place
    from strongest g ${groupNamed} where members.people > 0 and named.cases > 0
    order by g.strength desc, g.id`.execute(db)
  return rows.map(({ id, name, yearFrom, yearTo, ...parts }) => {
    const years = yearFrom === null || yearTo === null ? null : { from: yearFrom, to: yearTo }
    return { id, name: groupName({ ...parts, name: name ?? '', years }) }
  })
}
