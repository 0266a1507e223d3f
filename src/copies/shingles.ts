/** Words in a row that are compared as one. */
export const shingleWords = 5

/**
 * The runs of five words of a text, each once, in order of their numbers: 53 bits of a run stand for it, so that two of a
 * million runs are taken for one once in 18,000 archives. Of fewer words than five, the text is one run.
 */
export function shinglesOf(words: readonly string[]): Float64Array {
  if (words.length === 0) return new Float64Array(0)
  const high = new Int32Array(words.length)
  const low = new Int32Array(words.length)
  for (let at = 0; at < words.length; at += 1) {
    high[at] = hashOf(words[at] as string, 0x811c9dc5)
    low[at] = hashOf(words[at] as string, 0x2c1b3c6d)
  }
  const length = Math.min(shingleWords, words.length)
  const all = new Float64Array(words.length - length + 1)
  for (let at = 0; at < all.length; at += 1) {
    let [a, b] = [length, 0x9e3779b9 | 0]
    for (let next = at; next < at + length; next += 1) {
      a = Math.imul(a ^ (high[next] as number), 0x85ebca6b)
      a ^= a >>> 15
      b = Math.imul(b ^ (low[next] as number), 0xc2b2ae35)
      b ^= b >>> 13
    }
    all[at] = (mixed(a) >>> 6) * 2 ** 27 + (mixed(b) >>> 5)
  }
  return distinct(all.sort())
}

/** How much of two texts is the same: runs both have, of all runs either has. 1 where both have the same ones. */
export function jaccard(a: Float64Array, b: Float64Array): number {
  if (a.length === 0 && b.length === 0) return 1
  let [i, j, both] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const difference = (a[i] as number) - (b[j] as number)
    if (difference === 0) both += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return both / (a.length + b.length - both)
}

function distinct(sorted: Float64Array): Float64Array {
  let kept = 0
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[kept - 1]) sorted[kept++] = sorted[at] as number
  return sorted.slice(0, kept)
}

/** FNV-1a over the letters. */
function hashOf(word: string, seed: number): number {
  let hash = seed
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return mixed(hash)
}

/** The finishing step of MurmurHash3: each bit of the number moves every bit of the answer. */
export function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
