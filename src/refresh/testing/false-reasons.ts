import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { withoutSuspect } from '../../cases/index.ts'
import { dayWords } from '../../model/index.ts'

interface Row {
  readonly caseId: number
  readonly ref: string
  readonly source: string
  readonly opened: string | null
  readonly day: number | null
  readonly outcome: string | null
  readonly facts: Readonly<Record<string, { readonly known: boolean; readonly value?: unknown }>>
  readonly read: boolean
  readonly reasons: readonly string[]
}

interface Naming {
  readonly child: string
  readonly person: string
  readonly source: string
  readonly day: number | null
}

/** Each reason of the order that is not so, recomputed from the archive by other means than the rules read it. */
export async function falseReasons({ db }: UnitOfWork): Promise<readonly string[]> {
  const { rows } = await sql<Row>`
    select c.id as "caseId", c.ref, c.source_id as source, c.outcome, c.facts, w.reasons,
      coalesce(to_char(c.opened, 'YYYY-MM-DD'), c.facts #>> '{opened,value}') as opened,
      coalesce(c.occurred, c.opened) - date '1970-01-01' as day,
      exists (select from reading r where r.case_id = c.id) as read
    from worklist w join case_file c on c.id = w.case_id`.execute(db)
  const { rows: stands } = await sql<{ person: string; caseId: number; role: string }>`
    select p.person_id as person, m.case_id as "caseId", m.role
    from person_mention p join mention m on m.id = p.mention_id where m.case_id is not null`.execute(
    db,
  )
  const { rows: inGroup } = await sql<{ caseId: number; groupId: string; person: string }>`
    select n.case_id as "caseId", n.group_id as "groupId", m.person_id as person
    from network_group_case n join network_group_member m using (group_id)`.execute(db)
  const { rows: found } = await sql<{ caseId: number; title: string; answer: string }>`
    select f.case_id as "caseId", d.title, f.answer from finding f
    join definition d on d.id = f.definition_id and d.version = f.version`.execute(db)
  const { rows: missing } = await sql<{ person: string; starts: string | null }>`
    select distinct p.person_id as person, e.starts::text from event e
    join person_mention p on p.mention_id = e.mention_id where e.kind = 'missing' and e.starts is not null`.execute(
    db,
  )
  const { rows: seen } = await sql<Naming>`
    select distinct p.person_id as child, q.person_id as person, e.source_id as source,
      e.starts - date '1970-01-01' as day
    from event e join person_mention p on p.mention_id = e.mention_id
      join mention o on o.source_id = e.source_id and o.ref = e.details->>'seenWith'
      join person_mention q on q.mention_id = o.id where e.kind = 'missing'`.execute(db)
  const byId = new Map(rows.map((row) => [row.caseId, row]))
  const standsIn = Map.groupBy(stands, ({ caseId }) => caseId)
  const standsOf = Map.groupBy(stands, ({ person }) => person)
  const foundIn = Map.groupBy(found, ({ caseId }) => caseId)
  const of = (caseId: number, roles: readonly string[]) => [
    ...new Set(
      (standsIn.get(caseId) ?? [])
        .filter(({ role }) => roles.includes(role))
        .map(({ person }) => person),
    ),
  ]
  const children = (caseId: number) => of(caseId, ['victim', 'subject'])
  const namings: readonly Naming[] = [
    ...seen,
    ...rows.flatMap((row) =>
      children(row.caseId).flatMap((child) =>
        of(row.caseId, ['suspect']).map((person) => ({
          child,
          person,
          source: row.source,
          day: row.day,
        })),
      ),
    ),
  ]
  const namingsOf = Map.groupBy(namings, ({ child }) => child)
  const isYes = ({ facts }: Row, name: string) => facts[name]?.known && facts[name].value === true
  const titles = (words: string, { caseId }: Row, answer: string) => {
    const own = (foundIn.get(caseId) ?? []).filter((each) => each.answer === answer)
    return words.split('; ').every((title) => own.some((each) => each.title === title))
  }
  const holds: readonly (readonly [
    RegExp,
    (row: Row, ...parts: string[]) => boolean | undefined,
  ])[] = [
    [/^Already read$/, ({ read }) => read],
    [
      /^Learnt from what readers have found|^Nothing readers have found so far/,
      ({ read }) => !read,
    ],
    [/^A child was recorded as still at risk/, (row) => isYes(row, 'openRisk')],
    [/^Not recorded whether a child was still at risk/, ({ facts }) => !facts.openRisk?.known],
    [/^Sexual harm/, (row) => isYes(row, 'sexual') || isYes(row, 'exploitationFlag')],
    [/^Closed without a suspect/, ({ outcome }) => outcome !== null && withoutSuspect.has(outcome)],
    [/^Meets: (.+)$/, (row, words) => titles(words, row, 'met')],
    [/^May meet, facts are missing: (.+)$/, (row, words) => titles(words, row, 'undetermined')],
    [/^Opened ([^:]+):/, ({ opened }, day) => dayWords(opened) === day],
    [/^No opening date/, ({ opened }) => opened === null],
    [
      /^A child in it was missing (?:once|(\d+) times)$/,
      ({ caseId }, times) => {
        const nights = missing.filter(({ person }) => children(caseId).includes(person))
        return nights.length === Number(times ?? 1)
      },
    ],
    [
      /^Another source names (?:a person|(\d+) people) for a child in it/,
      ({ caseId, source, day }, people) => {
        const here = of(caseId, ['victim', 'subject', 'suspect', 'associate', 'witness'])
        const named = children(caseId)
          .flatMap((child) => namingsOf.get(child) ?? [])
          .filter(
            (each) =>
              each.source !== source &&
              !here.includes(each.person) &&
              (day === null || each.day === null || Math.abs(each.day - day) <= 365),
          )
        return new Set(named.map(({ person }) => person)).size === Number(people ?? 1)
      },
    ],
    [
      /^Belongs to (\d+) groups?: when the order was made (no|\d+) members? stood in/,
      ({ caseId }, groups, members) => {
        const own = inGroup.filter((each) => each.caseId === caseId)
        const elsewhere = new Set(own.map(({ person }) => person))
          .values()
          .filter((person) =>
            (standsOf.get(person) ?? []).some(
              (each) => each.caseId !== caseId && !byId.get(each.caseId)?.read,
            ),
          )
          .toArray()
        return (
          new Set(own.map(({ groupId }) => groupId)).size === Number(groups) &&
          elsewhere.length === (members === 'no' ? 0 : Number(members))
        )
      },
    ],
  ]
  return rows.flatMap((row) =>
    row.reasons.flatMap((reason) => {
      const fits = holds.some(([pattern, isSo]) => {
        const match = pattern.exec(reason)
        return match !== null && isSo(row, ...match.slice(1))
      })
      return fits ? [] : [`${row.ref}: ${reason}`]
    }),
  )
}
