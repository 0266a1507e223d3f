import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../access/index.ts'
import { caseColumns, caseRow, type StoredCase, sourcesCalled } from '../cases/index.ts'
import { currentPerson } from '../facts/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../model/index.ts'
import type { GroupTie } from '../network/index.ts'
import { sourceNames } from '../store/index.ts'
import { type GroupRow, type GroupView, groupRowSchema, groupViewSchema } from './contract.ts'

/** As kept by refresh (`network_group.basis`); people by the ids they had then. */
export interface GroupBasis {
  readonly ties: readonly GroupTie[]
}

interface Counted extends GroupRow {
  readonly total: number
}

/** Of `network_group g`. People and cases are counted over what the asker may see. */
const groupColumns = sql`g.id as "groupId", g.label, ${sourceNames(sql`g.sources`)} as sources, g.cross_source as "crossSource",
  g.strength, (select count(*) from network_group_member n where n.group_id = g.id) as people,
  (select count(*) from network_group_case n where n.group_id = g.id) as cases`

export const groups = defineAct({
  name: 'people.groups',
  kind: 'read',
  about: 'Groups of people, the strongest first',
  permission: 'readCase',
  input: z.strictObject({ page: fields.page }),
  output: outputs.pageOf(groupRowSchema),
  subject: () => 'groups',
  notes: ['consultation'],
  async run({ db, note }, { page }): Promise<Page<GroupRow>> {
    const { rows } = await sql<Counted>`
        select ${groupColumns}, count(*) over () as total from network_group g
        order by g.strength desc, g.id limit ${pageRows} offset ${pageStart(page)}`.execute(db)
    note({
      action: 'consultation',
      subject: 'groups',
      details: { page, groups: rows.map(({ groupId }) => groupId) },
    })
    return pageOfCounted(rows, page, ({ total: _, ...row }) => row)
  },
})

export const groupsOfCase = async (
  { db }: UnitOfWork,
  caseId: number,
): Promise<readonly GroupRow[]> =>
  (
    await sql<GroupRow>`
      select ${groupColumns} from network_group g
      where exists (select from network_group_case n where n.group_id = g.id and n.case_id = ${caseId})
      order by g.strength desc, g.id`.execute(db)
  ).rows

export const groupsOfPerson = async (
  { db }: UnitOfWork,
  personId: string,
): Promise<readonly GroupRow[]> =>
  (
    await sql<GroupRow>`
      select ${groupColumns} from network_group g
      where exists (select from network_group_member n
        where n.group_id = g.id and ${currentPerson('n.person_id')} = ${personId})
      order by g.strength desc, g.id`.execute(db)
  ).rows

const mostAsked = 5

/** Groups of this number, or with one of these people, the strongest first. */
export const groupsAsked = async (
  { db }: UnitOfWork,
  query: string,
  people: readonly string[],
): Promise<readonly GroupRow[]> =>
  (
    await sql<GroupRow>`
      select ${groupColumns} from network_group g
      where upper(g.id) = ${query.trim().toUpperCase()} or exists (select from network_group_member n
        where n.group_id = g.id and ${currentPerson('n.person_id')} = any(${[...people]}::text[]))
      order by g.strength desc, g.id limit ${sql.lit(mostAsked)}`.execute(db)
  ).rows

export const groupView = defineAct({
  name: 'people.group',
  kind: 'read',
  about: 'A group: its people, cases and the records behind each tie; null where there is none',
  permission: 'readCase',
  input: z.strictObject({ groupId: fields.key }),
  output: groupViewSchema.nullable(),
  subject: ({ groupId }) => `group:${groupId}`,
  notes: ['consultation'],
  async run(unit, { groupId }): Promise<GroupView | null> {
    unit.note({ action: 'consultation', subject: `group:${groupId}` })
    const { rows } = await sql<GroupRow & { basis: GroupBasis }>`
        select ${groupColumns}, g.basis from network_group g where g.id = ${groupId}`.execute(
      unit.db,
    )
    const [group] = rows
    if (!group) return null
    const { basis, ...row } = group
    const members = await membersOf(unit, groupId)
    return {
      ...row,
      members: members.map(({ was: _, ...member }) => member),
      casesList: await casesOf(unit, groupId),
      ties: await tiesInWords(unit, basis.ties, members),
    }
  },
})

interface Member {
  /** The id when the group was found; a join since may have changed it. */
  readonly was: string
  readonly personId: string
  readonly name: string
  readonly part: string
  readonly cases: number
}

const membersOf = async ({ db }: UnitOfWork, groupId: string): Promise<readonly Member[]> =>
  (
    await sql<Member>`
      select n.person_id as was, p.id as "personId", p.display_name as name, n.part, (
        select count(distinct m.case_id) from person_mention l join mention m on m.id = l.mention_id
        where l.person_id = p.id and m.case_id in (
          select case_id from network_group_case g where g.group_id = ${groupId})) as cases
      from network_group_member n join person p on p.id = ${currentPerson('n.person_id')}
      where n.group_id = ${groupId} order by cases desc, p.id`.execute(db)
  ).rows

async function casesOf({ db }: UnitOfWork, groupId: string) {
  const { rows } = await sql<StoredCase>`
    select ${caseColumns} from case_file c join network_group_case n on n.case_id = c.id
    where n.group_id = ${groupId} order by c.opened nulls last, c.id`.execute(db)
  return rows.map(caseRow)
}

/** Ties between members the asker may see, resting on records they may see, with names for ids. */
async function tiesInWords(
  unit: UnitOfWork,
  ties: readonly GroupTie[],
  members: readonly Member[],
): Promise<GroupView['ties']> {
  const shown = new Map(members.map(({ was, personId }) => [was, personId]))
  const caseIds = [...new Set(ties.flatMap(({ records }) => records.flatMap(caseOf)))]
  const { rows: cases } = await sql<{ id: number; ref: string }>`
    select id, ref from case_file where id = any(${caseIds}::bigint[])`.execute(unit.db)
  const refs = new Map(cases.map(({ id, ref }) => [id, ref]))
  const people = [...new Set(ties.flatMap(({ words }) => words.match(personIds) ?? []))]
  const { rows: named } = await sql<{ was: string; name: string }>`
    select w.was, p.display_name as name from unnest(${people}::text[]) as w (was)
      join person p on p.id = ${currentPerson('w.was')}`.execute(unit.db)
  const names = new Map(named.map(({ was, name }) => [was, name]))
  const called = await sourcesCalled(unit)
  return ties.flatMap(({ a, b, kind, words, sources, records }) => {
    const [left, right] = [shown.get(a), shown.get(b)]
    const hidden = records.flatMap(caseOf).some((id) => !refs.has(id))
    if (left === undefined || right === undefined || hidden) return []
    const told = words
      .replaceAll(personIds, (id) => names.get(id) ?? 'somebody')
      .replaceAll(/\bcase (\d+)/g, (_, id) => `case ${refs.get(Number(id)) ?? id}`)
    return [
      {
        a: left,
        b: right,
        kind,
        words: told,
        sources: sources.map((source) => called.get(source) ?? source),
      },
    ]
  })
}

const personIds = /\bP\d+\b/g

const caseOf = (record: string): readonly number[] => {
  const [, id] = /^case:(\d+)$/.exec(record) ?? []
  return id === undefined ? [] : [Number(id)]
}
