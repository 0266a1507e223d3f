/** Which of very many words a text holds: their numbers, each once. */
export type HeldWords = (text: string) => ReadonlySet<number>

/** Signs at the beginning of a word by which it is looked up; no word that is looked for in names, things or references has fewer. */
const signs = 3

/**
 * Words are looked up by where a text goes on as one of them begins, so that a text is read once, however many words there are. What stands in
 * the text decides, sign by sign, as the database's `position` does.
 */
export function indexWords(words: readonly string[]): HeldWords {
  const numbers = new Map(words.map((word, at) => [word, at]))
  const lengths = new Map<string, number[]>()
  for (const word of numbers.keys()) {
    const beginning = word.slice(0, signs)
    const known = lengths.get(beginning)
    if (!known) lengths.set(beginning, [word.length])
    else if (!known.includes(word.length)) known.push(word.length)
  }
  return (text) => {
    const held = new Set<number>()
    for (let at = 0; at < text.length; at++) {
      for (const length of lengths.get(text.slice(at, at + signs)) ?? []) {
        const number = numbers.get(text.slice(at, at + length))
        if (number !== undefined) held.add(number)
      }
    }
    return held
  }
}
