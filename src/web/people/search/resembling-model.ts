import type { Description, Resembling } from '../../../people/index.ts'
import { comparisonWords, waterfall } from '../evidence/waterfall.ts'

export type ResemblingModel = ReturnType<typeof resemblingModel>

/** Who may be meant, with the evidence that adds up to each one's weight. */
export function resemblingModel({ description, linked, isOld, people }: Resembling) {
  return {
    linked,
    isOld,
    readAs: readAs(description),
    people: people.map(({ link, ...person }) => ({
      ...person,
      probability: link.probability,
      /** Of what the record says on it: what weighs most, for or against. */
      found: link.evidence
        .filter(({ level }) => !notSaid.includes(level))
        .toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
        .map(({ comparison, level }) => ({
          compared: comparisonWords(comparison),
          level: levelWords(level),
        })),
      link: {
        a: link.a,
        b: link.b,
        left: 'what you typed',
        right: `a record of the source ${person.source}`,
        weight: link.weight,
        picture: waterfall(link),
      },
    })),
  }
}

/** 'alike 0.92' and 'variant' for somebody who has not read how names are compared. */
const levelWords = (level: string) =>
  level === 'variant'
    ? 'a short form or the same sound'
    : level.replace(/^alike [\d.]+$/, 'spelt alike')

/** Lines of the evidence that are no likeness or difference of their own. */
const notSaid = ['before any evidence', 'how common the value is', 'shared in households']

/** What was made of the words typed, so that a date taken for another can be seen. */
function readAs(description: Description) {
  const { givenNames, familyName, birthDate, birthYear, postcode } = description
  const parts: readonly (readonly [string, string | null])[] = [
    ['Given names', givenNames],
    ['Family name', familyName],
    ['Born', birthDate ?? birthYear],
    ['Postcode', postcode],
    ['Telephone', description.phones.join(', ') || null],
    ['Vehicle', description.vehicles.join(', ') || null],
    ['Number', description.identifiers.map(numberWords).join(', ') || null],
  ]
  return parts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

const numberWords = (identifier: string) => {
  const at = identifier.indexOf(':')
  return `${identifier.slice(0, at).toUpperCase()} ${identifier.slice(at + 1)}`
}
