import type { PersonFacts } from '../../definitions/index.ts'
import {
  agesOn,
  type BirthStatement,
  missing,
  type Recorded,
  type RecordedSet,
  type Relationship,
  recorded,
  type StatedCount,
  said,
} from '../../model/index.ts'
import type { StoredMention } from '../who-is-who/linked-records.ts'

/** The day ages are counted at. */
export interface OffenceDay {
  readonly day: string
  /** False: no first day is recorded and this is the day of the report, which the offence precedes. */
  readonly known: boolean
}

/** What linkage says of a mention. */
export interface Membership {
  readonly personId: string
  readonly probability: number
}

/** A birth another record states for the same person, and how sure the join to it is. */
export interface LinkedBirth {
  readonly mentionId: number
  readonly birth: BirthStatement
  readonly probability: number
}

export interface PeopleKnown {
  readonly memberOf: ReadonlyMap<number, Membership>
  /** Every birth stated of a person, by person id. */
  readonly births: ReadonlyMap<string, readonly LinkedBirth[]>
}

/** People a case lists in one role: each once, whatever number of mentions they have in it. */
export function peopleOfRole(
  mentions: readonly StoredMention[],
  occurred: OffenceDay | null,
  known: PeopleKnown,
  reported: OffenceDay | null = null,
): readonly PersonFacts[] {
  const byPerson = Map.groupBy(
    mentions,
    ({ id }) => known.memberOf.get(id)?.personId ?? `mention:${id}`,
  )
  return [...byPerson].map(([id, own]) => {
    const age = ageOf(id, own, occurred, known, 'ageAtOffence')
    const later = ageOf(id, own, reported, known, 'ageAtReport')
    return {
      id,
      ageAtOffence: age.value,
      ageAtReport: later.value,
      relationship: relationshipOf(own),
      identified: own.some(isIdentified),
      viaLinks: [...age.viaLinks, ...later.viaLinks],
    }
  })
}

interface AgeFact {
  readonly value: Recorded<number>
  readonly viaLinks: PersonFacts['viaLinks']
}

/** From what the case itself says of the birth; only where it says nothing, from a linked record. */
function ageOf(
  personId: string,
  own: readonly StoredMention[],
  day: OffenceDay | null,
  known: PeopleKnown,
  field: string,
): AgeFact {
  if (day === null) return { value: missing('notRecorded'), viaLinks: [] }
  const births = own.flatMap(({ person }) => said(person.birth) ?? [])
  if (births.length > 0) return { value: agreedAge(births, day), viaLinks: [] }
  const ids = new Set(own.map(({ id }) => id))
  const linked = (known.births.get(personId) ?? []).filter(({ mentionId }) => !ids.has(mentionId))
  const value = agreedAge(
    linked.map(({ birth }) => birth),
    day,
  )
  if (!value.known) return { value: missingBirth(own), viaLinks: [] }
  const sure = Math.min(
    Math.max(...linked.map(({ probability }) => probability)),
    Math.max(...own.map(({ id }) => known.memberOf.get(id)?.probability ?? 0)),
  )
  return { value, viaLinks: [{ field, probability: sure }] }
}

/**
 * The one age all statements that fix an age agree on; records that disagree leave it unknown. On a
 * day that is only assumed, a stated age at the offence is an age and a date of birth gives none.
 */
function agreedAge(
  births: readonly BirthStatement[],
  { day, known }: OffenceDay,
): Recorded<number> {
  const ages = new Set<number>()
  for (const birth of births) {
    if (!known && !(birth.kind === 'age' && birth.at === day)) continue
    const { least, most } = agesOn(birth, day)
    if (least === most) ages.add(least)
  }
  const [age] = ages
  return ages.size === 1 && age !== undefined && age >= 0 ? recorded(age) : missing('unknown')
}

const missingBirth = (own: readonly StoredMention[]): Recorded<never> => {
  const [birth] = own.map(({ person }) => person.birth)
  return birth && !birth.known ? birth : missing('notRecorded')
}

/** Somebody who stands to two victims in two ways has no one relationship. */
function relationshipOf(own: readonly StoredMention[]): Recorded<Relationship> {
  const all = new Set(own.flatMap(({ person }) => said(person.relationship) ?? []))
  const [only] = all
  if (all.size === 1 && only !== undefined) return recorded(only)
  if (all.size > 1) return missing('unknown')
  const [stated] = own.map(({ person }) => person.relationship)
  return stated && !stated.known ? stated : missing('notRecorded')
}

const isIdentified = ({ person }: StoredMention): boolean =>
  said(person.givenNames) !== null ||
  said(person.familyName) !== null ||
  Object.keys(person.identifiers ?? {}).length > 0

/**
 * The set as the source counts it. Fewer stated than listed: some of those listed may be one
 * person. Not stated: open, with at least one, since somebody was harmed and somebody did it.
 */
export function setOf(
  items: readonly PersonFacts[],
  count: Recorded<StatedCount> | undefined,
): RecordedSet<PersonFacts> {
  const listed = items.length
  const stated = count?.known ? count.value : null
  if (stated?.kind === 'exactly') {
    return { items, min: stated.n, max: Math.max(stated.n, listed) }
  }
  return { items, min: Math.max(1, listed, stated?.n ?? 0), max: null }
}
