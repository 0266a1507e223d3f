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
  // What may begin a term is looked for first. Where a word begins and ends is asked of what was found: as a part of this pattern it
  // takes as long to make ready as all the terms, and each case has its own.
  const pattern = new RegExp(`(?=[${[...firsts].join('')}])(?:${any})`, 'giu')
  return (text) => {
    const parts: MarkedPart[] = []
    let from = 0
    for (const [at, found] of wholeWords(text, pattern, any)) {
      if (at > from) parts.push({ text: text.slice(from, at), mark: null })
      parts.push({ text: found, mark: marks.get(folded(found)) ?? null })
      from = at + found.length
    }
    if (from < text.length) parts.push({ text: text.slice(from), mark: null })
    return parts
  }
}

/** Both are asked at one place (`y`). */
const begins = /(?<![\p{L}\p{N}])/uy
const ends = /(?![\p{L}\p{N}])/uy

function isAt(at: number, edge: RegExp, text: string): boolean {
  edge.lastIndex = at
  return edge.test(text)
}

/** Where terms stand as whole words, and what stands there. Of those that begin at one place the longest that ends with a word. */
function* wholeWords(
  text: string,
  pattern: RegExp,
  any: string,
): Generator<readonly [at: number, found: string]> {
  pattern.lastIndex = 0
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const { index } = found
    const word = !isAt(index, begins, text)
      ? null
      : isAt(pattern.lastIndex, ends, text)
        ? found[0]
        : shorterAt(index, text, any)
    if (word !== null) yield [index, word]
    pattern.lastIndex = index + (word ?? String.fromCodePoint(text.codePointAt(index)!)).length
  }
}

/** Seldom asked: that a longer term begins here, within a word, hides another. */
function shorterAt(index: number, text: string, any: string): string | null {
  const whole = new RegExp(`(?:${any})(?![\\p{L}\\p{N}])`, 'iuy')
  whole.lastIndex = index
  return whole.exec(text)?.[0] ?? null
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
