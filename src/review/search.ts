import { sql } from 'kysely'
import { z } from 'zod'
import {
  defineLongAct,
  fields,
  outputs,
  type Purpose,
  searchedWords,
  type UnitOfWork,
} from '../access/index.ts'
import {
  findCases,
  foundCasesSchema,
  namesAnybody,
  needSearchPurpose,
  parseQuery,
  queryWords,
  searchPurpose,
  soughtIn,
} from '../cases/index.ts'
import { groupRowSchema, groupsAsked, leafMeant, withMentionIndexSoon } from '../people/index.ts'

const mostPeople = 5

const foundPersonSchema = outputs.object({
  personId: outputs.text,
  name: outputs.text,
  birth: outputs.text.nullable(),
  cases: outputs.count,
})
const foundSchema = outputs.object({
  /** What was asked, as it was understood. */
  asked: outputs.text,
  /** Other spellings and mistakes were looked for among what this process held before the last import or refresh, if anything. */
  isOld: z.boolean(),
  cases: foundCasesSchema,
  /** Of whom the words may speak, the likeliest first. */
  people: outputs.list(foundPersonSchema),
  groups: outputs.list(groupRowSchema),
})
export type Found = z.output<typeof foundSchema>

/**
 * One search over everything: cases by reference, names however spelt, places, addresses, telephones and vehicles also with a
 * mistake in them, and documents; the people whose names they may be; groups by number or by one of those people.
 */
export const search = defineLongAct({
  name: 'review.search',
  kind: 'read',
  about:
    'Cases, people and groups by reference, names however spelt, places, telephones, vehicles and the words of documents',
  permission: 'readCase',
  /** With a purpose where a part is somebody’s name; `whole`: counted and ordered over all, however common the words. */
  input: z.strictObject({
    query: fields.query,
    page: fields.page,
    purpose: searchPurpose,
    whole: z.boolean().default(false),
  }),
  output: foundSchema,
  subject: () => 'cases',
  notes: ['consultation'],
  async run(context, { query, page, purpose, whole }): Promise<Found> {
    const asked = parseQuery(query)
    return withMentionIndexSoon(
      context,
      (unit) => noteSearch(unit, { query, page, purpose }, []),
      async (unit, mentions, isOld) => {
        const meant = asked.leaves.map((leaf) => leafMeant(mentions, leaf))
        const cases = await findCases(unit, { query: asked, page, meant, whole })
        const people = await peopleMeant(
          unit,
          soughtIn(asked.condition).flatMap((leaf) => meant[leaf]!.alike),
        )
        if (query !== '' && (people.length > 0 || (await namesAnybody(unit, asked.leaves)))) {
          needSearchPurpose(context.session, purpose)
        }
        const groups = await groupsAsked(
          unit,
          query,
          people.map(({ personId }) => personId),
        )
        await noteSearch(
          unit,
          { query, page, purpose },
          cases.rows.map(({ caseId }) => caseId),
        )
        return { asked: queryWords(asked), isOld, cases, people, groups }
      },
    )
  },
})

interface Searched {
  readonly query: string
  readonly page: number
  readonly purpose: Purpose | undefined
}

async function noteSearch(
  unit: UnitOfWork,
  { query, page, purpose }: Searched,
  cases: readonly number[],
): Promise<void> {
  unit.note({
    action: 'consultation',
    subject: 'cases',
    ...(purpose && { purpose }),
    details: { page, ...(await searchedWords(unit, query)), cases },
  })
}

/** Whoever has one of these mentions the asker may see, in their order. */
async function peopleMeant({ db }: UnitOfWork, alike: readonly number[]): Promise<Found['people']> {
  if (alike.length === 0) return []
  const { rows } = await sql<Found['people'][number]>`
    with meant as (
      select p.person_id, min(a.nth) as nth from unnest(${[...alike]}::bigint[]) with ordinality a (id, nth)
        join person_mention p on p.mention_id = a.id join mention m on m.id = a.id
      group by 1 order by 2 limit ${sql.lit(mostPeople)})
    select p.id as "personId", p.display_name as name, p.birth, (
      select count(distinct m.case_id) from person_mention x join mention m on m.id = x.mention_id
      where x.person_id = p.id) as cases
    from meant join person p on p.id = meant.person_id order by meant.nth`.execute(db)
  return rows
}
