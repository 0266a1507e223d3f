import { createHash } from 'node:crypto'
import { mixed, shinglesOf } from './shingles.ts'
import { wordsOf } from './words.ts'

/** Counts up where a sketch is made or settled otherwise, or of other words (`ownText`): those made before are then made anew. */
export const sketchMethod = 2

/** Texts of fewer words are not compared: “No further action.” is no copy of another. */
export const fewestWords = 10

const bands = 25
const rows = 5
const hashes = bands * rows

/** What of a text is kept so that those like it are found without reading it again. */
export interface Sketch {
  /** Two texts with the same have the same words in the same order. */
  readonly digest: string
  readonly words: number
  /** Two texts that are 8 in 10 alike share one of these, but for one pair in 20,000. None: it is not compared. */
  readonly bands: readonly number[]
  /** A byte of each least hash: by them texts that are far apart are told without reading them. */
  readonly signature: Uint8Array
}

const multipliers = Int32Array.from({ length: hashes }, (_, at) => mixed(2 * at + 1) | 1)
const addends = Int32Array.from({ length: hashes }, (_, at) => mixed(0x5bd1e995 + at))

/** MinHash (Broder 1997) of the runs of five words, in 25 bands of 5. */
export function sketchOf(text: string): Sketch {
  const words = wordsOf(text)
  const digest = createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 22)
  if (words.length < fewestWords)
    return { digest, words: words.length, bands: [], signature: new Uint8Array(0) }
  const least = leastHashes(shinglesOf(words))
  return {
    digest,
    words: words.length,
    bands: bandsOf(least),
    signature: Uint8Array.from(least, (hash) => hash & 0xff),
  }
}

function leastHashes(shingles: Float64Array): Uint32Array {
  const least = new Uint32Array(hashes).fill(0xffffffff)
  for (const shingle of shingles) {
    const number = mixed((shingle % 2 ** 32) ^ (shingle / 2 ** 27))
    for (let at = 0; at < hashes; at += 1) {
      const product = Math.imul(number, multipliers[at] as number) + (addends[at] as number)
      // The high bits of a product depend on all of its number, the low ones on few.
      const hash = (product ^ (product >>> 15)) >>> 0
      if (hash < (least[at] as number)) least[at] = hash
    }
  }
  return least
}

function bandsOf(least: Uint32Array): readonly number[] {
  return Array.from({ length: bands }, (_, band) => {
    let key = band + 1
    for (let row = 0; row < rows; row += 1)
      key = mixed(Math.imul(key, 0x01000193) ^ (least[band * rows + row] as number))
    return key
  })
}

/** Past five standard errors below 8 in 10, two are not alike. */
const surelyLess = 0.62

const byChance = 1 / 256
/** Hashes in which two that may be alike differ, at most. */
const mostOther = Math.floor(hashes * (1 - (surelyLess * (1 - byChance) + byChance)) + 1e-9)

/** Whether two may be 8 in 10 alike, by their sketches: of 3,000,000 that are it says no of one. */
export function mayBeAlike(a: Uint8Array, b: Uint8Array): boolean {
  let other = 0
  for (let at = 0; at < hashes; at += 1) if (a[at] !== b[at] && ++other > mostOther) return false
  return true
}
