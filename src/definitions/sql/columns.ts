import { caseWords, type FactType, personWords } from '../vocabulary.ts'
import type { ColumnType } from './engine.ts'
import { caseColumns, personColumns, sets, sizes } from './tables.ts'

const typeOf = ({ type }: FactType): ColumnType =>
  type === 'boolean' ? 'yesNo' : type === 'number' ? 'number' : 'text'

/** The types of the columns, in the order of `createTables` and of `caseRow` and `peopleRows`. */
export const caseTypes: readonly ColumnType[] = [
  'key',
  ...caseColumns.map((word) => typeOf(caseWords[word].type)),
  ...sets.flatMap(() => sizes.map((): ColumnType => 'number')),
]
export const peopleTypes: readonly ColumnType[] = [
  'key',
  'text',
  ...personColumns.map((word) => typeOf(personWords[word].type)),
]
