import { missing, type Recorded, type RecordedSet, recorded } from '../../model/index.ts'
import type { Literal } from '../expression.ts'
import type { CaseFacts, PersonFacts } from '../facts.ts'
import { type PersonWord, personFields, type SetWord } from '../vocabulary.ts'
import { caseColumns, personColumns, type Size, sets, sizeColumn, sizes } from './tables.ts'

/** A value of a column; null is missing. */
export type Cell = Literal | bigint | null

const cellOf = (fact: Literal | Recorded<Literal>): Cell =>
  typeof fact !== 'object' ? fact : fact.known ? fact.value : null

export function caseRow(facts: CaseFacts): readonly Cell[] {
  return [
    BigInt(facts.caseId),
    ...caseColumns.map((word) => cellOf(facts[word])),
    ...sets.flatMap((set) => sizes.map((size) => sizeIn[size](facts[set]))),
  ]
}

const sizeIn: Readonly<Record<Size, (set: RecordedSet<unknown>) => number | null>> = {
  listed: ({ items }) => items.length,
  least: ({ items, min }) => Math.max(min, items.length),
  most: ({ items, min, max }) => (max === null ? null : Math.max(max, min, items.length)),
}

export const peopleRows = (facts: CaseFacts): readonly (readonly Cell[])[] =>
  sets.flatMap((set) =>
    facts[set].items.map((person) => [
      BigInt(facts.caseId),
      set,
      ...personColumns.map((word) => cellOf(ofPerson(person, word))),
    ]),
  )

const ofPerson = (person: PersonFacts, word: PersonWord): Literal | Recorded<Literal> =>
  word === 'identified' ? person.identified : person[personFields[word]]

type Row = Readonly<Record<string, unknown>>

/**
 * The facts of a case as an answer needs them, from its rows; what was not read is missing. Why a fact is missing and through which links it is
 * known are not in the tables.
 */
export function factsOf(row: Row, people: readonly Row[]): CaseFacts {
  const ofCase = Object.fromEntries(
    caseColumns.map((word) => [word, word === 'kind' ? row[word] : factOf(row[word])]),
  )
  const ofSets = Object.fromEntries(sets.map((set) => [set, setOf(set, row, people)]))
  return { caseId: Number(row.case), ties: [], ...ofCase, ...ofSets } as unknown as CaseFacts
}

const factOf = (value: unknown): Recorded<unknown> =>
  value === null || value === undefined ? missing() : recorded(value)

function setOf(set: SetWord, row: Row, people: readonly Row[]): RecordedSet<PersonFacts> {
  const items = people.flatMap((person, index) =>
    person.set === set ? [personOf(person, `${set}${index}`)] : [],
  )
  const most = row[sizeColumn(set, 'most')]
  return {
    items,
    min: Number(row[sizeColumn(set, 'least')]),
    max: most === null ? null : Number(most),
  }
}

function personOf(row: Row, id: string): PersonFacts {
  const fields = Object.entries(personFields).map(([word, field]) => [field, factOf(row[word])])
  return {
    id,
    identified: row.identified === true,
    viaLinks: [],
    ...Object.fromEntries(fields),
  } as unknown as PersonFacts
}
