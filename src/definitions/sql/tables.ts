import type { Answer } from '../facts.ts'
import {
  type CaseWord,
  caseWords,
  type FactType,
  type PersonWord,
  personWords,
  type SetWord,
  setWords,
} from '../vocabulary.ts'
import type { Dialect } from './dialect.ts'

/**
 * The facts as flat tables, a column a fact of the vocabulary: NULL is missing. A set is a row a listed person in
 * `people`, and three numbers in `cases`: how many are listed, at least so many, at most so many (NULL: no limit known).
 */
export const caseColumns = Object.keys(caseWords) as readonly CaseWord[]
export const personColumns = Object.keys(personWords) as readonly PersonWord[]
export const sets = Object.keys(setWords) as readonly SetWord[]
export const sizes = ['listed', 'least', 'most'] as const
export type Size = (typeof sizes)[number]

export const sizeColumn = (set: SetWord, size: Size): string => `${set}_${size}`

export const typeOf = (type: FactType, { types }: Dialect): string =>
  type.type === 'boolean' ? types.yesNo : type.type === 'number' ? types.number : types.text

const answers = ['notMet', 'undetermined', 'met'] as const satisfies readonly Answer[]

export function createTables(dialect: Dialect): readonly string[] {
  const column = (name: string, type: string) => `${dialect.identifier(name)} ${type}`
  const { key, number, text } = dialect.types
  const ofCase = [
    column('case', key),
    ...caseColumns.map((word) => column(word, typeOf(caseWords[word].type, dialect))),
    ...sets.flatMap((set) => sizes.map((size) => column(sizeColumn(set, size), number))),
  ]
  const ofPerson = [
    column('case', key),
    column('set', text),
    ...personColumns.map((word) => column(word, typeOf(personWords[word].type, dialect))),
  ]
  return [
    `CREATE TABLE IF NOT EXISTS cases (${ofCase.join(', ')})`,
    `CREATE TABLE IF NOT EXISTS people (${ofPerson.join(', ')})`,
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
