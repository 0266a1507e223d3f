import { type RawBuilder, sql } from 'kysely'
import type { UnitOfWork } from '../access/index.ts'
import { type NodeKind, nodeKinds } from './contract.ts'

/** One node tied to another, as far as the asker may see the records that tie them. */
export interface StoredTie {
  readonly from: string
  readonly to: string
  readonly words: string
  readonly records: number
  readonly probability: number | null
  readonly near: boolean
  /** Of the records, by their ids. */
  readonly sources: readonly string[]
}

/** What is looked for at the other ends: something of these kinds, or only what is among these. */
export type OtherEnds =
  | { readonly kinds: readonly NodeKind[] }
  | { readonly among: readonly string[] }

const anyKind: OtherEnds = { kinds: nodeKinds }

export const idsOf = (keys: readonly string[], kind: string): readonly string[] =>
  keys.flatMap((key) => (key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : []))

/** Scored no lower than an even chance, and not joined. */
const leastNear = 0.5

interface Sides {
  readonly people: readonly string[]
  readonly cases: readonly string[]
  readonly things: readonly string[]
}
const sidesOf = (keys: readonly string[]): Sides => ({
  people: idsOf(keys, 'person'),
  cases: idsOf(keys, 'case'),
  things: idsOf(keys, 'thing'),
})
const ids = (some: readonly string[]) => sql`${[...some]}::bigint[]`
const texts = (some: readonly string[]) => sql`${[...some]}::text[]`

type Ties = RawBuilder<StoredTie>

/** What these are tied to, in their order. */
export async function readTies(
  { db }: UnitOfWork,
  keys: readonly string[],
  ends: OtherEnds = anyKind,
): Promise<readonly StoredTie[]> {
  const ties = tiesOf(keys, ends)
  return ties === null ? [] : (await sql<StoredTie>`${ties} order by 1, 2`.execute(db)).rows
}

