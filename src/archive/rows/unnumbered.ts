import type { PersonStatements } from '../../model/index.ts'

/** What somebody is called, as written; empty: nothing says. */
export const namesOf = ({
  givenNames,
  familyName,
  aliases,
}: PersonStatements): readonly string[] => {
  const parts = [givenNames, familyName].flatMap((part) => (part.known ? part.value : []))
  return parts.length > 0 ? parts : aliases
}

/**
 * What stands for a number where the source gives a person none: case, role, name and birth. Rows of one case that name the
 * same person speak of one; the same name in another case is for linkage to judge. Null: nobody is named.
 */
export function unnumberedRef(
  caseRef: string,
  role: string,
  person: PersonStatements,
): string | null {
  const who = unnumberedName(person)
  return who === '' ? null : [caseRef, role, who].filter((part) => part !== '').join(' · ')
}

/** Name and birth, which tell people apart whom a source gives no number; empty: nobody is named. */
export function unnumberedName(person: PersonStatements): string {
  const name = namesOf(person).join(' ').toUpperCase().replace(/\s+/g, ' ').trim()
  if (name === '') return ''
  const birth = person.birth.known ? bornOf(person.birth.value) : ''
  return birth === '' ? name : `${name} · ${birth}`
}

const bornOf = (birth: Extract<PersonStatements['birth'], { known: true }>['value']): string => {
  switch (birth.kind) {
    case 'date':
      return birth.date
    case 'month':
      return birth.month
    case 'year':
      return `${birth.year}`
    // Rows of one crime count the same age from different days.
    case 'age':
      return ''
  }
}

/** Whether anything is stated by which somebody could be found who has neither number nor name. */
export const isDescribed = ({
  birth,
  phones,
  vehicles,
  address,
  identifiers,
}: PersonStatements): boolean =>
  birth.known ||
  address.known ||
  phones.length > 0 ||
  vehicles.length > 0 ||
  Object.keys(identifiers).length > 0
