import { sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, searchedWords, type UnitOfWork } from '../access/index.ts'
import { needSearchPurpose, searchPurpose, sourcesCalled } from '../cases/index.ts'
import { noticesOfPeople } from '../contact/index.ts'
import { anchorOf, victimRoles } from '../facts/index.ts'
import { openItemsAbout } from '../items/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../model/index.ts'
import type { LinkEvidence } from '../store/index.ts'
import { likeText, sourceNames } from '../store/index.ts'
import {
  type LinkDecisionView,
  type LinkView,
  type NearPerson,
  type PersonRow,
  type PersonView,
  personRowSchema,
  personViewSchema,
} from './contract.ts'
import { groupsOfPerson } from './groups/group-rows.ts'
import { linkInWords } from './identifier-words.ts'
import { mentionsOf } from './mentions.ts'

const mostLinks = 200
const mostNear = 20

/** What a search looks in: what the records say of each mention the asker may see, and no more. */
const searched = sql`lower(concat_ws(' ', m.person->'givenNames'->>'value',
  m.person->'familyName'->>'value', m.person->>'aliases', m.person->>'phones',
  m.person->>'vehicles', m.person->>'identifiers', m.person->'postcode'->>'value', m.ref))`

/** Of `person p`, counted over the mentions the asker may see. */
export const personColumns = sql`p.id as "personId", p.display_name as name, p.birth,
  (select count(*) from person_mention x where x.person_id = p.id) as mentions,
  ${sourceNames(sql`array(select m.source_id from person_mention x join mention m on m.id = x.mention_id
    where x.person_id = p.id)`)} as sources`

export const searchPeople = defineAct({
  name: 'people.search',
  kind: 'read',
  about: 'People by name, reference, telephone or vehicle; with the purpose',
  permission: 'readCase',
  input: z.strictObject({ query: fields.query, page: fields.page, purpose: searchPurpose }),
  output: outputs.pageOf(personRowSchema),
  subject: () => 'people',
  notes: ['consultation'],
  async run({ db, note, session }, { query, page, purpose }): Promise<Page<PersonRow>> {
    if (query !== '') needSearchPurpose(session, purpose)
    const words = wordsOf(query)
    const { rows } = await sql<PersonRow & { total: number }>`
        with found as (
          select l.person_id as id, count(*) as mentions, count(*) over () as total
          from person_mention l join mention m on m.id = l.mention_id
          where ${words.length === 0} or ${searched} like all (${words}::text[])
          group by l.person_id order by count(*) desc, l.person_id
          limit ${pageRows()} offset ${pageStart(page)})
        select ${personColumns}, found.total from found join person p on p.id = found.id
        order by found.mentions desc, p.id`.execute(db)
    note({
      action: 'consultation',
      subject: 'people',
      ...(purpose && { purpose }),
      details: {
        page,
        ...(await searchedWords({ db }, query)),
        people: rows.map(({ personId }) => personId),
      },
    })
    return pageOfCounted(rows, page, ({ total: _, ...row }) => row)
  },
})

export const personView = defineAct({
  name: 'people.person',
  kind: 'read',
  about:
    'A person: their mentions, why they were joined, groups, and who else may be meant; null where there is none',
  permission: 'readCase',
  input: z.strictObject({ personId: fields.key }),
  output: personViewSchema.nullable(),
  subject: ({ personId }) => `person:${personId}`,
  notes: ['consultation'],
  async run(unit, { personId }): Promise<PersonView | null> {
    const row = await personNow(unit, personId)
    unit.note({ action: 'consultation', subject: `person:${row?.personId ?? personId}` })
    if (row === null) return null
    const mentionsList = await mentionsOf(unit, row.personId)
    const notices = await noticesOfPeople(unit, [row.personId])
    const ids = mentionsList.map(({ mentionId }) => mentionId)
    const called = await sourcesCalled(unit)
    const cases = mentionsList.flatMap(({ role, caseId }) =>
      caseId !== null && victimRoles.has(role) ? [caseId] : [],
    )
    const [items = []] = await openItemsAbout(unit, [{ mentions: ids, cases }])
    return {
      ...row,
      contact: notices.get(row.personId)!,
      mentionsList,
      links: (await linksWithin(unit, ids)).map((link) => linkInWords(link, called)),
      linkDecisions: await linkDecisionsOf(unit, ids),
      groups: await groupsOfPerson(unit, row.personId),
      items,
      near: await nearTo(unit, ids),
    }
  },
})

