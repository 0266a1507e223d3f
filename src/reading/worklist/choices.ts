import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { groupNames } from '../../facts/index.ts'
import type { WorklistChoices } from './contract.ts'

/** Groups a list of choices names, the strongest first; any other is reached from its own page. */
const mostGroups = 200

/** What only an import or a refresh changes. */
export type ChoicesOfArchive = Omit<WorklistChoices, 'readers'>

/** What the worklist can be narrowed by, but for who has read, in words: nobody has to know an identifier. */
export async function choicesOfArchive(unit: UnitOfWork): Promise<ChoicesOfArchive> {
  const groups = await groupNames(unit, mostGroups)
  const { rows } = await sql<Omit<ChoicesOfArchive, 'groups'>>`
      with places as (select distinct area, unit from case_file)
      select
        (select coalesce(jsonb_agg(jsonb_build_object('value', id, 'words',
            case when starts_with(name, agency) then name else name || ', ' || agency end)
          order by name, id), '[]') from source) as sources,
        (select coalesce(jsonb_agg(jsonb_build_object('value', d.definition_id, 'words', d.title)
          order by d.place), '[]')
          from (select distinct on (e.definition_id) e.definition_id, e.place, n.title
            from evaluated_definition e
              join definition n on n.id = e.definition_id and n.version = e.version
            order by e.definition_id, e.version desc) d) as definitions,
        (select coalesce(jsonb_agg(jsonb_build_object('value', area, 'words', area) order by area), '[]')
          from (select distinct area from places where area <> '') a) as areas,
        (select coalesce(jsonb_agg(jsonb_build_object('value', unit, 'words', unit) order by unit), '[]')
          from (select distinct unit from places where unit <> '') u) as units`.execute(unit.db)
  return {
    ...rows[0]!,
    groups: groups.map(({ id, name }) => ({ value: id, words: `${id}: ${name}` })),
  }
}

/** Who has read, in words. */
export async function readersSoFar({ db }: UnitOfWork): Promise<WorklistChoices['readers']> {
  const { rows } = await sql<WorklistChoices['readers'][number]>`
    select r.account_id as value, coalesce(a.name, r.account_id) as words
    from (select distinct account_id from reading_head) r left join account_name a on a.id = r.account_id
    order by 2, 1`.execute(db)
  return rows
}