/** What at least two of these people are tied to and none of them is; what most of them share first. */
export async function sharedByTwo(
  { db }: UnitOfWork,
  people: readonly string[],
  most: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select "to" as key from (${tiesOf(people, anyKind)}) as tied
    where "to" <> all(${texts(people)}) group by 1 having count(distinct "from") > 1
    order by count(distinct "from") desc, "to" collate "C" limit ${most}`.execute(db)
  return rows.map(({ key }) => key)
}

/**
 * What these are tied to: people to the cases they stand in, to their telephones, vehicles and places, and to whom linkage
 * scored near them; cases to people and things; things to both. Every table is read as the asker, so that what is closed to
 * them ties nothing, and only the tables that lead to what is looked for are read.
 */
function tiesOf(keys: readonly string[], ends: OtherEnds): Ties | null {
  const from = sidesOf(keys)
  const to = 'among' in ends ? sidesOf(ends.among) : null
  // Among the same ones each tie is found from one of its ends, once.
  const once = 'among' in ends && ends.among === keys
  const kinds = new Set<NodeKind>('among' in ends ? nodeKinds : ends.kinds)
  const thingKinds = (['phone', 'vehicle', 'place'] as const).filter((kind) => kinds.has(kind))
  const toPeople = (kinds.has('person') || kinds.has('child')) && to?.people.length !== 0
  const toCases = kinds.has('case') && to?.cases.length !== 0
  const toThings = thingKinds.length > 0 && to?.things.length !== 0
  // A thing of its own kind is tied to none: what is looked for there needs no table of things.
  const isThing = sql`t.kind in (${sql.join(thingKinds.map((kind) => sql.lit(kind)))})`
  const among = (column: RawBuilder<unknown>, some: RawBuilder<unknown>) =>
    to === null ? sql`true` : sql`${column} = any(${some})`
  const personAmong = (column: RawBuilder<unknown>) => among(column, texts(to?.people ?? []))
  const caseAmong = (column: RawBuilder<unknown>) => among(column, ids(to?.cases ?? []))
  const thingAmong = (column: RawBuilder<unknown>) => among(column, ids(to?.things ?? []))
  const parts: RawBuilder<unknown>[] = []
  if (from.people.length > 0 && toCases) {
    parts.push(sql`
      select 'person:' || person_id, 'case:' || case_id, string_agg(distinct role, ', ' order by role), count(*),
        nullif(min(probability), 1), false, array_agg(distinct source_id)
      from own where case_id is not null and ${caseAmong(sql`case_id`)} group by 1, 2`)
  }
  if (from.people.length > 0 && toThings) {
    parts.push(sql`
      select 'person:' || own.person_id, 'thing:' || l.thing_id, 'recorded with them', count(*),
        nullif(min(own.probability), 1), false, array_agg(distinct own.source_id)
      from own join thing_link l on l.mention_id = own.mention_id join thing t on t.id = l.thing_id
      where ${isThing} and ${thingAmong(sql`l.thing_id`)} group by 1, 2`)
  }
  if (from.people.length > 0 && toPeople) {
    parts.push(sql`
      select 'person:' || pair.person_id, 'person:' || o.person_id, 'may be one person', count(*),
        max(pair.probability), true, array_agg(distinct pair.source_id)
      from (
        select own.person_id, own.source_id, k.b as other, k.probability from own join link k on k.a = own.mention_id
        union all
        select own.person_id, own.source_id, k.a, k.probability from own join link k on k.b = own.mention_id) pair
        join person_mention o on o.mention_id = pair.other
      where o.person_id <> pair.person_id and pair.probability >= ${leastNear} and ${personAmong(sql`o.person_id`)}
      group by 1, 2`)
  }
  if (from.cases.length > 0 && toPeople && !once) {
    parts.push(sql`
      select 'case:' || m.case_id, 'person:' || p.person_id, string_agg(distinct m.role, ', ' order by m.role), count(*),
        nullif(min(p.probability), 1), false, array_agg(distinct m.source_id)
      from mention m join person_mention p on p.mention_id = m.id
      where m.case_id = any(${ids(from.cases)}) and ${personAmong(sql`p.person_id`)} group by 1, 2`)
  }
  if (from.cases.length > 0 && toThings) {
    parts.push(sql`
      select 'case:' || l.case_id, 'thing:' || l.thing_id, 'recorded in the case', count(*), null::double precision, false,
        array_agg(distinct l.source_id)
      from thing_link l join thing t on t.id = l.thing_id
      where l.case_id = any(${ids(from.cases)}) and l.mention_id is null and ${isThing} and ${thingAmong(sql`l.thing_id`)}
      group by 1, 2`)
  }
  if (from.things.length > 0 && toCases && !once) {
    parts.push(sql`
      select 'thing:' || thing_id, 'case:' || case_id, 'recorded in the case', count(*), null::double precision, false,
        array_agg(distinct source_id)
      from thing_link where thing_id = any(${ids(from.things)}) and case_id is not null and mention_id is null
        and ${caseAmong(sql`case_id`)} group by 1, 2`)
  }
  if (from.things.length > 0 && toPeople && !once) {
    parts.push(sql`
      select 'thing:' || l.thing_id, 'person:' || p.person_id, 'recorded with them', count(*),
        nullif(min(p.probability), 1), false, array_agg(distinct l.source_id)
      from thing_link l join person_mention p on p.mention_id = l.mention_id
      where l.thing_id = any(${ids(from.things)}) and ${personAmong(sql`p.person_id`)} group by 1, 2`)
  }
  if (parts.length === 0) return null
  return sql<StoredTie>`
    with own as materialized (
      select p.person_id, p.probability, m.id as mention_id, m.case_id, m.role, m.source_id
      from person_mention p join mention m on m.id = p.mention_id
      where p.person_id = any(${texts(from.people)}))
    select * from (${sql.join(parts, sql` union all `)}) as ties
      ("from", "to", words, records, probability, near, sources)`
}
