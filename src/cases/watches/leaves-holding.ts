import { indexWords } from './held-words.ts'

/** Of leaves, by number: which find themselves in a text. */
export type LeavesHolding = (text: string) => readonly number[]

/** A leaf is found where every word of it is held; one without words nowhere. */
export function leavesHolding(wordsOf: readonly (readonly string[])[]): LeavesHolding {
  const words = [...new Set(wordsOf.flat())]
  const numbers = new Map(words.map((word, at) => [word, at]))
  const parts = wordsOf.map((some) => some.map((word) => numbers.get(word)!))
  // A leaf is thought of where its longest word stands, which few texts hold.
  const thoughtOf = new Map<number, number[]>()
  for (const [leaf, some] of wordsOf.entries()) {
    if (some.length === 0) continue
    const longest = some.reduce((one, other) => (other.length > one.length ? other : one))
    const number = numbers.get(longest)!
    thoughtOf.set(number, [...(thoughtOf.get(number) ?? []), leaf])
  }
  const heldIn = indexWords(words)
  return (text) => {
    const held = heldIn(text)
    return [...held]
      .flatMap((word) => thoughtOf.get(word) ?? [])
      .filter((leaf) => parts[leaf]!.every((word) => held.has(word)))
  }
}
