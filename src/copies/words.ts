/** A word of a text and where it stands; `word` is as it is compared: small letters, one form of each letter. */
export interface PlacedWord {
  readonly word: string
  readonly from: number
  readonly to: number
}

// Signs nobody sees, such as a soft hyphen, end no word.
const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]*/gu
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const isPlain = /^[a-z0-9]+$/

/** The words as they are compared: case, blanks, line ends and punctuation do not count. */
export const wordsOf = (text: string): readonly string[] => (text.match(word) ?? []).map(compared)

export const placedWords = (text: string): readonly PlacedWord[] =>
  [...text.matchAll(word)].map(({ 0: found, index }) => ({
    word: compared(found),
    from: index,
    to: index + found.length,
  }))

const compared = (found: string): string =>
  isPlain.test(found) ? found : found.normalize('NFKC').toLowerCase().replace(unseen, '')
