/**
 * What differs between the engines that could run a compiled definition. The rest is plain SQL: its AND, OR and
 * NOT are Kleene's (ISO/IEC 9075-2, 6.39), and a missing fact is NULL.
 */
export interface Dialect {
  identifier(name: string): string
  text(value: string): string
  readonly types: { readonly yesNo: string; readonly number: string; readonly text: string }
  /** A type that holds one of these texts and takes little room. */
  oneOf(values: readonly string[]): string
  /** Of the rows of a group: true where one is true; rows that are NULL say nothing. */
  anyTrue(condition: string): string
}

export const duckdb: Dialect = {
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: (value) => `'${value.replaceAll("'", "''")}'`,
  oneOf: (values) => `ENUM (${values.map(duckdb.text).join(', ')})`,
  types: { yesNo: 'BOOLEAN', number: 'INTEGER', text: 'VARCHAR' },
  anyTrue: (condition) => `bool_or(${condition})`,
}
