const pairing = 2 ** 26

/** One number for several terms: exact for two below 2^26, otherwise 52 mixed bits. */
export function combinedKey(first: number, second: number, rest: readonly number[] = []): number {
  if (rest.length === 0 && first < pairing && second < pairing) return first * pairing + second
  let low = 0x811c9dc5
  let high = 0x2c1b3c6d
  for (const term of [first, second, ...rest]) {
    low = Math.imul(low ^ term, 0x9e3779b1)
    low ^= low >>> 15
    high = Math.imul(high ^ term ^ (low >>> 7), 0x85ebca77)
    high ^= high >>> 13
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0) + 2 ** 52
}

/** Each key once, in the order they came. */
export const distinct = (keys: number[]): readonly number[] =>
  keys.length < 2 ? keys : [...new Set(keys)]
