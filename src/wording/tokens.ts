/** A word of a text and where it stands. */
export interface Token {
  /** Small letters, one kind of apostrophe. */
  readonly word: string
  readonly from: number
  readonly to: number
  readonly isCapital: boolean
  /** Nothing but blanks, line ends and hyphens between it and the word before. */
  readonly follows: boolean
}

/** Words split at a line end by a hyphen are two tokens here; forms are written so that either way fits. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu
const between = /^[\s\p{Pd}\u00ad\u200b]*$/u

export function tokensOf(text: string): readonly Token[] {
  let last = 0
  return [...text.matchAll(word)].map(({ 0: found, index }) => {
    const follows = between.test(text.slice(last, index))
    last = index + found.length
    return {
      word: folded(found),
      from: index,
      to: last,
      isCapital: /^\p{Lu}/u.test(found),
      follows,
    }
  })
}

export const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll('’', "'")

/** Sentences as stretches of a text; an empty line ends one, a line end alone does not. */
export function sentencesOf(
  text: string,
): readonly { readonly from: number; readonly to: number }[] {
  const ends = [...text.matchAll(/[.!?]["'”’)]*\s+(?=["'“‘(]*[\p{Lu}\p{N}])|\n\s*\n/gu)].map(
    ({ 0: found, index }) => index + found.length,
  )
  const starts = [0, ...ends]
  return starts
    .map((from, at) => ({ from, to: starts[at + 1] ?? text.length }))
    .filter(({ from, to }) => text.slice(from, to).trim() !== '')
}
