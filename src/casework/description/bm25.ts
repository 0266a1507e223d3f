/** One text as its stems and how often each comes. */
export type Bag = ReadonlyMap<string, number>

export const bagOf = (stems: readonly string[]): Bag => {
  const bag = new Map<string, number>()
  for (const one of stems) bag.set(one, (bag.get(one) ?? 0) + 1)
  return bag
}

const k1 = 1.2
const b = 0.75

export interface WordScore {
  readonly word: string
  readonly weight: number
}

/**
 * Okapi BM25 (Robertson and Zaragoza 2009) of each text for the stems of a query, with the inverse document
 * frequency that is never below nought. A text without words gets no score: nobody knows what it would say.
 */
export function bm25(
  query: readonly string[],
  texts: readonly Bag[],
): readonly (readonly WordScore[])[] {
  const wanted = new Set(query)
  const written = texts.filter((bag) => bag.size > 0)
  const sizeOf = (bag: Bag) => [...bag.values()].reduce((sum, many) => sum + many, 0)
  const mean = written.reduce((sum, bag) => sum + sizeOf(bag), 0) / Math.max(1, written.length)
  const idf = new Map(
    [...wanted].map((word) => {
      const having = written.filter((bag) => bag.has(word)).length
      return [word, Math.log(1 + (written.length - having + 0.5) / (having + 0.5))]
    }),
  )
  return texts.map((bag) => {
    const size = sizeOf(bag)
    return [...wanted].flatMap((word) => {
      const times = bag.get(word)
      if (times === undefined) return []
      const weight =
        ((idf.get(word) ?? 0) * times * (k1 + 1)) / (times + k1 * (1 - b + (b * size) / mean))
      return [{ word, weight }]
    })
  })
}
