/** Texts by number, each numbered once. */
export interface WordNumbers {
  numberOf(text: string): number
  /** Those numbered since this was last asked, and the number of the first. */
  unwritten(): { readonly first: number; readonly texts: readonly string[] }
}

export function wordNumbers(): WordNumbers {
  const numbers = new Map<string, number>()
  let texts: string[] = []
  return {
    numberOf: (text) => {
      const known = numbers.get(text)
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(text, number)
      texts.push(text)
      return number
    },
    unwritten: () => {
      const some = { first: numbers.size - texts.length, texts }
      texts = []
      return some
    },
  }
}
