/**
 * What differs between the engines that could run a linkage. Everything else the engine emits is
 * plain SQL over inputs folded beforehand, because string functions disagree about accents and
 * blanks (DuckDB compares bytes, Spark characters).
 */
export interface Dialect {
  identifier(name: string): string
  text(value: string): string
  /** 64-bit hash of one text. */
  hash(text: string): string
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
  jaroWinkler(left: string, right: string): string
  levenshtein(left: string, right: string): string
  damerauLevenshtein(left: string, right: string): string
}

const quoted = (value: string) => `'${value.replaceAll("'", "''").replaceAll('\0', '')}'`

export const duckdb: Dialect = {
  identifier: (name) => `"${name.replaceAll('"', '""')}"`,
  text: quoted,
  hash: (text) => `hash(${text})`,
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
  jaroWinkler: (left, right) => `jaro_winkler_similarity(${left}, ${right})`,
  levenshtein: (left, right) => `levenshtein(${left}, ${right})`,
  damerauLevenshtein: (left, right) => `damerau_levenshtein(${left}, ${right})`,
}
