import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { defineAct, fields, outputs, type UnitOfWork } from '../access/index.ts'
import { type Page, pageOfCounted, pageRows, pageStart } from '../model/index.ts'
import { likeText } from '../store/index.ts'
import { caseColumns, caseRow, type StoredCase } from './case-rows.ts'
import { caseFields } from './contract.ts'

const longest = 200

const hitSchema = outputs.object({
  /** Where the words were found, in words: `Name`, `Telephone`, the name of a document. */
  where: outputs.text,
  words: outputs.text,
  /** What to find in the file of the case to come to the place. */
  find: outputs.text,
})
export const foundCaseSchema = outputs.object({
  ...caseFields,
  /** The places that matched; none where the reference did. */
  hits: outputs.list(hitSchema),
})
export type FoundCase = z.output<typeof foundCaseSchema>

/**
 * Cases by a part of the reference; by names, of whoever stands in it or is the same person as somebody
 * named so elsewhere; by places, addresses, telephones, vehicles and mail addresses; and by words of
 * documents (PostgreSQL's web search syntax). What row security hides is neither found nor counted.
 */
export const searchCases = defineAct({
  name: 'cases.search',
  kind: 'read',
  about: 'Cases by reference, names, places, telephones, vehicles and the words of their documents',
  permission: 'readCase',
  input: z.strictObject({ query: fields.query, page: fields.page }),
  output: outputs.pageOf(foundCaseSchema),
  subject: () => 'cases',
  notes: ['consultation'],
  async run(unit, { query, page }): Promise<Page<FoundCase>> {
    const asked = query.replaceAll('\0', ' ').toWellFormed().trim().slice(0, longest)
    const part = like(asked)
    const { rows } = await sql<StoredCase & { total: number }>`
        with named as (select id, case_id from mention where ${namesMatch(asked)}),
        things as (select id from thing where ${thingMatches(asked)}),
        found as (
          select id from case_file where ref ilike ${part}
          union
          select case_id from named
          union
          select m.case_id from named join person_mention p on p.mention_id = named.id
            join person_mention o on o.person_id = p.person_id join mention m on m.id = o.mention_id
          union
          select coalesce(l.case_id, m.case_id) from thing_link l join things t on t.id = l.thing_id
            left join mention m on m.id = l.mention_id
          union
          select case_id from document where ${asked} <> ''
            and search @@ websearch_to_tsquery('english', ${asked})),
        listed as (
          select c.id, count(*) over () as total from found join case_file c on c.id = found.id
          left join worklist w on w.case_id = c.id
          order by (c.ref ilike ${part}) desc, w.place nulls last, c.id
          limit ${pageRows} offset ${pageStart(page)})
        select ${caseColumns}, listed.total from listed join case_file c on c.id = listed.id
          left join worklist w on w.case_id = c.id
        order by (c.ref ilike ${part}) desc, w.place nulls last, c.id`.execute(unit.db)
    const ids = rows.map(({ caseId }) => caseId)
    const hits = await hitsIn(unit, ids, asked)
    unit.note({ action: 'consultation', subject: 'cases', details: { page, cases: ids } })
    return pageOfCounted(rows, page, (row) => ({
      ...caseRow(row),
      hits: hits.get(row.caseId) ?? [],
    }))
  },
})

const like = (text: string) => `%${likeText(text)}%`

const namesOf = sql`lower(concat_ws(' ', person #>> '{givenNames,value}', person #>> '{familyName,value}',
  person ->> 'aliases'))`

/** Every word asked for stands in the names, in whatever order. */
function namesMatch(asked: string): RawBuilder<unknown> {
  const words = asked
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word.length > 1)
  if (words.length === 0 || words.length > 8) return sql`false`
  return sql.join(
    words.map((word) => sql`${namesOf} like ${like(word)}`),
    sql` and `,
  )
}

/** A part of a value, blanks left aside: a telephone may be typed in groups. */
function thingMatches(asked: string): RawBuilder<unknown> {
  const packed = asked.replaceAll(/\s+/g, '')
  if (packed.length < 3) return sql`false`
  return sql`replace(value, ' ', '') ilike ${like(packed)}`
}

interface Hit {
  readonly caseId: number
  readonly where: string
  readonly words: string
  readonly find: string
}

const thingWords: Readonly<Record<string, string>> = {
  phone: 'Telephone',
  vehicle: 'Vehicle',
  address: 'Address',
  place: 'Place',
  email: 'Mail address',
}

async function hitsIn(
  { db }: UnitOfWork,
  ids: readonly number[],
  asked: string,
): Promise<ReadonlyMap<number, FoundCase['hits']>> {
  if (ids.length === 0) return new Map()
  const shown = sql`any(${[...ids]}::bigint[])`
  const { rows } = await sql<Hit>`
    with named as (select id, case_id, role, person from mention where ${namesMatch(asked)})
    select distinct case_id as "caseId", role as where, concat_ws(' ', person #>> '{givenNames,value}',
      person #>> '{familyName,value}') as words, ${asked} as find
    from named where case_id = ${shown}
    union
    select distinct m.case_id, m.role || ', the same person under another name', concat_ws(' ',
      m.person #>> '{givenNames,value}', m.person #>> '{familyName,value}'), concat_ws(' ',
      m.person #>> '{givenNames,value}', m.person #>> '{familyName,value}')
    from named join person_mention p on p.mention_id = named.id
      join person_mention o on o.person_id = p.person_id join mention m on m.id = o.mention_id
    where m.case_id = ${shown} and not exists (select from named n where n.id = m.id)
    union
    select distinct coalesce(l.case_id, m.case_id), t.kind, t.value, t.value
    from thing t join thing_link l on l.thing_id = t.id left join mention m on m.id = l.mention_id
    where coalesce(l.case_id, m.case_id) = ${shown} and ${thingMatches(asked)}
    union
    select case_id, name, ts_headline('english', text, websearch_to_tsquery('english', ${asked}),
      'StartSel="", StopSel="", MaxWords=20, MinWords=10'), ${asked}
    from document where case_id = ${shown} and ${asked} <> ''
      and search @@ websearch_to_tsquery('english', ${asked})
    order by 1, 2, 3`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ caseId }) => caseId)].map(([caseId, all]) => [
      caseId,
      all.map(({ where, words, find }) => ({ where: thingWords[where] ?? where, words, find })),
    ]),
  )
}
