import type { BirthStatement, PersonStatements } from './pole.ts'
import type { Recorded } from './recorded.ts'

/** A statement of a person that an importer may have left out altogether is not recorded. */
export const recordedValue = <T>(statement: Recorded<T> | undefined): T | null =>
  statement?.known ? statement.value : null

/** The name as the record has it; null where it has none. */
export const recordedName = (person: Partial<PersonStatements>): string | null =>
  [recordedValue(person.givenNames), recordedValue(person.familyName)].filter(Boolean).join(' ') ||
  null

export const nameOf = (person: Partial<PersonStatements>): string =>
  recordedName(person) || person.aliases?.[0] || 'Name not recorded'

export function birthWords(birth: BirthStatement | null): string | null {
  if (birth === null) return null
  switch (birth.kind) {
    case 'date':
      return birth.date
    case 'month':
      return birth.month
    case 'year':
      return `${birth.year}`
    case 'age':
      return `aged ${birth.age} on ${birth.at}${birth.orEarlier ? ' or earlier' : ''}`
  }
}
