export interface Named {
  readonly id: number
  readonly value: string
}

/** Things like what is typed, the likest first; whether the asker may see them is not asked here. */
export type ThingsLike = (query: string) => readonly number[]

/** More than are told (`mostLike`), so that things in a few cases closed to the asker push out none that is seen. */
const mostThings = 300
const mostWords = 8
const inOne = /[^\p{L}\p{N}]+/gu
const packed = (text: string) => text.toLowerCase().replaceAll(inOne, '')
const wordsOf = (text: string) => [
  ...new Set(
    text
      .toLowerCase()
      .split(inOne)
      .filter((word) => word !== ''),
  ),
]

/** Of a word so long, so many letters may be wrong; a number of a house or a flat may not. */
function mostWrong(word: string): number {
  if (/^\p{N}+\p{L}?$/u.test(word) || word.length < 4) return 0
  return word.length < 9 ? 1 : 2
}

/**
 * Places, addresses, telephones and vehicles that may be meant by what is typed with a mistake: every word of it stands in the
 * value, with a letter left out, put in, changed or exchanged with the next (two in a long word); or the whole is a number or a
 * registration of which one sign is wrong.
 */
export class ThingIndex {
  readonly #byWord = new IdsByWord()
  readonly #wholes = new IdsByWord()

  /** May be asked again and again: an archive holds millions, which need not be in memory at once. */
  add(things: readonly Named[]): void {
    for (const { id, value } of things) {
      for (const word of wordsOf(value)) this.#byWord.put(word, id)
      const whole = packed(value)
      if (isNumber(whole)) this.#wholes.put(whole, id)
    }
  }

  readonly like: ThingsLike = (query) => {
    const wrong = new Map<number, number>()
    const whole = packed(query.slice(0, 200))
    if (isNumber(whole)) {
      for (const [number, far] of this.#wholes.near(whole, 1)) {
        for (const id of this.#wholes.of(number)) wrong.set(id, far)
      }
    }
    const asked = wordsOf(query.slice(0, 200))
    if (asked.length <= mostWords && asked.some((word) => mostWrong(word) > 0)) {
      let found: ReadonlyMap<number, number> | null = null
      for (const word of asked) found = both(found, this.#nearWord(word))
      for (const [id, far] of found ?? []) wrong.set(id, Math.min(far, wrong.get(id) ?? far))
    }
    return [...wrong]
      .toSorted(([a, one], [b, other]) => one - other || a - b)
      .slice(0, mostThings)
      .map(([id]) => id)
  }

  #nearWord(word: string): ReadonlyMap<number, number> {
    const most = mostWrong(word)
    const near = new Map<number, number>()
    for (const [other, far] of most === 0 ? [[word, 0] as const] : this.#byWord.near(word, most)) {
      for (const id of this.#byWord.of(other)) near.set(id, Math.min(far, near.get(id) ?? far))
    }
    return near
  }
}

/** A telephone, or a registration: signs enough that one of them may be wrong. */
const isNumber = (whole: string) =>
  /^\+?\d{8,15}$/.test(whole) ||
  (/^[a-z0-9]{5,8}$/.test(whole) && /\d/.test(whole) && /[a-z]/.test(whole))

const both = (
  one: ReadonlyMap<number, number> | null,
  other: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> =>
  one === null
    ? other
    : new Map([...one].flatMap(([id, far]) => (other.has(id) ? [[id, far + other.get(id)!]] : [])))

/**
 * Who has which word. Words stand by their length, each with the signs it holds as bits: a sign changed makes two bits another, one
 * left out or put in makes one, so that most words are told apart without being compared.
 */
class IdsByWord {
  readonly #ids = new Map<string, number[]>()
  readonly #byLength = new Map<number, { readonly words: string[]; readonly signs: number[] }>()

  put(word: string, id: number): void {
    const ids = this.#ids.get(word)
    if (ids) {
      ids.push(id)
      return
    }
    this.#ids.set(word, [id])
    const alike = this.#byLength.get(word.length) ?? { words: [], signs: [] }
    alike.words.push(word)
    alike.signs.push(signsOf(word))
    this.#byLength.set(word.length, alike)
  }

  of(word: string): readonly number[] {
    return this.#ids.get(word) ?? []
  }

  /** The words that are at most so far from one, each with how far. */
  *near(word: string, most: number): Iterable<readonly [string, number]> {
    const sought = signsOf(word)
    for (let length = word.length - most; length <= word.length + most; length++) {
      const alike = this.#byLength.get(length)
      for (let at = 0; at < (alike?.words.length ?? 0); at++) {
        if (bitsIn(sought ^ alike!.signs[at]!) > 2 * most) continue
        const other = alike!.words[at]!
        const far = apart(word, other, most)
        if (far <= most) yield [other, far]
      }
    }
  }
}

function signsOf(word: string): number {
  let signs = 0
  for (let at = 0; at < word.length; at++) signs |= 1 << (word.charCodeAt(at) & 31)
  return signs
}

function bitsIn(signs: number): number {
  let left = signs
  let bits = 0
  for (; left !== 0; left &= left - 1) bits += 1
  return bits
}

/**
 * Signs left out, put in, changed or exchanged with the next (restricted Damerau distance: Boytsov 2011,
 * doi 10.1145/1963190.1963191); more than `most` where it is more.
 */
function apart(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  // What both begin and end with counts for nothing.
  let from = 0
  while (from < one.length && one[from] === other[from]) from += 1
  let [oneEnd, otherEnd] = [one.length, other.length]
  while (oneEnd > from && otherEnd > from && one[oneEnd - 1] === other[otherEnd - 1]) {
    oneEnd -= 1
    otherEnd -= 1
  }
  const longer = Math.max(oneEnd, otherEnd) - from
  if (longer === 0) return 0
  // Of a single mistake no more is left than two signs exchanged.
  if (most === 1 && longer > 2) return 2
  return apartWhole(one.slice(from, oneEnd), other.slice(from, otherEnd), most)
}

function apartWhole(a: string, b: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let far = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        far = Math.min(far, before[j - 2]! + 1)
      }
      next.push(far)
      least = Math.min(least, far)
    }
    if (least > most) return most + 1
    ;[before, row] = [row, next]
  }
  return row[b.length]!
}
