import { sql } from 'kysely'
import { z } from 'zod'
import {
  defineLongAct,
  fields,
  isKeptFromNone,
  type UnitOfWork,
  type Work,
  workedOut,
} from '../../../access/index.ts'
import { decidedPairs, groundOfPeople } from '../../../facts/index.ts'
import { peopleSettings } from '../../../linkage/index.ts'
import { nameOf, type PersonStatements, pageOf, pageRows, pageStart } from '../../../model/index.ts'
import { sourceName } from '../../../store/index.ts'
import { type BridgePage, type BridgeRow, bridgePageSchema } from '../contract.ts'
import { type FoundBridge, findBridges, type Tie } from './find-bridges.ts'

/** Two records hang on one link in any case: a bridge says something from three on. */
const fewest = 3

interface PersonRecord {
  readonly id: number
  readonly personId: string
  readonly source: string
  readonly ref: string
  readonly mentions: readonly number[]
}
interface PersonBridge extends FoundBridge {
  readonly personId: string
}

/** Over people the asker sees whole: who sees part of one could take a tie for a bridge. */
export const bridges = defineLongAct({
  name: 'people.bridges',
  kind: 'read',
  about: 'People held together by one link',
  permission: 'linkPeople',
  input: z.strictObject({ page: fields.page }),
  output: bridgePageSchema,
  subject: () => 'links',
  notes: ['computation', 'consultation'],
  async run(context, { page }): Promise<BridgePage> {
    const { value, ...when } = await workedOut(context, allBridges)
    return context.enter(async (unit) => {
      const found = await shownOf(unit, value ?? [])
      const start = pageStart(page)
      const rows = await asTheyStand(unit, found.slice(start, start + pageRows()))
      unit.note({
        action: 'consultation',
        subject: 'links',
        details: { bridges: found.length, shown: rows.map(({ personId }) => personId) },
      })
      return { ...pageOf(rows, page, found.length), ...when }
    })
  },
})

type KeptBridge = readonly [personId: string, a: number, b: number]

/** People looked at together: a million would hold up the process, and be held in memory. */
const together = 5_000

/** The weakest first. */
const allBridges: Work<readonly KeptBridge[]> = {
  what: 'bridges',
  subject: 'links',
  ground: groundOfPeople,
  async workOut(unit) {
    const { rows } = await sql<{ id: string }>`
      select p.person_id as id from person_mention p join mention m on m.id = p.mention_id
      group by 1 having count(distinct (m.source_id, m.ref)) >= ${fewest}`.execute(unit.db)
    const found: PersonBridge[] = []
    for (let from = 0; from < rows.length; from += together) {
      const records = await recordsOf(
        unit,
        rows.slice(from, from + together).map(({ id }) => id),
      )
      for (const { a, b, weight, personId, left, right } of await bridgesIn(unit, records)) {
        found.push({ a, b, weight, personId, left, right, smaller: () => [] })
      }
    }
    return found.sort(weakestFirst).map(({ personId, a, b }) => [personId, a, b] as const)
  },
}

/** Those of people whom the asker sees whole. */
async function shownOf(
  unit: UnitOfWork,
  all: readonly KeptBridge[],
): Promise<readonly KeptBridge[]> {
  if (await isKeptFromNone(unit)) return all
  const { rows } = await sql<{ id: string }>`
    select id from person where id = any(${[...new Set(all.map(([id]) => id))]}::text[])
      and mentions = (select count(*) from person_mention m where m.person_id = person.id)`.execute(
    unit.db,
  )
  const whole = new Set(rows.map(({ id }) => id))
  return all.filter(([id]) => whole.has(id))
}

/** What is no bridge any more, since somebody was joined or split meanwhile, is left out. */
async function asTheyStand(
  unit: UnitOfWork,
  shown: readonly KeptBridge[],
): Promise<readonly BridgeRow[]> {
  const records = await recordsOf(unit, [...new Set(shown.map(([id]) => id))])
  const now = new Map(
    (await bridgesIn(unit, records)).map((bridge) => [`${bridge.a} ${bridge.b}`, bridge]),
  )
  return asRows(
    unit,
    shown.flatMap(([, a, b]) => now.get(`${a} ${b}`) ?? []),
    records,
  )
}

/** Of people of so many records whom the unit of work sees whole. */
async function recordsOf(
  { db }: UnitOfWork,
  people: readonly string[],
): Promise<readonly PersonRecord[]> {
  const { rows } = await sql<PersonRecord>`
    with own as (
      select p.person_id, m.source_id, m.ref, array_agg(m.id order by m.id) as mentions
      from person_mention p join mention m on m.id = p.mention_id
      where p.person_id = any(${[...people]}::text[]) group by 1, 2, 3),
    whole as (
      select o.person_id from own o join person on person.id = o.person_id
      group by o.person_id, person.mentions
      having count(*) >= ${fewest} and sum(cardinality(o.mentions)) = person.mentions)
    select mentions[1] as id, person_id as "personId", ${sourceName('source_id')} as source, ref, mentions
    from own join whole using (person_id) order by 1`.execute(db)
  return rows
}

/** The weakest first. */
async function bridgesIn(
  unit: UnitOfWork,
  records: readonly PersonRecord[],
): Promise<readonly PersonBridge[]> {
  const { rows: ties } = await sql<Tie & { personId: string }>`
    select l.a, l.b, l.weight, x.person_id as "personId" from link l
      join person_mention x on x.mention_id = l.a
      join person_mention y on y.mention_id = l.b and y.person_id = x.person_id
    where l.a = any(${records.map(({ id }) => id)}::bigint[]) and l.weight >= ${peopleSettings().cluster.cut}`.execute(
    unit.db,
  )
  const { must } = await decidedPairs(unit, records.map(named))
  const personOf = new Map(records.map(({ id, personId }) => [id, personId]))
  const tiesOf = Map.groupBy(ties, ({ personId }) => personId)
  const mustOf = Map.groupBy(must, ([a]) => personOf.get(a) ?? '')
  return [...Map.groupBy(records, ({ personId }) => personId)]
    .flatMap(([personId, own]) =>
      findBridges(
        own.map(({ id }) => id),
        tiesOf.get(personId) ?? [],
        mustOf.get(personId),
      ).map((bridge) => ({ ...bridge, personId })),
    )
    .sort(weakestFirst)
}

const weakestFirst = (x: Tie, y: Tie) => x.weight - y.weight || x.a - y.a || x.b - y.b

const named = ({ id, mentions }: PersonRecord) => ({ id, mentions: mentions.map((id) => ({ id })) })

async function asRows(
  { db }: UnitOfWork,
  found: readonly PersonBridge[],
  records: readonly PersonRecord[],
): Promise<readonly BridgeRow[]> {
  const ids = found.flatMap(({ a, b }) => [a, b])
  const { rows } = await sql<{ id: number; person: PersonStatements; displayed: string }>`
    select m.id, m.person, q.display_name as displayed
    from mention m join person_mention p on p.mention_id = m.id join person q on q.id = p.person_id
    where m.id = any(${ids}::bigint[])`.execute(db)
  const said = new Map(rows.map((row) => [row.id, row]))
  const of = new Map(records.map((record) => [record.id, record]))
  const end = (id: number) => ({
    recordId: id,
    source: of.get(id)!.source,
    name: nameOf(said.get(id)!.person),
  })
  return found.map(({ a, b, personId, weight, left, right, smaller }) => ({
    personId,
    name: said.get(a)!.displayed,
    weight,
    a: end(a),
    b: end(b),
    left,
    right,
    smallerSide: smaller().flatMap((id) => of.get(id)!.mentions),
  }))
}
