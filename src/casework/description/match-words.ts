import type { DescriptionMatch } from './match.ts'

/** What a description and a file are compared in, as a page says it. */
export const placeWords = {
  familyHome: 'A family home',
  privateDwelling: 'A private dwelling',
  institution: 'A home, school, club or place of worship',
  publicPlace: 'A street, park or other public place',
  online: 'Online',
  commercial: 'A hotel, takeaway, taxi or other business',
  other: 'Somewhere else',
}
const factWords = {
  age: 'age',
  year: 'year',
  area: 'area',
  place: 'kind of place',
  adults: 'number of adults',
}

/** One file of the answer, with its codes in words. */
export interface FoundLine
  extends Pick<DescriptionMatch['found'][number], 'caseId' | 'ref' | 'source'> {
  readonly place: number
  readonly agrees: readonly string[]
  readonly near: readonly string[]
  readonly differs: readonly string[]
  readonly notRecorded: readonly string[]
  readonly words: readonly string[]
}

export const foundLine = (found: DescriptionMatch['found'][number], at: number): FoundLine => {
  const on = (level: string) =>
    found.facts.filter((one) => one.level === level).map(({ fact }) => factWords[fact])
  return {
    caseId: found.caseId,
    ref: found.ref,
    source: found.source,
    place: at + 1,
    agrees: on('agrees'),
    near: on('near'),
    differs: on('differs'),
    notRecorded: found.notRecorded.map((fact) => factWords[fact]),
    words: found.words,
  }
}
