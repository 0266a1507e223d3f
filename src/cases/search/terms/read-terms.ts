import { refusal } from '../../../model/index.ts'
import { casesErrors } from '../../errors.ts'

/** Of one list: each is a search of its own. */
export const mostTerms = 500
const longestTerm = 200

/**
 * Terms as they stand in lines or cells: blanks at the ends and empty ones left out, each once.
 *
 * @throws LB_SEARCH_TERMS where there is none, there are too many, or one is too long; nothing is cut
 */
export function readTerms(lines: Iterable<string>, field: string): readonly string[] {
  const termFault = (cause: string) => refusal(casesErrors, 'LB_SEARCH_TERMS', { cause, field })
  const terms = new Map<string, string>()
  for (const line of lines) {
    const term = line
      .replaceAll('\0', ' ')
      .toWellFormed()
      .replaceAll(/[\s\u200b\ufeff]+/gu, ' ')
      .trim()
    if (term === '') continue
    if (term.length > longestTerm) {
      throw termFault(
        `A term is longer than ${longestTerm} letters: the one that begins with “${term.slice(0, 40)}”.`,
      )
    }
    if (!terms.has(term.toLowerCase())) terms.set(term.toLowerCase(), term)
    if (terms.size > mostTerms) throw termFault(`There are more than ${mostTerms} terms.`)
  }
  if (terms.size === 0) throw termFault('There is no term in it.')
  return [...terms.values()]
}
