import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, may, type UnitOfWork } from '../../access/index.ts'
import { caseColumns, caseRow, type StoredCase, sourcesCalled } from '../../cases/index.ts'
import { currentPerson, groupName } from '../../facts/index.ts'
import { pageOf, pageRows, pageStart } from '../../model/index.ts'
import type { GroupTie } from '../../network/index.ts'
import { type GroupView, groupViewSchema } from './contract.ts'
import { fileView, storedFiles } from './group-files.ts'
import { groupRows, storedGroups } from './group-rows.ts'
import { tieParts, tiesShown } from './group-ties.ts'

export const groupView = defineAct({
  name: 'people.group',
  kind: 'read',
  about:
    'A group (G12) or what people did about one (F3): its people, cases, the records behind each tie; null where there is none',
  permission: 'readCase',
  input: z.strictObject({
    groupId: fields.key,
    /** Of its ties. */
    page: fields.page,
  }),
  output: groupViewSchema.nullable(),
  subject: ({ groupId }) => `group:${groupId}`,
  notes: ['consultation'],
  async run(unit, { groupId: key, page }): Promise<GroupView | null> {
    unit.note({ action: 'consultation', subject: `group:${key}` })
    const files = await storedFiles(unit, key)
    const groupId = files[0]?.groupId ?? key
    const stored = await storedGroups(unit, { where: sql`g.id = ${groupId}` })
    const [group] = stored
    if (!group) return files[0] ? lostGroup(unit, files) : null
    const all = groupId === key ? files : await storedFiles(unit, groupId)
    // Thousands of ties are read once.
    const shown = tiesShown(unit, stored)
    const [row] = await groupRows(unit, stored, shown)
    const members = await membersOf(unit, groupId)
    const names = new Map(members.map(({ personId, name }) => [personId, name]))
    const ties = (await shown).get(groupId) ?? []
    return {
      ...row!,
      members,
      harmed: await harmedIn(unit, groupId),
      places: await placesOf(unit, groupId),
      casesList: await casesOf(unit, groupId),
      ties: await pageInWords(unit, ties, page),
      files: await Promise.all(all.map((file) => fileView(unit, file, names))),
      mayWork: may(unit.who.role, 'workItems'),
    }
  },
})

/** A group that the last refresh does not find: what people did about it, and whom it was about. */
async function lostGroup(
  unit: UnitOfWork,
  files: Awaited<ReturnType<typeof storedFiles>>,
): Promise<GroupView> {
  const [file] = files
  const { name, people, state, owner, fileId } = file!
  return {
    groupId: `F${fileId}`,
    label: groupName({ name, area: null, place: null, years: null, people: people.length }),
    ...{ people: 0, cases: 0, read: 0, children: 0, years: null, area: null, place: null },
    ...{ sources: [], crossSource: false, strength: 0, tiedBy: '', state, owner },
    ...{ members: [], harmed: [], places: [], casesList: [], ties: pageOf([], 1, 0) },
    files: await Promise.all(files.map((each) => fileView(unit, each, new Map()))),
    mayWork: may(unit.who.role, 'workItems'),
  }
}

type Member = GroupView['members'][number]

/** Each with those whom linkage scored near them: a probability no lower than an even chance. */
const membersOf = async ({ db }: UnitOfWork, groupId: string): Promise<readonly Member[]> =>
  (
    await sql<Member>`
      with member as (
        select ${currentPerson('n.person_id')} as id, min(n.part) as part from network_group_member n
        where n.group_id = ${groupId} group by 1),
      own as materialized (
        select member.id, l.mention_id from member join person_mention l on l.person_id = member.id),
      stood as (
        select own.id, count(distinct m.case_id) as cases from own join mention m on m.id = own.mention_id
        where m.case_id = any(array(select case_id from network_group_case g where g.group_id = ${groupId}))
        group by 1),
      pair as (
        select own.id, link.b as other, link.probability from own join link on link.a = own.mention_id
        union all select own.id, link.a, link.probability from own join link on link.b = own.mention_id),
      near as materialized (
        select pair.id, l.person_id as other, max(pair.probability) as probability
        from pair join person_mention l on l.mention_id = pair.other
        where l.person_id <> pair.id and pair.probability >= 0.5 group by 1, 2),
      near_of as (
        select near.id, jsonb_agg(jsonb_build_object('personId', q.id, 'name', q.display_name,
            'probability', near.probability) order by near.probability desc, q.id) as others
        from near join person q on q.id = near.other group by 1)
      select p.id as "personId", p.display_name as name, member.part, coalesce(stood.cases, 0) as cases,
        coalesce(near_of.others, '[]') as near
      from member join person p on p.id = member.id left join stood on stood.id = member.id
        left join near_of on near_of.id = member.id
      order by cases desc, p.id`.execute(db)
  ).rows

const harmedIn = async ({ db }: UnitOfWork, groupId: string): Promise<GroupView['harmed']> =>
  (
    await sql<GroupView['harmed'][number]>`
      select p.id as "personId", p.display_name as name, count(distinct n.case_id) as cases
      from network_group_case n join mention m on m.case_id = n.case_id and m.role in ('victim', 'subject')
        join person_mention l on l.mention_id = m.id join person p on p.id = l.person_id
      where n.group_id = ${groupId} group by p.id order by 3 desc, 2, 1`.execute(db)
  ).rows

const placesOf = async ({ db }: UnitOfWork, groupId: string): Promise<GroupView['places']> =>
  (
    await sql<GroupView['places'][number]>`
      select t.value as place, count(distinct n.case_id) as cases
      from network_group_case n join thing_link l on l.case_id = n.case_id
        join thing t on t.id = l.thing_id and t.kind = 'place'
      where n.group_id = ${groupId} group by 1 order by 2 desc, 1`.execute(db)
  ).rows

async function casesOf({ db }: UnitOfWork, groupId: string) {
  const { rows } = await sql<StoredCase>`
    select ${caseColumns} from case_file c join network_group_case n on n.case_id = c.id
    where n.group_id = ${groupId} order by c.opened nulls last, c.id`.execute(db)
  return rows.map(caseRow)
}

/** What only the two share weighs most, then what several sources show; only a page of them is told in words. */
async function pageInWords(
  unit: UnitOfWork,
  ties: readonly GroupTie[],
  page: number,
): Promise<GroupView['ties']> {
  const start = pageStart(page)
  const shown = ties
    .toSorted((a, b) => b.weight - a.weight || b.sources.length - a.sources.length)
    .slice(start, start + pageRows())
  const [parts, called] = await Promise.all([tieParts(unit, shown), sourcesCalled(unit)])
  const rows = shown.map(({ a, b, kind, sources }, at) => ({
    ...{ a, b, kind, parts: parts[at]! },
    sources: sources.map((source) => called.get(source) ?? source),
  }))
  return pageOf(rows, page, ties.length)
}
