import { changesOf } from './changes.ts'
import { type PlacedWord, placedWords } from './words.ts'

/** A place where two texts differ, with words around it as the second has them. */
export interface Difference {
  readonly before: string
  /** Words that only the first has. */
  readonly removed: string
  /** Words that only the second has. */
  readonly added: string
  readonly after: string
}

/** Words of the surroundings on either side. */
const around = 6

/** Where the words of two texts differ, in their order. Case, blanks, line ends and punctuation are no difference. */
export function differencesOf(first: string, second: string): readonly Difference[] {
  const [a, b] = [placedWords(first), placedWords(second)]
  return changesOf(words(a), words(b)).map(({ from, to, into, until }) => ({
    before: stretch(second, b, Math.max(0, into - around), into),
    removed: stretch(first, a, from, to),
    added: stretch(second, b, into, until),
    after: stretch(second, b, until, Math.min(b.length, until + around)),
  }))
}

const words = (placed: readonly PlacedWord[]) => placed.map(({ word }) => word)

const stretch = (text: string, placed: readonly PlacedWord[], from: number, to: number): string =>
  from >= to ? '' : text.slice(placed[from]!.from, placed[to - 1]!.to).replaceAll(/\s+/g, ' ')
