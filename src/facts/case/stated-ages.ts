import {
  type AgeRange,
  agesOn,
  type BirthStatement,
  between,
  missing,
  oldestAge,
  type PartialDate,
  type PersonStatements,
  type Recorded,
  recordedValue,
} from '../../model/index.ts'

/** All that a record states of a birth: the birth itself, and an age beside it. */
export const birthsStated = (person: Partial<PersonStatements>): readonly BirthStatement[] =>
  [recordedValue(person.birth), recordedValue(person.statedAge)].filter((birth) => birth !== null)

/**
 * The age on a day (or in a month or year) by all that is stated of a birth. Where statements leave several ages it lies
 * between them; where two contradict, neither counts above the other and it lies somewhere between the two. An age that
 * nobody has, below 0 or above 99, is no statement.
 */
export function statedAge(births: readonly BirthStatement[], day: PartialDate): Recorded<number> {
  const all = births.map((birth) => agesOn(birth, day))
  const ages = all
    .filter(({ least, most }) => most >= 0 && least <= oldestAge)
    .map(({ least, most }) => ({ least: Math.max(0, least), most: Math.min(oldestAge, most) }))
  if (ages.length === 0) return missing(all.length > 0 ? 'implausible' : 'notRecorded')
  const shared = overlap(ages)
  if (shared !== null) return between(shared.least, shared.most)
  return between(
    Math.min(...ages.map(({ least }) => least)),
    Math.max(...ages.map(({ most }) => most)),
    'contradicted',
  )
}

/** The ages that all of them allow; null where there is none. */
export function overlap(ages: readonly AgeRange[]): AgeRange | null {
  const least = Math.max(...ages.map((age) => age.least))
  const most = Math.min(...ages.map((age) => age.most))
  return least <= most ? { least, most } : null
}
