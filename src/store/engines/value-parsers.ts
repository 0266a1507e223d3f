import { types as pgTypes } from 'pg'

/** PostgreSQL's numbers for the types both drivers must read alike (pg_type.dat). */
const oid = {
  int8: 20,
  date: 1082,
  numeric: 1700,
  int8Array: 1016,
  dateArray: 1182,
} as const

const asText = (value: string): string => value

/**
 * `date` stays 'YYYY-MM-DD', `bigint` and `numeric` become numbers: a count is a number on both
 * engines. Ids stay far below 2^53.
 */
const scalars: Readonly<Record<number, (value: string) => unknown>> = {
  [oid.int8]: Number,
  [oid.numeric]: Number,
  [oid.date]: asText,
}

/** `{1,NULL,3}` apart, each member read by `parse`. */
const members =
  <T>(parse: (member: string) => T) =>
  (value: string): readonly (T | null)[] =>
    value === '{}'
      ? []
      : value
          .slice(1, -1)
          .split(',')
          .map((member) => (member === 'NULL' ? null : parse(member)))

/** For PGlite's `parsers` option. */
export const parsers: Readonly<Record<number, (value: string) => unknown>> = {
  ...scalars,
  [oid.int8Array]: members(Number),
  [oid.dateArray]: members(asText),
}

/** For pg's `types` option: ours first, then its own. */
export const typeParsers = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    parsers[id] ?? pgTypes.getTypeParser(id, format as 'text')) as typeof pgTypes.getTypeParser,
}
