import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, may, type UnitOfWork } from '../../access/index.ts'
import { caseColumns, caseRow, type StoredCase, sourcesCalled } from '../../cases/index.ts'
import { currentPerson, groupName } from '../../facts/index.ts'
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
  input: z.strictObject({ groupId: fields.key }),
  output: groupViewSchema.nullable(),
  subject: ({ groupId }) => `group:${groupId}`,
  notes: ['consultation'],
  async run(unit, { groupId: key }): Promise<GroupView | null> {
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
      ties: await inWords(unit, ties),
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
    ...{ members: [], harmed: [], places: [], casesList: [], ties: [] },
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
      own as (
        select member.id, l.mention_id from member join person_mention l on l.person_id = member.id),
      pair as (
        select own.id, link.b as other, link.probability from own join link on link.a = own.mention_id
        union all select own.id, link.a, link.probability from own join link on link.b = own.mention_id),
      near as (
        select pair.id, l.person_id as other, max(pair.probability) as probability
        from pair join person_mention l on l.mention_id = pair.other
        where l.person_id <> pair.id and pair.probability >= 0.5 group by 1, 2)
      select p.id as "personId", p.display_name as name, member.part, (
        select count(distinct m.case_id) from person_mention l join mention m on m.id = l.mention_id
        where l.person_id = p.id and m.case_id in (
          select case_id from network_group_case g where g.group_id = ${groupId})) as cases, (
        select coalesce(jsonb_agg(jsonb_build_object('personId', q.id, 'name', q.display_name,
            'probability', near.probability) order by near.probability desc, q.id), '[]')
          from near join person q on q.id = near.other where near.id = p.id) as near
      from member join person p on p.id = member.id order by cases desc, p.id`.execute(db)
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

async function inWords(unit: UnitOfWork, ties: readonly GroupTie[]): Promise<GroupView['ties']> {
  const [parts, called] = await Promise.all([tieParts(unit, ties), sourcesCalled(unit)])
  return ties.map(({ a, b, kind, sources }, at) => ({
    ...{ a, b, kind, parts: parts[at]! },
    sources: sources.map((source) => called.get(source) ?? source),
  }))
}
