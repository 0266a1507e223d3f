import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { UnitOfWork } from '../door.ts'

/** What the ledger keeps of a search: digests under a key that stands outside it, and no word. */
export interface SearchedWords {
  /** Of all that was typed. */
  readonly query: string
  /** Of each word of it, so that it can be asked whether a name was among them. */
  readonly words: readonly string[]
}

/** More words of one search are kept as a whole alone. */
const mostWords = 40

/** The same words, however they were typed: capitals, blanks, commas and accents composed otherwise make no difference. */
export const asSearched = (text: string): string => wordsIn(text).join(' ')

export const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')

/** Digests of what is searched for, for the entry that says so. */
export async function searchedWords(
  { db }: Pick<UnitOfWork, 'db'>,
  text: string,
): Promise<SearchedWords> {
  const words = [...new Set(wordsIn(text))].slice(0, mostWords)
  const [query = '', ...digests] = await digestsOf({ db }, [asSearched(text), ...words])
  return { query, words: digests }
}

/** Of many terms that are searched for together: of all, of each, and of every word of them. */
export async function searchedTerms(
  unit: Pick<UnitOfWork, 'db'>,
  terms: readonly string[],
): Promise<SearchedWords & { readonly terms: readonly string[] }> {
  const words = [...new Set(terms.flatMap(wordsIn))]
  const [query = '', ...digests] = await digestsOf(unit, [
    asSearched(terms.join(' ')),
    ...terms.map(asSearched),
    ...words,
  ])
  return { query, terms: digests.slice(0, terms.length), words: digests.slice(terms.length) }
}

/** Under the key of this store: the same text has the same digest in every entry. */
export async function digestsOf(
  { db }: Pick<UnitOfWork, 'db'>,
  texts: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ digests: readonly string[] }>`
    select lookback_words_digests(${[...texts]}::text[]) as digests`.execute(db)
  return rows[0]?.digests ?? []
}

/** As entries of 0.2 before the key have it, and of 0.1: without a key, of exactly what was typed. */
export const digestWithoutKey = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)
