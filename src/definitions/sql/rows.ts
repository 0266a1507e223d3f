import { missing, type Recorded, type RecordedSet, recorded } from '../../model/index.ts'
import type { CaseFacts, PersonFacts } from '../facts.ts'
import { personFields, type SetWord } from '../vocabulary.ts'
import { caseColumns, sets, sizeColumn } from './tables.ts'

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
