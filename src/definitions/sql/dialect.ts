import { duckdbSql, type SqlDialect } from '../../model/index.ts'

/**
 * What differs between the engines that could run compiled definitions, beside what linkage asks of them too. The rest
 * is plain SQL: its AND, OR and NOT are Kleene's (ISO/IEC 9075-2, 6.39), and a missing fact is NULL. A test runs the
 * same definitions on PostgreSQL.
 */
export interface Dialect extends SqlDialect {
  readonly types: {
    readonly key: string
    readonly yesNo: string
    readonly number: string
    readonly text: string
    /** A number as JavaScript holds it: whole up to 2^53. */
    readonly carriedKey: string
  }
  /** A type that holds one of these texts and takes little room. */
  oneOf(values: readonly string[]): string
  /** Of the rows of a group: true where one is true; rows that are NULL say nothing. */
  anyTrue(condition: string): string
}

export const duckdb: Dialect = {
  ...duckdbSql,
  oneOf: (values) => `ENUM (${values.map(duckdbSql.text).join(', ')})`,
  types: {
    key: 'BIGINT',
    yesNo: 'BOOLEAN',
    number: 'INTEGER',
    text: 'VARCHAR',
    carriedKey: 'DOUBLE',
  },
  anyTrue: (condition) => `bool_or(${condition})`,
}
