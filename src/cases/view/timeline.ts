import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { type EventKind, nameOf, type PersonStatements } from '../../model/index.ts'
import { eventDate, sourceName } from '../../store/index.ts'
import type { TimelineEntry } from '../contract.ts'
import type { CaseMention } from './case-people.ts'
import { eventDetail, eventTitle } from './event-words.ts'
import { toldKind, toldRows } from './told-rows.ts'

/** More would not be read; the earliest of the linked ones give way, never the case's own, and are counted. */
const mostLinked = 1_000

export interface Timeline {
  readonly entries: readonly TimelineEntry[]
  /** Earlier events of the same people that are not among them. */
  readonly left: number
}

/** What each kind of event is called. */
export const eventKindWords: Readonly<Record<EventKind | typeof toldKind, string>> = {
  [toldKind]: 'Told in a document',
  offence: 'Offence',
  report: 'Reported',
  missing: 'Missing',
  absent: 'Away without authorisation',
  referral: 'Referral',
  assessment: 'Assessment',
  section47: 'Section 47 enquiry',
  strategyDiscussion: 'Strategy discussion',
  conference: 'Initial child protection conference',
  childInNeedPlan: 'Child in need plan',
  childProtectionPlan: 'Child protection plan',
  preProceedings: 'Pre-proceedings',
  placement: 'Placement',
  transfer: 'Transfer',
  outcome: 'Outcome',
  review: 'Review',
  contact: 'Contact',
  death: 'Death',
}

interface Entry {
  readonly date: string | null
  readonly end: string | null
  readonly kind: EventKind
  readonly code: string | null
  readonly codeList: string | null
  readonly text: string | null
  readonly details: Readonly<Record<string, string>>
  readonly source: string
  readonly agency: string
  readonly ref: string | null
  readonly role: string | null
  readonly personId: string | null
  readonly person: PersonStatements | null
  /** How the person is called over all their records. */
  readonly known: string | null
  readonly caseId: number | null
  readonly own: boolean
  readonly sourceId: string
  /** Of those that are not the case’s own, listed or not. */
  readonly linked: number
}

/** The number of no case: everything is recorded elsewhere. */
const noCase = 0

/** The same of one person, whatever case or none it stands in. */
export const lifeOf = (unit: UnitOfWork, personId: string): Promise<Timeline> =>
  timelineOf(unit, noCase, [{ personId }])

/**
 * What every agency recorded of the people of this case: the case's own events, those of the same
 * people elsewhere (missing episodes, placements, referrals), and the other cases they stand in.
 */
export async function timelineOf(
  unit: UnitOfWork,
  caseId: number,
  mentions: readonly Pick<CaseMention, 'personId'>[],
): Promise<Timeline> {
  const { db } = unit
  const told = caseId === noCase ? [] : await toldRows(unit, caseId)
  const people = [...new Set(mentions.flatMap(({ personId }) => personId ?? []))]
  const { rows } = await sql<Entry>`
    with linked as (
      select p.mention_id, p.person_id, m.case_id, m.role, m.person
      from person_mention p join mention m on m.id = p.mention_id
      where p.person_id = any(${people}::text[])),
    others as (
      select distinct on (case_id) case_id, person_id, role, person from linked
      where case_id <> ${caseId} order by case_id, mention_id),
    own as (
      select ${eventDate('starts')} as starts, ${eventDate('ends')} as ends, e.kind, e.code, e.code_list, e.text, e.details, e.source_id, e.case_id,
        null::text as role, l.person_id, l.person, true as own, 0 as linked
      from event e left join linked l on l.mention_id = e.mention_id
      where e.case_id = ${caseId}),
    reached as (
      select ${eventDate('starts')} as starts, ${eventDate('ends')} as ends, e.kind, e.code, e.code_list, e.text, e.details, e.source_id, e.case_id, l.role,
        l.person_id, l.person, false as own
      from linked l join event e on e.mention_id = l.mention_id
      where e.case_id is distinct from ${caseId}
      union all
      select ${eventDate('starts')} as starts, ${eventDate('ends')} as ends, e.kind, e.code, e.code_list, e.text, e.details, e.source_id, e.case_id, o.role,
        o.person_id, o.person, false
      from others o join event e on e.case_id = o.case_id and e.mention_id is null),
    elsewhere as (
      select *, count(*) over () as linked from reached order by starts desc nulls last limit ${mostLinked})
    select x.starts as date, x.ends as end, x.kind, x.code, x.code_list as "codeList", x.text, x.details,
      ${sourceName('x.source_id')} as source, s.agency, c.ref, x.role, x.person_id as "personId", x.person, x.own, x.linked,
      p.display_name as known, c.id as "caseId", x.source_id as "sourceId"
    from (select * from own union all select * from elsewhere) x
      join source s on s.id = x.source_id left join case_file c on c.id = x.case_id
      left join person p on p.id = x.person_id
    order by x.starts nulls last, x.own desc, x.kind`.execute(db)
  const seen = await seenWith(unit, rows)
  const linked = rows.filter(({ own }) => !own)
  const entries = rows.map((row) => ({
    date: row.date,
    end: row.end,
    kind: row.kind,
    title: eventTitle(eventKindWords[row.kind] ?? row.kind, row),
    detail: eventDetail(
      seen.has(row) ? { ...row, details: without(row.details, 'seenWith') } : row,
    ),
    seenWith: seen.get(row) ?? null,
    otherCase:
      row.own || row.caseId === null ? null : { caseId: row.caseId, words: inCase(row) ?? '' },
    source: row.source,
    agency: row.agency,
    personId: row.personId,
    personName: row.known ?? (row.person && nameOf(row.person)),
    own: row.own,
  }))
  const inOrder = told.length === 0 ? entries : [...entries, ...told].toSorted(byDate)
  return { entries: inOrder, left: (linked[0]?.linked ?? 0) - linked.length }
}

/** Whom events name by their number in the source, as far as a record names them: few events do. */
async function seenWith(
  { db }: UnitOfWork,
  rows: readonly Entry[],
): Promise<ReadonlyMap<Entry, NonNullable<TimelineEntry['seenWith']>>> {
  const naming = rows.filter(({ details }) => details.seenWith !== undefined)
  if (naming.length === 0) return new Map()
  const found = await sql<{
    nth: number
    person: PersonStatements
    personId: string | null
    known: string | null
  }>`
    select w.nth, seen.person, l.person_id as "personId", q.display_name as known
    from unnest(${naming.map(({ sourceId }) => sourceId)}::text[],
        ${naming.map(({ details }) => details.seenWith!)}::text[]) with ordinality as w (source_id, ref, nth)
      cross join lateral (select m.id, m.person from mention m
        where m.source_id = w.source_id and m.ref = w.ref order by m.id limit 1) seen
      left join person_mention l on l.mention_id = seen.id left join person q on q.id = l.person_id`.execute(
    db,
  )
  return new Map(
    found.rows.map(({ nth, person, personId, known }) => [
      naming[nth - 1]!,
      { personId, name: known ?? nameOf(person) },
    ]),
  )
}

/** What has no day comes last. */
const byDate = (a: TimelineEntry, b: TimelineEntry): number =>
  (a.date ?? '9999').localeCompare(b.date ?? '9999')

const without = (details: Entry['details'], name: string): Entry['details'] =>
  Object.fromEntries(Object.entries(details).filter(([key]) => key !== name))

/** In which other case it stands; the page links it. */
const inCase = ({ own, ref, role }: Entry) =>
  own || ref === null ? null : `${role === null ? 'In' : `As ${role} in`} ${ref}`
