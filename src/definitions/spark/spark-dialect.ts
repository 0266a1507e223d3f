import { sparkSql } from '../../spark/index.ts'
import { type Dialect, duckdb } from '../sql/dialect.ts'

/** Spark SQL, for definitions over facts that were read and checked here. No function of Spark's reads a letter of a text. */
export const spark: Dialect = {
  ...duckdb,
  ...sparkSql,
  oneOf: () => 'STRING',
  types: {
    key: 'BIGINT',
    yesNo: 'BOOLEAN',
    number: 'INT',
    text: 'STRING',
    carriedKey: 'DOUBLE',
  },
}
