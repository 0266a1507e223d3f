import { columnsFor, memberTables, sizeColumn, sizes } from '../sql/tables.ts'
import {
  caseWords,
  eventSets,
  type FactType,
  type FactWord,
  peopleSets,
  type SetWord,
} from '../vocabulary.ts'

/** The files facts come in: one of cases, and of each other kind as many as there are. */
export const factTables = ['cases', 'people', 'events', 'event_sets'] as const
export type FactTable = (typeof factTables)[number]

export interface FactColumn {
  readonly name: string
  readonly type: FactType
  /** A row without it is refused. */
  readonly required: boolean
}

const factsOf = (words: Readonly<Record<string, FactWord>>): readonly FactColumn[] =>
  Object.entries(words).flatMap(([word, fact]) =>
    columnsFor(word, fact).map((name) => ({ name, type: fact.type, required: word === 'kind' })),
  )
const number = (name: string): FactColumn => ({ name, type: { type: 'number' }, required: false })
const oneOf = (name: string, values: readonly string[] | null): FactColumn => ({
  name,
  type: { type: 'text', values },
  required: true,
})
const ofCase = oneOf('case', null)
const setColumn = (sets: readonly SetWord[]) => oneOf('set', sets)

/** Every column a file may have. What a file does not have is missing of each of its cases. */
export const factLayout = {
  cases: [
    ofCase,
    ...factsOf(caseWords),
    ...peopleSets.flatMap((set) => sizes.map((size) => number(sizeColumn(set, size)))),
  ],
  people: [ofCase, setColumn(peopleSets), ...factsOf(memberTables.people)],
  events: [ofCase, setColumn(eventSets), ...factsOf(memberTables.events)],
  event_sets: [ofCase, setColumn(eventSets), ...sizes.map(number)],
} as const satisfies Readonly<Record<FactTable, readonly FactColumn[]>>

/** `people.csv` and `people-2019.parquet` hold people; null: the name says no kind. */
export function factTableOf(fileName: string): FactTable | null {
  const [, name] =
    /^(cases|people|events|event_sets)(?:-[^/\\]*)?\.(?:csv|parquet|pq)$/i.exec(fileName) ?? []
  return factTables.find((table) => table === name?.toLowerCase()) ?? null
}
