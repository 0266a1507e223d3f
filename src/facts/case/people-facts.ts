import type { PersonFacts } from '../../definitions/index.ts'
import {
  type BirthStatement,
  missing,
  type PartialDate,
  type Recorded,
  type RecordedSet,
  type Relationship,
  recorded,
  recordedValue,
  type StatedCount,
} from '../../model/index.ts'
import type { StoredMention } from '../who-is-who/linked-records.ts'
import { birthsStated, statedAge } from './stated-ages.ts'

/** The day ages are counted at; a month or year where no more is recorded. */
export interface CaseDay {
  readonly day: PartialDate
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

export interface LinkedPeopleFacts {
  readonly memberOf: ReadonlyMap<number, Membership>
  /** Every birth stated of a person, by person id. */
  readonly births: ReadonlyMap<string, readonly LinkedBirth[]>
}

/** People a case lists in one role: each once, whatever number of mentions they have in it. */
export function peopleOfRole(
  mentions: readonly StoredMention[],
  occurred: CaseDay | null,
  known: LinkedPeopleFacts,
  reported: CaseDay | null = null,
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

/**
 * From what the case itself says of the birth. Linked records speak only where it says nothing, or make closer what it
 * leaves open; never where its own statements contradict.
 */
function ageOf(
  personId: string,
  own: readonly StoredMention[],
  day: CaseDay | null,
  known: LinkedPeopleFacts,
  field: string,
): AgeFact {
  if (day === null) return { value: missing('notRecorded'), viaLinks: [] }
  const births = own.flatMap(({ person }) => birthsStated(person))
  const value = births.length > 0 ? ageOn(births, day) : missingBirth(own)
  const isOpen = births.length === 0 || (!value.known && value.reason === 'imprecise')
  const ids = new Set(own.map(({ id }) => id))
  const linked = (known.births.get(personId) ?? []).filter(({ mentionId }) => !ids.has(mentionId))
  if (!isOpen || linked.length === 0) return { value, viaLinks: [] }
  const closer = ageOn([...births, ...linked.map(({ birth }) => birth)], day)
  const isSettled = closer.known || (closer.within !== undefined && closer.reason === 'imprecise')
  if (!isSettled || isSame(closer, value)) return { value, viaLinks: [] }
  const sure = Math.min(
    Math.max(...linked.map(({ probability }) => probability)),
    Math.max(...own.map(({ id }) => known.memberOf.get(id)?.probability ?? 0)),
  )
  return { value: closer, viaLinks: [{ field, probability: sure }] }
}

/** On a day that is only assumed, a stated age at the offence is an age and a date of birth gives none. */
function ageOn(
  births: readonly BirthStatement[],
  { day, known: isKnown }: CaseDay,
): Recorded<number> {
  if (isKnown) return statedAge(births, day)
  const stated = births.flatMap((birth) =>
    birth.kind === 'age' && birth.at === day ? { kind: birth.kind, age: birth.age, at: day } : [],
  )
  return stated.length > 0 ? statedAge(stated, day) : missing('unknown')
}

const isSame = (a: Recorded<number>, b: Recorded<number>): boolean =>
  !a.known && !b.known && a.within?.least === b.within?.least && a.within?.most === b.within?.most

const missingBirth = (own: readonly StoredMention[]): Recorded<never> => {
  const [birth] = own.map(({ person }) => person.birth)
  return birth && !birth.known ? birth : missing('notRecorded')
}

/** Somebody who stands to two victims in two ways has no one relationship. */
function relationshipOf(own: readonly StoredMention[]): Recorded<Relationship> {
  const all = new Set(own.flatMap(({ person }) => recordedValue(person.relationship) ?? []))
  const [only] = all
  if (all.size === 1 && only !== undefined) return recorded(only)
  if (all.size > 1) return missing('unknown')
  const [stated] = own.map(({ person }) => person.relationship)
  return stated && !stated.known ? stated : missing('notRecorded')
}

const isIdentified = ({ person }: StoredMention): boolean =>
  recordedValue(person.givenNames) !== null ||
  recordedValue(person.familyName) !== null ||
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
