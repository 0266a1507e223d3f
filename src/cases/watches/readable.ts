import { parseQuery } from '../search/query/parse-query.ts'
import type { Query } from '../search/query/query.ts'

/** What a watch looks for; null where another version kept words that this one cannot read, which its owner is told. */
export function readable(words: string): Query | null {
  try {
    return parseQuery(words)
  } catch {
    return null
  }
}
