import type { Answer } from '../facts.ts'
import {
  caseWords,
  type FactType,
  type FactWord,
  memberWords,
  peopleSets,
  type SetWord,
} from '../vocabulary.ts'
import type { Dialect } from './dialect.ts'

/**
 * The facts as flat tables, a column a fact of the vocabulary: NULL is missing. A number or day has two columns more, for the
 * bounds of one that is missing (NULL: none known). A set is a row a listed member in `people`
 * or `events`, and three numbers: how many are listed, at least so many, at most so many (NULL: no limit known). Of people
 * these stand in `cases`; of events in `event_sets`, where a set of which nothing is known has no row.
 */
export const caseColumns = Object.keys(caseWords) as readonly (keyof typeof caseWords)[]
export const sizes = ['listed', 'least', 'most'] as const
export type Size = (typeof sizes)[number]

/** The tables of members: what can be asked of those in it, a column each. */
export const memberTables = {
  people: memberWords.person,
  events: { ...memberWords.episode, ...memberWords.report },
} as const satisfies Record<string, Readonly<Record<string, FactWord>>>
export type MemberTable = keyof typeof memberTables

/** The bounds of a number or day that is missing. */
export const bounds = ['least', 'most'] as const
export type Bound = (typeof bounds)[number]
export const boundColumn = (word: string, bound: Bound): string => `${word}_${bound}`
export const isBounded = ({ type }: FactType): boolean => type === 'number' || type === 'date'

/** The columns that hold a fact. */
export const columnsFor = (word: string, { type }: FactWord): readonly string[] => [
  word,
  ...(isBounded(type) ? bounds.map((bound) => boundColumn(word, bound)) : []),
]

export const tableOf = (set: SetWord): MemberTable =>
  (peopleSets as readonly SetWord[]).includes(set) ? 'people' : 'events'

export const sizeColumn = (set: SetWord, size: Size): string => `${set}_${size}`

export const typeOf = (type: FactType, { types }: Dialect): string =>
  type.type === 'boolean' ? types.yesNo : type.type === 'number' ? types.number : types.text

const answers = ['notMet', 'undetermined', 'met'] as const satisfies readonly Answer[]

export function createTables(dialect: Dialect): readonly string[] {
  const column = (name: string, type: string) => `${dialect.identifier(name)} ${type}`
  const { key, number, text } = dialect.types
  const columnsOfWord = (word: string, fact: FactWord) =>
    columnsFor(word, fact).map((name) => column(name, typeOf(fact.type, dialect)))
  const ofCase = [
    column('case', key),
    ...caseColumns.flatMap((word) => columnsOfWord(word, caseWords[word])),
    ...peopleSets.flatMap((set) => sizes.map((size) => column(sizeColumn(set, size), number))),
  ]
  const ofMembers = (table: MemberTable) => [
    column('case', key),
    column('set', text),
    ...Object.entries<FactWord>(memberTables[table]).flatMap(([word, fact]) =>
      columnsOfWord(word, fact),
    ),
  ]
  const ofSets = [
    column('case', key),
    column('set', text),
    ...sizes.map((size) => column(size, number)),
  ]
  return [
    `CREATE TABLE IF NOT EXISTS cases (${ofCase.join(', ')})`,
    `CREATE TABLE IF NOT EXISTS people (${ofMembers('people').join(', ')})`,
    `CREATE TABLE IF NOT EXISTS events (${ofMembers('events').join(', ')})`,
    `CREATE TABLE IF NOT EXISTS event_sets (${ofSets.join(', ')})`,
    `CREATE TABLE IF NOT EXISTS definitions (${column('definition', number)}, id ${text}, version ${number})`,
    `CREATE TABLE IF NOT EXISTS findings (${column('case', key)}, ${column('definition', number)}, ${column('answer', dialect.oneOf(answers))})`,
  ]
}

/** A table of this session, in place of any of that name. */
export const temporaryTable = (name: string, what: string): readonly string[] => [
  `DROP TABLE IF EXISTS ${name}`,
  `CREATE TEMPORARY TABLE ${name} ${what}`,
]

export const emptyFindings = (dialect: Dialect): readonly string[] => [
  'DROP TABLE IF EXISTS findings',
  'DROP TABLE IF EXISTS definitions',
  ...createTables(dialect),
]
