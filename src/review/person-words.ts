import type { BirthStatement, IsoDate, PersonStatements, Recorded } from '../model/index.ts'

/** A statement of a person that an importer may have left out altogether is not recorded. */
export const said = <T>(statement: Recorded<T> | undefined): T | null =>
  statement?.known ? statement.value : null

/** The name as the record has it; null where it has none. */
export const recordedName = (person: Partial<PersonStatements>): string | null =>
  [said(person.givenNames), said(person.familyName)].filter(Boolean).join(' ') || null

export const nameOf = (person: Partial<PersonStatements>): string =>
  recordedName(person) || person.aliases?.[0] || 'Name not recorded'

export function birthWords(birth: BirthStatement | null): string | null {
  if (birth === null) return null
  if (birth.kind === 'date') return birth.date
  return birth.kind === 'year' ? `${birth.year}` : `aged ${birth.age} on ${birth.at}`
}

/** Whole years from one day to another; somebody born on 29 February is a year older on 1 March. */
export function wholeYears(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** The fewest and most whole years somebody can be on a day, by what is said of their birth. */
export function agesOn(
  birth: BirthStatement,
  day: IsoDate,
): { readonly least: number; readonly most: number } {
  const year = Number(day.slice(0, 4))
  switch (birth.kind) {
    case 'date': {
      const age = wholeYears(birth.date, day)
      return { least: age, most: age }
    }
    case 'year':
      return day.slice(5) === '12-31'
        ? { least: year - birth.year, most: year - birth.year }
        : { least: year - birth.year - 1, most: year - birth.year }
    case 'age': {
      if (birth.at === day) return { least: birth.age, most: birth.age }
      const later = day > birth.at
      const [from, to] = later ? [birth.at, day] : [day, birth.at]
      const whole = wholeYears(from, to)
      const exact = from.slice(5) === to.slice(5) ? whole : whole + 1
      return later
        ? { least: birth.age + whole, most: birth.age + exact }
        : { least: birth.age - exact, most: birth.age - whole }
    }
  }
}
