import type { LinkRecord } from '../../linkage/index.ts'
import {
  type BirthStatement,
  birthRange,
  isShared,
  plainScheme,
  recordedName,
  recordedValue,
} from '../../model/index.ts'
import { ownNumber, type SourceRecord } from './linked-records.ts'

/** A source's person record as linkage reads it: all its mentions say, the first name as the name. */
export function linkRecord(record: SourceRecord): LinkRecord {
  const people = record.mentions.map(({ person }) => person)
  const first = <T>(value: (person: (typeof people)[number]) => T | null): T | null => {
    for (const person of people) {
      const found = value(person)
      if (found !== null) return found
    }
    return null
  }
  const all = (values: (person: (typeof people)[number]) => readonly string[] | undefined) =>
    different(people.flatMap((person) => values(person) ?? []))
  const birth = bestBirth(people.flatMap((person) => recordedValue(person.birth) ?? []))
  const names = [...new Set(people.flatMap((person) => recordedName(person) ?? []))].slice(1)
  return {
    id: record.id,
    source: record.source,
    fields: {
      givenNames: first((person) => recordedValue(person.givenNames)),
      familyName: first((person) => recordedValue(person.familyName)),
      aliases: different([...all((person) => person.aliases), ...names]),
      birthDate: birth?.kind === 'date' ? birth.date : null,
      birthYear: birth === null ? null : `${yearOf(birth)}`,
      postcode: first((person) => recordedValue(person.postcode)),
      address: first((person) => recordedValue(person.address)),
      phones: all((person) => person.phones),
      vehicles: all((person) => person.vehicles),
      identifiers: all((person) =>
        // A number somebody had before says as much of who they are as one they have.
        Object.entries(person.identifiers ?? {}).flatMap(([scheme, id]) =>
          isShared(scheme) ? [] : `${plainScheme(scheme)}:${id}`,
        ),
      ),
      group: ownNumber(record),
    },
  }
}

/** Most records say nothing of most that can be said several times: they share the one empty list. */
const none: readonly string[] = []

const different = (values: readonly string[]): readonly string[] =>
  values.length === 0 ? none : [...new Set(values)]

const exactness = { date: 0, month: 1, year: 2, age: 3 } as const

/** An age on a day that is not recorded says no year: a child of the seventies would pass for one of today. */
const bestBirth = (births: readonly BirthStatement[]): BirthStatement | null =>
  births
    .filter((birth) => birth.kind !== 'age' || !birth.orEarlier)
    .toSorted((a, b) => exactness[a.kind] - exactness[b.kind])[0] ?? null

/** From an age: the year in the middle of the twelve months the birth lies in. */
function yearOf(birth: BirthStatement): number {
  const { earliest, latest } = birthRange(birth)
  return new Date((Date.parse(earliest) + Date.parse(latest)) / 2).getUTCFullYear()
}
