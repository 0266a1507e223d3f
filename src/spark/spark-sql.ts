import { duckdbSql, type SqlDialect } from '../model/index.ts'

/** Names and texts as Spark SQL writes them; linkage and definitions each add what they ask beside. */
export const sparkSql: SqlDialect = {
  ...duckdbSql,
  identifier: (name) => `\`${name.replaceAll('`', '``')}\``,
  // A backslash begins an escape in Spark's texts.
  text: (value) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
}
