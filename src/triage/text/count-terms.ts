import { growing } from './growing.ts'
import { type PairTable, pairTable } from './pair-table.ts'
import { isWithheld } from './protected-words.ts'
import { stem } from './stem.ts'
import { wordTable } from './word-table.ts'
import { eachRun } from './words.ts'

/** Terms of every text with their counts, before weighting. Term numbers run in order of first use. */
export interface TermCounts {
  /** Row r holds entries starts[r] to starts[r + 1] of terms and counts. */
  readonly starts: Int32Array
  readonly terms: Int32Array
  readonly counts: Int32Array
  /** Texts each term occurs in. */
  readonly frequency: Int32Array
  readonly vocabulary: Vocabulary
}

export interface Vocabulary {
  readonly size: number
  /** The term in words: `missing` or `missing episode`. */
  wordsOf(term: number): string
  /** Counts of the known terms of a text that was not there before. */
  countsOf(text: string): ReadonlyMap<number, number>
}

/**
 * Stands for a word that is never a feature: it names a protected characteristic or a person. No
 * pair of words spans it.
 */
const gap = -1

export interface CountOptions {
  /** Two-word terms too. */
  readonly pairs: boolean
  /** Lower case words that are never features: names of people. */
  readonly withhold: ReadonlySet<string>
  /** A word of the title counts as if it stood there so many times. */
  readonly titleWeight: number
}

/** A text with its title, or the like: the words that say most. */
export interface TitledText {
  readonly title: string
  readonly text: string
}

/** One- and two-word terms of the texts. Words are joined by their stem, shown as first spelt. */
export function countTerms(texts: readonly TitledText[], options: CountOptions): TermCounts {
  const { withhold, titleWeight } = options
  const stems = new Map<string, number>()
  const spelling: string[] = []
  const pairs = pairTable(bitsFor(texts))
  const first = growing()
  const second = growing()
  const next = (a: number, b: number) => {
    first.push(a)
    second.push(b)
    return first.length - 1
  }
  const newTerm = (word: string) => {
    const root = stem(word)
    if ([word, root].some((each) => isWithheld(each) || withhold.has(each))) return gap
    const known = stems.get(root)
    if (known !== undefined) return known
    const term = next(-1, spelling.length)
    spelling.push(word)
    stems.set(root, term)
    return term
  }
  const words = wordTable(newTerm)
  const termOfPair = (a: number, b: number) => pairs.numberOf(a, b, () => next(a, b))

  const starts = growing()
  const terms = growing(1 << 16)
  const counts = growing(1 << 16)
  const frequency = growing()
  const seenAt = growing()
  const note = (term: number, rowStart: number, weight: number) => {
    while (seenAt.length <= term) {
      seenAt.push(-1)
      frequency.push(0)
    }
    const at = seenAt.get(term)
    if (at >= rowStart) {
      counts.add(at, weight)
      return
    }
    seenAt.set(term, terms.length)
    frequency.add(term, 1)
    terms.push(term)
    counts.push(weight)
  }

  const countText = (text: string, rowStart: number, weight: number) => {
    let previous = gap
    const folded = text.toLowerCase()
    eachRun(folded, (begin, end, hash) => {
      const term = words.numberOf(folded, begin, end, hash)
      if (term !== gap) {
        note(term, rowStart, weight)
        if (options.pairs && previous !== gap) note(termOfPair(previous, term), rowStart, weight)
      }
      previous = term
    })
  }

  starts.push(0)
  for (const { title, text } of texts) {
    const rowStart = terms.length
    countText(title, rowStart, titleWeight)
    countText(text, rowStart, 1)
    starts.push(terms.length)
  }

  return {
    starts: starts.view(),
    terms: terms.view(),
    counts: counts.view(),
    frequency: frequency.view(),
    vocabulary: vocabulary(stems, spelling, pairs, first.view(), second.view()),
  }
}

/** Room for about as many pairs as the texts have words, so that the table seldom has to grow. */
function bitsFor(texts: readonly TitledText[]): number {
  const letters = texts.reduce((sum, { title, text }) => sum + title.length + text.length, 0)
  return Math.min(21, Math.max(8, Math.ceil(Math.log2(letters / 7 + 1))))
}

function vocabulary(
  stems: ReadonlyMap<string, number>,
  spelling: readonly string[],
  pairs: PairTable,
  first: Int32Array,
  second: Int32Array,
): Vocabulary {
  const wordsOf = (term: number): string =>
    first[term] === -1
      ? spelling[second[term]!]!
      : `${wordsOf(first[term]!)} ${wordsOf(second[term]!)}`
  return {
    size: first.length,
    wordsOf,
    countsOf(text) {
      const counts = new Map<number, number>()
      const add = (term: number) => {
        if (term !== gap) counts.set(term, (counts.get(term) ?? 0) + 1)
      }
      let previous = gap
      const folded = text.toLowerCase()
      eachRun(folded, (begin, end) => {
        const word = folded.slice(begin, end)
        const term = stems.get(stem(word)) ?? gap
        add(term)
        if (previous !== gap && term !== gap) add(pairs.find(previous, term))
        previous = term
      })
      return counts
    },
  }
}
