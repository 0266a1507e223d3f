/**
 * Reads texts as words: runs of two or more letters, digits or underscores, in lower case. One pass
 * over character codes, each word looked up where it stands: cutting a million words out and asking a
 * Map for them would take most of the time that reading the texts takes.
 */
export interface WordReader {
  /** The numbers of the words of a text, in order; valid until the next text. */
  read(text: string): Int32Array
}

/** Whole numbers kept for a word, side by side: hash, where it is spelt (from 1), letters, number. */
const width = 4

/** @param numberFor gives the number of a word the first time it is seen */
export function wordReader(numberFor: (word: string) => number): WordReader {
  let units = new Uint16Array(1 << 12)
  let bytes = Buffer.from(units.buffer)
  let numbers = new Int32Array(1 << 11)
  let mask = 2 ** 12 - 1
  let cells = new Int32Array(width * (mask + 1))
  let held = 0
  let spelt = new Uint16Array(1 << 15)
  let letters = 0

  const makeRoom = (length: number) => {
    if (length < units.length) return
    units = new Uint16Array(2 * length)
    bytes = Buffer.from(units.buffer)
    numbers = new Int32Array(length)
  }
  const grow = () => {
    const before = cells
    mask = 2 * mask + 1
    cells = new Int32Array(width * (mask + 1))
    for (let from = 0; from < before.length; from += width) {
      if (before[from + 1] === 0) continue
      let at = width * (spread(before[from]!) & mask)
      while (cells[at + 1] !== 0) at = (at + width) & (width * mask)
      cells.set(before.subarray(from, from + width), at)
    }
  }
  const learn = (folded: string, begin: number, end: number, hash: number, at: number) => {
    if (letters + end - begin > spelt.length) {
      const larger = new Uint16Array(2 * (letters + end - begin))
      larger.set(spelt)
      spelt = larger
    }
    spelt.set(units.subarray(begin, end), letters)
    const number = numberFor(folded.slice(begin, end))
    cells[at] = hash
    cells[at + 1] = letters + 1
    cells[at + 2] = end - begin
    cells[at + 3] = number
    letters += end - begin
    held += 1
    if (2 * held > mask) grow()
    return number
  }
  const find = (folded: string, begin: number, end: number, hash: number) => {
    let at = width * (spread(hash) & mask)
    for (; cells[at + 1] !== 0; at = (at + width) & (width * mask)) {
      if (cells[at] !== hash || cells[at + 2] !== end - begin) continue
      let from = cells[at + 1]! - 1
      let unit = begin
      while (unit < end && spelt[from] === units[unit]) {
        from += 1
        unit += 1
      }
      if (unit === end) return cells[at + 3]!
    }
    return learn(folded, begin, end, hash, at)
  }

  return {
    read(text) {
      const folded = text.toLowerCase()
      const length = folded.length
      makeRoom(length)
      bytes.write(folded, 'utf16le')
      const codes = units
      codes[length] = endOfText
      let found = 0
      let at = 0
      while (at < length) {
        while (at < length && wordUnits[codes[at]!] === 0) at += 1
        const begin = at
        let hash = 0
        for (let code = codes[at]!; wordUnits[code] === 1; code = codes[at]!) {
          hash = Math.imul(hash ^ code, 0x01000193)
          at += 1
        }
        if (at - begin > 1) numbers[found++] = find(folded, begin, at, hash)
      }
      return numbers.subarray(0, found)
    },
  }
}

const spread = (hash: number): number => hash ^ (hash >>> 15)

/** No letter: the last word needs no question whether the text goes on. */
const endOfText = 0

/** Halves of characters outside the basic plane count as letters: most of them are. */
const wordUnits = Uint8Array.from({ length: 65_536 }, (_, code) =>
  /[\p{L}\p{N}\p{M}_\p{Cs}]/u.test(String.fromCharCode(code)) ? 1 : 0,
)
