export interface Term {
  readonly text: string
  readonly mark: string
}

export interface MarkedPart {
  readonly text: string
  readonly mark: string | null
}

/**
 * Splits texts at the terms in it, longest first, whole words, whatever their case; the parts put
 * together are the text. Blanks in a term match any blanks; in a number they may stand anywhere.
 * What is looked for is made ready once, for any number of texts. A text is hostile input: it is
 * never a pattern, only the terms are, and those are escaped.
 */
export function textMarker(terms: readonly Term[]): (text: string) => readonly MarkedPart[] {
  const marks = new Map<string, string>()
  const patterns = new Map<string, string>()
  const firsts = new Set<string>()
  for (const term of terms) {
    const key = folded(term.text)
    if (key.length < shortest || marks.has(key)) continue
    marks.set(key, term.mark)
    patterns.set(key, patternOf(term.text))
    firsts.add(inClass(firstOf(term.text)))
  }
  if (marks.size === 0) return (text) => (text === '' ? [] : [{ text, mark: null }])
  const longestFirst = [...patterns].sort(([a], [b]) => b.length - a.length)
  const any = longestFirst.map(([, pattern]) => pattern).join('|')
  // What may begin a term is looked for first: to look back from every character costs most of the work.
  const pattern = new RegExp(
    `(?=[${[...firsts].join('')}])(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`,
    'giu',
  )
  return (text) => {
    const parts: MarkedPart[] = []
    let from = 0
    for (const found of text.matchAll(pattern)) {
      if (found.index > from) parts.push({ text: text.slice(from, found.index), mark: null })
      parts.push({ text: found[0], mark: marks.get(folded(found[0])) ?? null })
      from = found.index + found[0].length
    }
    if (from < text.length) parts.push({ text: text.slice(from), mark: null })
    return parts
  }
}

/** An initial would be marked all over the text. */
const shortest = 3

const folded = (term: string) => term.replaceAll(/\s+/g, '').toLowerCase()

const patternOf = (term: string) =>
  /\d/.test(term)
    ? [...folded(term)].map(escaped).join('\\s?')
    : term.trim().split(/\s+/).map(escaped).join('\\s+')

const firstOf = (term: string) => [...(/\d/.test(term) ? folded(term) : term.trim())][0] ?? ''

const inClass = (character: string) => character.replace(/[\\\]^[-]/, '\\$&')

const escaped = (word: string) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
