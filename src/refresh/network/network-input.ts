import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import type { MentionRole, Relationship, Setting } from '../../model/index.ts'
import type { NetworkInput, NetworkTie } from '../../network/index.ts'

/** Settings whose place few share. A street, a school or a website tie nobody. */
const ownSettings: ReadonlySet<Setting> = new Set(['commercial', 'privateDwelling', 'familyHome'])

/** A suspect who has the child for another reason than another suspect: sharing the child ties neither. */
const explained: ReadonlySet<Relationship> = new Set(['family', 'positionOfTrust', 'peer'])

/** What befell a child so long after the last that it tells nothing of those involved before. */
const apartDays = 365

interface Standing {
  readonly caseId: number
  readonly person: string
  readonly role: MentionRole
  readonly relationship: Relationship | null
}

export interface SeenWith {
  readonly companion: string
  readonly child: string
  readonly day: string | null
  readonly source: string
  readonly record: string
}

interface Harm {
  readonly id: number
  readonly source: string
  readonly day: string | null
  readonly setting: Setting | null
}

/** What groups are found from, and whom missing children were seen with, as other stages need it too. */
export interface NetworkRead {
  readonly input: NetworkInput
  readonly companions: readonly SeenWith[]
}

/**
 * Who stands in which case of sexual harm or exploitation, who holds what, and who was seen with
 * whom, by person. A child stands once for each stretch of its life, so that what lies years apart
 * does not join.
 */
export async function readNetwork(unit: UnitOfWork): Promise<NetworkRead> {
  // Asked for together: while one answer is read the store makes the next.
  const [harms, standing, seen, places, things] = await Promise.all([
    readHarms(unit),
    readStanding(unit),
    readCompanions(unit),
    readPlaces(unit),
    readThings(unit),
  ])
  const dayOf = new Map(harms.map(({ id, day }) => [id, day]))
  const stretch = stretches([
    ...standing
      .filter(({ role, caseId }) => role === 'victim' && dayOf.has(caseId))
      .map(({ person, caseId }) => ({ child: person, day: dayOf.get(caseId) ?? null })),
    ...seen,
  ])
  const standingIn = Map.groupBy(standing, ({ caseId }) => caseId)
  const placesOf = ownPlaces(places, harms)
  const input = {
    cases: harms.map(({ id, source, day }) => ({
      id,
      source,
      people: (standingIn.get(id) ?? []).map(({ person, role, relationship }) => ({
        person: role === 'victim' ? stretch(person, day) : person,
        role,
        family: relationship !== null && explained.has(relationship),
      })),
      places: placesOf.get(id) ?? [],
    })),
    ties: [
      ...things,
      ...seen.map(({ companion, child, day, source, record }) => ({
        person: companion,
        with: stretch(child, day),
        source,
        record,
      })),
    ],
  }
  return { input, companions: seen }
}

/** Names the stretch of a child's life a day lies in: `P12, 2013`, by the year it begins. */
function stretches(
  known: readonly { readonly child: string; readonly day: string | null }[],
): (child: string, day: string | null) => string {
  const starts = new Map<string, string>()
  for (const [child, all] of Map.groupBy(known, (each) => each.child)) {
    const days = [...new Set(all.flatMap(({ day }) => day ?? []))].sort()
    let start = ''
    let last = Number.NEGATIVE_INFINITY
    for (const day of days) {
      const time = Date.parse(day) / 86_400_000
      if (time - last > apartDays) start = day
      last = time
      starts.set(`${child}|${day}`, start)
    }
  }
  return (child, day) => {
    const start = starts.get(`${child}|${day}`)
    return start === undefined ? child : `${child}, ${start.slice(0, 4)}`
  }
}

/** Cases recorded as sexual harm or exploitation. */
const readHarms = async ({ db }: UnitOfWork): Promise<readonly Harm[]> =>
  (
    await sql<Harm>`
      select id, source_id as source, coalesce(occurred, opened) as day,
        facts->'setting'->>'value' as setting
      from case_file
      where facts->'sexual'->>'value' = 'true' or facts->'exploitationFlag'->>'value' = 'true'
      order by id`.execute(db)
  ).rows

const readStanding = async ({ db }: UnitOfWork): Promise<readonly Standing[]> =>
  (
    await sql<Standing>`
      select distinct m.case_id as "caseId", p.person_id as person, m.role,
        m.person->'relationship'->>'value' as relationship
      from mention m join person_mention p on p.mention_id = m.id
      where m.case_id is not null order by 1, 2`.execute(db)
  ).rows

interface PlaceOfCase {
  readonly caseId: number
  readonly place: string
}

const readPlaces = async ({ db }: UnitOfWork): Promise<readonly PlaceOfCase[]> =>
  (
    await sql<PlaceOfCase>`
      select distinct l.case_id as "caseId", t.value as place
      from thing_link l join thing t on t.id = l.thing_id
      where t.kind = 'place' and l.case_id is not null order by 1, 2`.execute(db)
  ).rows

/** Places of a case that are nobody else's: always of a setting few share, where a setting is given. */
function ownPlaces(
  rows: readonly PlaceOfCase[],
  harms: readonly Harm[],
): ReadonlyMap<number, readonly string[]> {
  const settingOf = new Map(harms.map(({ id, setting }) => [id, setting]))
  const shared = new Set(
    rows
      .filter(({ caseId }) => {
        const setting = settingOf.get(caseId)
        return setting && !ownSettings.has(setting)
      })
      .map(({ place }) => place),
  )
  return new Map(
    [...Map.groupBy(rows, ({ caseId }) => caseId)].map(([caseId, all]) => [
      caseId,
      all.flatMap(({ place }) => (shared.has(place) ? [] : place)),
    ]),
  )
}

/** Telephones and vehicles of suspects and companions; a child's own tie nobody. */
const readThings = async ({ db }: UnitOfWork): Promise<readonly NetworkTie[]> =>
  (
    await sql<NetworkTie>`
      select p.person_id as person, t.kind || ':' || t.value as thing, l.source_id as source,
        case when l.case_id is null then 'mention:' || l.mention_id else 'case:' || l.case_id end
          as record
      from thing_link l join thing t on t.id = l.thing_id
        join mention m on m.id = l.mention_id join person_mention p on p.mention_id = m.id
      where t.kind in ('phone', 'vehicle') and m.role in ('suspect', 'associate')
      order by l.id`.execute(db)
  ).rows

/**
 * Whom a missing child was seen with, as the source numbers them. Each side is read once and by itself: row security leaves
 * the planner no better way than to compare each episode with each companion otherwise.
 */
const readCompanions = async ({ db }: UnitOfWork): Promise<readonly SeenWith[]> =>
  (
    await sql<SeenWith>`
      with episode as materialized (
        select id, mention_id, starts, source_id, details->>'seenWith' as ref from event
        where kind = 'missing'),
      named as materialized (
        select m.source_id, m.ref, p.person_id as companion from mention m
          join person_mention p on p.mention_id = m.id where m.role = 'associate')
      select n.companion, child.person_id as child, e.starts as day,
        e.source_id as source, 'event:' || e.id as record
      from episode e join named n on n.source_id = e.source_id and n.ref = e.ref
        join person_mention child on child.mention_id = e.mention_id
      order by e.id`.execute(db)
  ).rows
