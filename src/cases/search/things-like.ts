export interface Named {
  readonly id: number
  readonly value: string
}

/** Things like what is typed, the likest first; whether the asker may see them is not asked here. */
export type ThingsLike = (query: string) => readonly number[]

const mostThings = 100
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
export function indexThings(things: readonly Named[]): ThingsLike {
  const byWord = new Map<string, number[]>()
  const wholes = new Map<string, number[]>()
  for (const { id, value } of things) {
    for (const word of wordsOf(value)) put(byWord, word, id)
    const whole = packed(value)
    if (isNumber(whole)) put(wholes, whole, id)
  }
  const words = [...byWord.keys()]
  const numbers = [...wholes.keys()]
  return (query) => {
    const wrong = new Map<number, number>()
    const whole = packed(query.slice(0, 200))
    if (isNumber(whole)) {
      for (const number of numbers) {
        const far = apart(whole, number, 1)
        if (far <= 1) for (const id of wholes.get(number)!) wrong.set(id, far)
      }
    }
    const asked = wordsOf(query.slice(0, 200))
    if (asked.length <= mostWords && asked.some((word) => mostWrong(word) > 0)) {
      let found: ReadonlyMap<number, number> | null = null
      for (const word of asked) found = both(found, nearWord(word))
      for (const [id, far] of found ?? []) wrong.set(id, Math.min(far, wrong.get(id) ?? far))
    }
    return [...wrong]
      .toSorted(([a, one], [b, other]) => one - other || a - b)
      .slice(0, mostThings)
      .map(([id]) => id)
  }

  function nearWord(word: string): ReadonlyMap<number, number> {
    const most = mostWrong(word)
    const near = new Map<number, number>()
    for (const other of most === 0 ? [word] : words) {
      const far = other === word ? 0 : apart(word, other, most)
      if (far > most) continue
      for (const id of byWord.get(other) ?? []) near.set(id, Math.min(far, near.get(id) ?? far))
    }
    return near
  }
}

/** A telephone, or a registration: signs enough that one of them may be wrong. */
const isNumber = (whole: string) =>
  /^\+?\d{8,15}$/.test(whole) ||
  (/^[a-z0-9]{5,8}$/.test(whole) && /\d/.test(whole) && /[a-z]/.test(whole))

const put = (index: Map<string, number[]>, key: string, id: number) => {
  const ids = index.get(key)
  if (ids) ids.push(id)
  else index.set(key, [id])
}

const both = (
  one: ReadonlyMap<number, number> | null,
  other: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> =>
  one === null
    ? other
    : new Map([...one].flatMap(([id, far]) => (other.has(id) ? [[id, far + other.get(id)!]] : [])))

/**
 * Signs left out, put in, changed or exchanged with the next (restricted Damerau distance: Boytsov 2011,
 * doi 10.1145/1963190.1963191); more than `most` where it is more.
 */
function apart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
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
