import { growing } from './growing.ts'
import { addPair, type PairTable, pairTable, placeOf } from './pair-table.ts'
import { isWithheld } from './protected-words.ts'
import { stem } from './stem.ts'
import { wordReader } from './words.ts'

/** Terms of every text with their counts, before weighting. Term numbers run in order of first use. */
export interface TermCounts {
  /** Row r holds entries starts[r] to starts[r + 1] of terms and counts. */
  readonly starts: Int32Array
  readonly terms: Int32Array
  readonly counts: Int32Array
  /** Words of each text that are features, those of the title as often as they count. */
  readonly lengths: Float64Array
  /** Texts each term occurs in. */
  readonly frequency: Int32Array
  readonly vocabulary: Vocabulary
}

export interface Vocabulary {
  readonly size: number
  /** The term in words: `missing` or `missing episode`. */
  wordsOf(term: number): string
  isPair(term: number): boolean
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
  const words = wordNumbers(options.withhold)
  const reader = wordReader(words.numberFor)
  const pairs = pairTable(options.pairs ? bitsFor(texts) : 1)
  /** Of each term its first and second word; a single word has no first. */
  const first = growing()
  const second = growing()
  /** Of each word its term and the last entry it was counted at. */
  let termOf = new Int32Array(1 << 12).fill(-1)
  let entryOf = new Int32Array(1 << 12).fill(-1)
  let terms = new Int32Array(1 << 16)
  let counts = new Int32Array(1 << 16)
  let entries = 0

  const makeRoom = (more: number) => {
    if (words.spelling.length > termOf.length) {
      termOf = enlarged(termOf, 2 * words.spelling.length).fill(-1, termOf.length)
      entryOf = enlarged(entryOf, 2 * words.spelling.length).fill(-1, entryOf.length)
    }
    if (entries + more <= terms.length) return
    terms = enlarged(terms, 2 * (entries + more))
    counts = enlarged(counts, 2 * (entries + more))
  }
  const newTerm = (a: number, b: number) => {
    first.push(a)
    second.push(b)
    return first.length - 1
  }

  const countText = (text: string, rowStart: number, weight: number): number => {
    const read = reader.read(text)
    makeRoom(2 * read.length)
    let previous = gap
    let length = 0
    for (let at = 0; at < read.length; at += 1) {
      const word = read[at]!
      if (word !== gap) {
        length += weight
        if (entryOf[word]! >= rowStart) counts[entryOf[word]!]! += weight
        else {
          if (termOf[word] === -1) termOf[word] = newTerm(gap, word)
          entryOf[word] = entries
          terms[entries] = termOf[word]!
          counts[entries++] = weight
        }
        if (options.pairs && previous !== gap) {
          const place = placeOf(pairs, previous, word)
          const { cells } = pairs
          if (cells[place] === 0) {
            const term = newTerm(previous, word)
            terms[entries] = term
            counts[entries] = weight
            addPair(pairs, place, previous, word, term, entries++)
          } else if (cells[place + 3]! >= rowStart) counts[cells[place + 3]!]! += weight
          else {
            cells[place + 3] = entries
            terms[entries] = cells[place + 2]!
            counts[entries++] = weight
          }
        }
      }
      previous = word
    }
    return length
  }

  const starts = new Int32Array(texts.length + 1)
  const lengths = new Float64Array(texts.length)
  texts.forEach(({ title, text }, row) => {
    lengths[row] =
      countText(title, starts[row]!, options.titleWeight) + countText(text, starts[row]!, 1)
    starts[row + 1] = entries
  })

  const frequency = new Int32Array(first.length)
  for (let entry = 0; entry < entries; entry += 1) frequency[terms[entry]!]! += 1
  return {
    starts,
    terms: terms.subarray(0, entries),
    counts: counts.subarray(0, entries),
    lengths,
    frequency,
    vocabulary: vocabulary(words, termOf, pairs, first.view(), second.view()),
  }
}

/** A number for each stem, as words are met; `gap` for those withheld. */
interface WordNumbers {
  readonly numberFor: (word: string) => number
  /** The number of a word that was met before in some form, or `gap`. */
  readonly find: (word: string) => number
  /** By number, as first spelt. */
  readonly spelling: readonly string[]
}

function wordNumbers(withhold: ReadonlySet<string>): WordNumbers {
  const stems = new Map<string, number>()
  const spelling: string[] = []
  return {
    spelling,
    find: (word) => stems.get(stem(word)) ?? gap,
    numberFor(word) {
      const root = stem(word)
      const withheld = (each: string) => isWithheld(each) || withhold.has(each)
      if (withheld(word) || withheld(root)) return gap
      const known = stems.get(root)
      if (known !== undefined) return known
      stems.set(root, spelling.length)
      spelling.push(word)
      return spelling.length - 1
    },
  }
}

function enlarged(values: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length)
  larger.set(values)
  return larger
}

/** Room for about as many pairs as the texts have words, so that the table seldom has to grow. */
function bitsFor(texts: readonly TitledText[]): number {
  const letters = texts.reduce((sum, { title, text }) => sum + title.length + text.length, 0)
  return Math.min(21, Math.max(8, Math.ceil(Math.log2(letters / 7 + 1))))
}

function vocabulary(
  words: WordNumbers,
  termOf: Int32Array,
  pairs: PairTable,
  first: Int32Array,
  second: Int32Array,
): Vocabulary {
  const spelt = (word: number) => words.spelling[word]!
  return {
    size: first.length,
    isPair: (term) => first[term] !== gap,
    wordsOf: (term) =>
      first[term] === gap ? spelt(second[term]!) : `${spelt(first[term]!)} ${spelt(second[term]!)}`,
    countsOf(text) {
      const counts = new Map<number, number>()
      const add = (term: number) => counts.set(term, (counts.get(term) ?? 0) + 1)
      let previous = gap
      for (const word of wordReader(words.find).read(text)) {
        if (word !== gap) {
          add(termOf[word]!)
          const place = previous === gap ? -1 : placeOf(pairs, previous, word)
          if (place >= 0 && pairs.cells[place] !== 0) add(pairs.cells[place + 2]!)
        }
        previous = word
      }
      return counts
    },
  }
}
