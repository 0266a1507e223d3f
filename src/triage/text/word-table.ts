/**
 * Numbers for words where they stand in a text, without cutting them out: a million slices and map
 * look-ups would take most of the time that reading the texts takes.
 */
export interface WordTable {
  /** The number of the word at begin … end of the text, given the hash of its character codes. */
  numberOf(text: string, begin: number, end: number, hash: number): number
}

/** @param numberFor gives the number of a word the first time it is seen */
export function wordTable(numberFor: (word: string) => number): WordTable {
  let mask = 2 ** 12 - 1
  let slots = new Int32Array(mask + 1).fill(-1)
  const spellings: string[] = []
  const hashes: number[] = []
  const numbers: number[] = []

  const isAt = (word: string, text: string, begin: number, end: number) => {
    if (word.length !== end - begin) return false
    for (let i = 0; i < word.length; i += 1) {
      if (word.charCodeAt(i) !== text.charCodeAt(begin + i)) return false
    }
    return true
  }
  const grow = () => {
    mask = (mask + 1) * 2 - 1
    slots = new Int32Array(mask + 1).fill(-1)
    hashes.forEach((hash, entry) => {
      let slot = spread(hash) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = entry
    })
  }

  return {
    numberOf(text, begin, end, hash) {
      let slot = spread(hash) & mask
      for (;;) {
        const entry = slots[slot]!
        if (entry === -1) break
        if (hashes[entry] === hash && isAt(spellings[entry]!, text, begin, end)) {
          return numbers[entry]!
        }
        slot = (slot + 1) & mask
      }
      const word = text.slice(begin, end)
      const number = numberFor(word)
      slots[slot] = spellings.length
      spellings.push(word)
      hashes.push(hash)
      numbers.push(number)
      if (spellings.length * 2 > mask) grow()
      return number
    },
  }
}

const spread = (hash: number): number => hash ^ (hash >>> 15)
