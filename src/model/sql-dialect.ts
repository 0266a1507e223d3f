/**
 * What differs between the engines that could run what linkage and definitions write as SQL: one seam for both. Each
 * extends it by what it alone asks; the rest is plain SQL (ISO/IEC 9075-2).
 */
export interface SqlDialect {
  identifier(name: string): string
  text(value: string): string
}

export const duckdbSql: SqlDialect = {
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  // No text of DuckDB's holds the character of code 0.
  text: (value) => `'${value.replaceAll("'", "''").replaceAll('\0', '')}'`,
}
