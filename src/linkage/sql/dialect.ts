import { duckdbSql, type SqlDialect } from '../../model/index.ts'

/**
 * What differs between the databases that could run a linkage, besides what definitions ask of them
 * too. All other SQL is plain, over inputs folded beforehand, because string functions disagree about
 * accents and blanks (DuckDB compares bytes, Spark characters).
 */
export interface Dialect extends SqlDialect {
  /** 64-bit hash of several values, none of them null. */
  hash(...values: readonly string[]): string
  isAscii(text: string): string
  withoutAccents(text: string): string
  matches(text: string, pattern: string): string
  replaceAll(text: string, pattern: string, by: string): string
  eachItem(list: string, item: (value: string) => string): string
  keepItems(list: string, test: (value: string) => string): string
  firstItem(list: string): string
  shareItem(left: string, right: string): string
  leastShared(left: string, right: string): string
  distinctItems(list: string): string
  itemCount(list: string): string
  hasItem(list: string, item: string): string
  /** Whole numbers from 0 on, the rest left out. */
  divide(number: string, by: number): string
  /** log2 of a column of shares. */
  log2Share(column: string): string
  /** How many bits of two whole numbers differ. */
  bitsApart(left: string, right: string): string
  jaroWinkler(left: string, right: string): string
  levenshtein(left: string, right: string): string
  /** Of two different texts; above `most` any larger number will do. */
  damerauLevenshtein(left: string, right: string, most: number): string
}

/** A number as a double of SQL, without loss. */
export const sqlNumber = (value: number): string =>
  `${value.toPrecision(17)}e0`.replace(/e([+-]\d+)e0$/, 'e$1')

const quoted = duckdbSql.text

export const duckdb: Dialect = {
  ...duckdbSql,
  hash: (...values) => `hash(${values.join(', ')})`,
  isAscii: (text) => `strlen(${text}) = length(${text})`,
  withoutAccents: (text) => `strip_accents(${text})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${quoted(pattern)})`,
  replaceAll: (text, pattern, by) =>
    `regexp_replace(${text}, ${quoted(pattern)}, ${quoted(by)}, 'g')`,
  eachItem: (list, item) => `list_transform(${list}, lambda v: ${item('v')})`,
  keepItems: (list, test) => `list_filter(${list}, lambda v: ${test('v')})`,
  firstItem: (list) => `(${list})[1]`,
  shareItem: (left, right) => `list_has_any(${left}, ${right})`,
  leastShared: (left, right) => `list_min(list_intersect(${left}, ${right}))`,
  distinctItems: (list) => `list_sort(list_distinct(${list}))`,
  itemCount: (list) => `len(${list})`,
  hasItem: (list, item) => `list_contains(${list}, ${item})`,
  divide: (number, by) => `${number} // ${by}`,
  log2Share: (column) => `log2(${column})`,
  bitsApart: (left, right) => `bit_count(xor(${left}, ${right}))`,
  jaroWinkler: (left, right) => `jaro_winkler_similarity(${left}, ${right})`,
  levenshtein: (left, right) => `levenshtein(${left}, ${right})`,
  damerauLevenshtein: boundedDamerau,
}

/**
 * DuckDB's damerau_levenshtein takes some forty times as long as its hamming, so it is called last. An
 * edit changes at most two letters in place; where lengths are equal, any insertion needs a deletion.
 * So texts `most` edits apart are at most 2 most apart by hamming, or 2 most - 2 by levenshtein; where
 * lengths differ, 2 most - 1.
 */
function boundedDamerau(left: string, right: string, most: number): string {
  const [far, exact] = [`${most + 1}`, `damerau_levenshtein(${left}, ${right})`]
  const hamming = `hamming(${left}, ${right})`
  const edits = `levenshtein(${left}, ${right})`
  const inPlace = `${hamming} > ${2 * most}${most > 1 ? ` AND ${edits} > ${2 * most - 2}` : ''}`
  return `CASE WHEN strlen(${left}) = strlen(${right}) THEN CASE WHEN ${hamming} = 1 THEN 1 WHEN ${inPlace} THEN ${far} ELSE ${exact} END WHEN abs(strlen(${left}) - strlen(${right})) > ${most} THEN ${far} WHEN ${edits} > ${2 * most - 1} THEN ${far} ELSE ${exact} END`
}
