import { sql } from 'kysely'
import type { UnitOfWork } from '../../access/index.ts'
import { decisionOutcomes } from '../../casework/index.ts'
import { namesStandingFor } from '../../linkage/index.ts'
import { type PersonStatements, recordedName, recordedValue } from '../../model/index.ts'
import type { CaseView } from '../contract.ts'
import type { PanelContent } from './contract.ts'
import { maskText, type Secret } from './mask-text.ts'

/** Pseudonyms of one sample: the same person has the same in every case of it. */
export interface Pseudonyms {
  of(kind: 'Person' | 'Officer', who: string): string
}

export function pseudonyms(): Pseudonyms {
  const given = new Map<string, string>()
  const counts = { Person: 0, Officer: 0 }
  return {
    of(kind, who) {
      const key = `${kind} ${who}`
      const before = given.get(key)
      if (before !== undefined) return before
      counts[kind] += 1
      const name = `${kind} ${counts[kind]}`
      given.set(key, name)
      return name
    },
  }
}

interface Named {
  readonly who: string
  readonly own: boolean
  readonly role: string
  readonly ref: string
  readonly person: Partial<PersonStatements>
}

/** The case without what would tell whose it is. Everything that any source says of its people is masked, not this case’s words alone. */
export async function caseForPanel(
  unit: UnitOfWork,
  view: CaseView,
  names: Pseudonyms,
): Promise<PanelContent> {
  const named = await namedBy(unit, view.caseId)
  const secrets = [
    ...named.flatMap((one) => secretsOf(one, names.of('Person', one.who))),
    ...view.timeline.flatMap(({ personId, personName }): readonly Secret[] =>
      personName
        ? [{ kind: 'name', value: personName, as: names.of('Person', personId ?? personName) }]
        : [],
    ),
    ...(await officersOf(unit, view, names)),
    { kind: 'words', value: view.ref, as: 'this case' } as const,
    ...[view.agency, view.source, view.unit, view.area].flatMap((value): readonly Secret[] =>
      value ? [{ kind: 'words', value, as: '[an agency or area]' }] : [],
    ),
    ...placesOf(view),
  ]
  const counts = { suspected: 0, left: 0 }
  const mask = (text: string) => {
    const masked = maskText(text, secrets)
    counts.suspected += masked.suspected
    counts.left += masked.left
    return masked.text
  }
  return {
    kind: view.kind,
    year: view.opened?.slice(0, 4) ?? null,
    category: view.category?.label ?? null,
    outcome: view.outcome?.label ?? null,
    people: view.people.map(({ mentionId, personId, role, ageAtOffence }) => ({
      called: names.of('Person', personId ?? `mention ${mentionId}`),
      role,
      age: ageAtOffence === null ? null : mask(String(ageAtOffence)),
    })),
    facts: view.facts.flatMap(({ label, value }) =>
      value === null || value === ''
        ? []
        : [{ label, value: mask(value.replace(/^./u, (sign) => sign.toLowerCase())) }],
    ),
    readings: view.readings
      .filter(({ superseded }) => !superseded)
      .map(({ by, ordinal, answers, note }) => ({
        by: names.of('Officer', by),
        ordinal,
        answers: answers.map(({ id, question, answer }) => ({ id, question, answer })),
        note: mask(note),
      })),
    decision: {
      outcome: view.decision ? decisionOutcomes[view.decision.outcome] : 'None',
      reason: mask(view.decision?.reason ?? ''),
    },
    documents: view.documents.map(({ marked }, at) => ({
      called: `Document ${at + 1}`,
      text: mask(marked.map(({ text }) => text).join('')),
    })),
    ...counts,
  }
}

/** Everybody the case names, in the words of every record of them, and everybody those records were joined with. */
async function namedBy({ db }: UnitOfWork, caseId: number): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`
    with own as (
      select m.id, l.person_id from mention m left join person_mention l on l.mention_id = m.id
      where m.case_id = ${caseId}),
    every as (
      select id from own union
      select l.mention_id from person_mention l where l.person_id in (select person_id from own))
    select coalesce(l.person_id, 'mention ' || m.id) as who, m.case_id = ${caseId} as own, m.role, m.ref, m.person
    from every join mention m on m.id = every.id left join person_mention l on l.mention_id = m.id
    order by m.id`.execute(db)
  return rows
}

function secretsOf({ person, ref }: Named, as: string): readonly Secret[] {
  const recorded = [recordedName(person), ...(person.aliases ?? [])].flatMap((one) => one || [])
  // Who is recorded as Robert is Bobby in the words of others.
  const called = recorded.flatMap((one) => namesStandingFor(one.trim().split(/\s+/u)[0] ?? ''))
  const names = [...recorded, ...called.filter((one) => one.length > 2)]
  const words = [
    ref,
    recordedValue(person.postcode),
    ...(recordedValue(person.address)?.split(',') ?? []),
    ...(person.phones ?? []),
    ...(person.vehicles ?? []),
    ...Object.values(person.identifiers ?? {}),
  ]
  return [
    ...names.map((value): Secret => ({ kind: 'name', value, as })),
    ...words.flatMap((value): readonly Secret[] =>
      value && value.trim().length > 2 ? [{ kind: 'words', value, as: `[of ${as}]` }] : [],
    ),
  ]
}

/** Who read, decided, or is recorded among its staff. */
async function officersOf(
  { db }: UnitOfWork,
  view: CaseView,
  names: Pseudonyms,
): Promise<readonly Secret[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct staff_id as id from case_staff where case_id = ${view.caseId}`.execute(db)
  const { decision } = view
  const people = [...view.readings.map(({ by }) => by), decision?.proposedBy, decision?.settledBy]
  return [
    ...people.flatMap((value): readonly Secret[] =>
      value ? [{ kind: 'name', value, as: names.of('Officer', value) }] : [],
    ),
    ...rows.map(({ id }) => ({ kind: 'words', value: id, as: names.of('Officer', id) }) as const),
  ]
}

/** What its records name beside people. */
const placesOf = ({ named: { things, staff } }: CaseView): readonly Secret[] =>
  [...things.map(({ value }) => value), ...staff.flatMap(({ name, unit }) => [name, unit])].flatMap(
    (value): readonly Secret[] =>
      value && value.length > 2
        ? [{ kind: 'words', value, as: '[a place, person or number]' }]
        : [],
  )