/** The person of this id, or who they became by a join or split. */
export async function personNow({ db }: UnitOfWork, personId: string): Promise<PersonRow | null> {
  const anchor = anchorOf(personId)
  if (anchor === null) return null
  const { rows } = await sql<PersonRow>`
    select ${personColumns} from person p
    where p.id = (select person_id from person_mention where mention_id = ${anchor})`.execute(db)
  return rows[0] ?? null
}

const linksWithin = async (
  { db }: UnitOfWork,
  ids: readonly number[],
): Promise<readonly LinkView[]> =>
  (
    await sql<LinkView & { evidence: readonly LinkEvidence[] }>`
      select a, b, weight, probability, evidence from link
      where a = any(${[...ids]}::bigint[]) and b = any(${[...ids]}::bigint[])
      order by weight desc, a, b limit ${mostLinks}`.execute(db)
  ).rows

async function linkDecisionsOf(
  { db }: UnitOfWork,
  ids: readonly number[],
): Promise<readonly LinkDecisionView[]> {
  const { rows } = await sql<{
    linkDecisionId: number
    kind: 'join' | 'split'
    reason: string
    by: string
    at: Date
    undoneBy: string | null
    undoneAt: Date | null
    undoReason: string | null
  }>`
    select d.id as "linkDecisionId", d.kind, d.reason, coalesce(n.name, d.decided_by) as by,
      d.decided_at as at, coalesce(u.name, d.undone_by) as "undoneBy", d.undone_at as "undoneAt",
      d.undo_reason as "undoReason"
    from link_decision d left join account_name n on n.id = d.decided_by
      left join account_name u on u.id = d.undone_by
    where (d.left_mentions || d.right_mentions) && ${[...ids]}::bigint[]
    order by d.id desc`.execute(db)
  return rows.map(({ undoneBy, undoneAt, undoReason, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    undone:
      undoneBy === null || undoneAt === null
        ? null
        : { by: undoneBy, at: undoneAt.toISOString(), reason: undoReason ?? '' },
  }))
}

/** Scored near this person, not joined: the strongest link to each of them. */
const nearTo = async ({ db }: UnitOfWork, ids: readonly number[]): Promise<readonly NearPerson[]> =>
  (
    await sql<NearPerson>`
      with pairs as (
        select b as other, probability, evidence from link where a = any(${[...ids]}::bigint[])
        union all
        select a, probability, evidence from link where b = any(${[...ids]}::bigint[])),
      others as (
        select l.person_id, max(pairs.probability) as probability,
          max(jsonb_path_query_first(pairs.evidence,
            '$[*] ? (@.comparison == "kept apart").level') #>> '{}') as "keptApart"
        from pairs join person_mention l on l.mention_id = pairs.other
        where pairs.other <> all(${[...ids]}::bigint[])
        group by 1 order by 2 desc, 1 limit ${mostNear})
      select ${personColumns}, others.probability, others."keptApart" from others join person p on p.id = others.person_id
      order by others.probability desc, p.id`.execute(db)
  ).rows

/** Each word as a LIKE pattern in which nothing the searcher typed is a wildcard. */
const wordsOf = (query: string): string[] =>
  query
    .replaceAll('\0', ' ')
    .toWellFormed()
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 10)
    .map((word) => `%${likeText(word.slice(0, 100))}%`)
