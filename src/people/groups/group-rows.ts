import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { isRead, sourcesCalled } from '../../cases/index.ts'
import {
  currentPerson,
  fileOfGroup,
  groupFile,
  groupName,
  groupNamed,
  groupPeople,
  groupSpan,
} from '../../facts/index.ts'
import type { GroupTie } from '../../network/index.ts'
import type { GroupState } from '../../store/index.ts'
import type { GroupRow } from './contract.ts'
import { type GroupBasis, tiesShown } from './group-ties.ts'
import { strengthOf, tiedByWords } from './group-words.ts'

export interface StoredGroup {
  readonly groupId: string
  readonly people: number
  readonly cases: number
  readonly read: number
  readonly children: number
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly area: string | null
  readonly place: string | null
  readonly crossSource: boolean
  readonly basis: GroupBasis
  readonly name: string | null
  readonly state: GroupState
  readonly owner: string | null
  readonly total: number
}

/** Of `network_group g`: how many of its cases were read. */
const groupRead = sql`
  cross join lateral (
    select count(*) filter (where ${isRead}) as read
    from network_group_case n join case_file c on c.id = n.case_id where n.group_id = g.id) cases`

/** Of `network_group g`: everything counted over what the asker may see. */
const described = sql`${groupNamed} ${groupRead}
  cross join lateral (
    select count(distinct p.person_id) as children
    from network_group_case n join mention m on m.case_id = n.case_id and m.role in ('victim', 'subject')
      join person_mention p on p.mention_id = m.id where n.group_id = g.id) harmed`

/** What a list is sorted and narrowed by, of every group; the rest is worked out for those of a page. */
const sortedBy = {
  /** Only whether there is anything the asker may see, for the order of strength. */
  strength: sql`select g.id, g.strength,
      ((select lookback_free()) or exists (select from network_group_member n where n.group_id = g.id
        and ${currentPerson('n.person_id')} is not null))::integer as people,
      ((select lookback_free()) or exists (select from network_group_case n join case_file c on c.id = n.case_id
        where n.group_id = g.id))::integer as cases
    from network_group g`,
  anything: sql`select g.id, g.strength, named.*, members.people, cases.read, coalesce(f.state, 'new') as state
    from network_group g ${groupSpan} ${groupPeople} ${groupRead} ${groupFile}`,
}

/** Which groups, in which order, and how many of them. */
export interface Wanted {
  /** Of `network_group g`. */
  readonly where: RawBuilder<unknown>
  readonly by?: keyof typeof sortedBy
  /** Of what `by` gives: `state`, `area`, `people`. */
  readonly narrowed?: RawBuilder<unknown>
  readonly order?: RawBuilder<unknown>
  readonly page?: RawBuilder<unknown>
}

/** Groups as the asker may see them, each with the file people keep of it. */
export async function storedGroups(
  { db }: UnitOfWork,
  {
    where,
    by = 'strength',
    narrowed = sql`true`,
    order = sql`strength desc`,
    page = sql``,
  }: Wanted,
): Promise<readonly StoredGroup[]> {
  const { rows } = await sql<StoredGroup>`
    with ${fileOfGroup},
    page as materialized (
      select id, count(*) over () as total, row_number() over (order by ${order}, id) as nth
      from (${sortedBy[by]} where ${where}) sorted
      where people > 0 and cases > 0 and ${narrowed} order by nth ${page})
    select g.id as "groupId", g.cross_source as "crossSource", g.basis, named.*, cases.read, members.people,
      harmed.children, place.place, f.name, coalesce(f.state, 'new') as state, f.owner, page.total
    from page join network_group g on g.id = page.id ${described} order by page.nth`.execute(db)
  return rows
}

/** A row as it is told: named, and with its ties in words. */
export async function groupRows(
  unit: UnitOfWork,
  stored: readonly StoredGroup[],
  ties = tiesShown(unit, stored),
): Promise<readonly GroupRow[]> {
  const [shown, called] = await Promise.all([ties, sourcesCalled(unit)])
  return stored.map((group) => {
    const ties = shown.get(group.groupId) ?? []
    const isWhole = ties.length === group.basis.ties.length
    return {
      ...rowOf(group),
      sources: sourcesOf(ties, called),
      crossSource: group.crossSource && isWhole,
      strength: strengthOf(ties, group.people),
      tiedBy: tiedByWords(ties),
    }
  })
}

const sourcesOf = (ties: readonly GroupTie[], called: ReadonlyMap<string, string>) =>
  [...new Set(ties.flatMap(({ sources }) => sources))]
    .map((source) => called.get(source) ?? source)
    .sort()

function rowOf({ yearFrom, yearTo, basis: _, total: __, name, ...group }: StoredGroup) {
  const years = yearFrom === null || yearTo === null ? null : { from: yearFrom, to: yearTo }
  const { groupId, people, cases, read, children, area, place, state, owner } = group
  return {
    ...{ groupId, people, cases, read, children, area, place, state, owner, years },
    label: groupName({ name: name ?? '', area, place, years, people }),
  }
}

const groupsWhere = async (unit: UnitOfWork, wanted: Wanted): Promise<readonly GroupRow[]> =>
  groupRows(unit, await storedGroups(unit, wanted))

export const groupsOfCase = (unit: UnitOfWork, caseId: number): Promise<readonly GroupRow[]> =>
  groupsWhere(unit, {
    where: sql`exists (
      select from network_group_case n where n.group_id = g.id and n.case_id = ${caseId})`,
  })

export const groupsOfPerson = (unit: UnitOfWork, personId: string): Promise<readonly GroupRow[]> =>
  groupsWhere(unit, {
    where: sql`exists (select from network_group_member n
      where n.group_id = g.id and ${currentPerson('n.person_id')} = ${personId})`,
  })

/** Groups a search lists. */
export const mostGroupsAsked = 5

/** Groups of this number, or with one of these people, the strongest first. */
export const groupsAsked = (
  unit: UnitOfWork,
  query: string,
  people: readonly string[],
): Promise<readonly GroupRow[]> =>
  groupsWhere(unit, {
    where: sql`upper(g.id) = ${query.trim().toUpperCase()} or exists (select from network_group_member n
      where n.group_id = g.id and ${currentPerson('n.person_id')} = any(${[...people]}::text[]))`,
    page: sql`limit ${sql.lit(mostGroupsAsked)}`,
  })
