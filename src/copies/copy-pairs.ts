import { jaccard, shinglesOf } from './shingles.ts'
import { mayBeAlike, type Sketch, sketchOf } from './sketch.ts'
import { wordsOf } from './words.ts'

export interface CopyText {
  readonly id: number
  readonly text: string
}

/** Two texts that are alike; `a` is the lower of the two ids. */
export interface CopyPair {
  readonly a: number
  readonly b: number
  /** Runs of five words both have, of all runs either has. */
  readonly likeness: number
  /** The same words in the same order. */
  readonly isSame: boolean
}

/** From here on a text is a copy of another. */
export const alikeFrom = 0.8

/** Every two texts that are alike. Their number grows with the square of the copies of one text: `settleCopies` needs few of them. */
export function copyPairs(texts: readonly CopyText[]): readonly CopyPair[] {
  const sketches = texts.map(({ text }) => sketchOf(text))
  const shingles = new Map<number, Float64Array>()
  const shinglesAt = (at: number): Float64Array => {
    const known = shingles.get(at)
    if (known) return known
    const made = shinglesOf(wordsOf((texts[at] as CopyText).text))
    shingles.set(at, made)
    return made
  }
  const found: CopyPair[] = []
  for (const [i, others] of candidates(sketches).entries()) {
    for (const j of others) {
      const [one, other] = [sketches[i] as Sketch, sketches[j] as Sketch]
      const isSame = one.digest === other.digest
      if (!isSame && !mayBeAlike(one.signature, other.signature)) continue
      const likeness = isSame ? 1 : jaccard(shinglesAt(i), shinglesAt(j))
      if (likeness < alikeFrom) continue
      const [x, y] = [(texts[i] as CopyText).id, (texts[j] as CopyText).id]
      found.push({ a: Math.min(x, y), b: Math.max(x, y), likeness, isSame })
    }
  }
  return found.toSorted((one, other) => one.a - other.a || one.b - other.b)
}

/** For each, those before it that share a band. */
function candidates(sketches: readonly Sketch[]): readonly ReadonlySet<number>[] {
  const seen = new Map<number, number[]>()
  return sketches.map(({ bands }, at) => {
    const others = new Set<number>()
    for (const band of bands) {
      const sharing = seen.get(band)
      if (!sharing) {
        seen.set(band, [at])
        continue
      }
      for (const other of sharing) if (other !== at) others.add(other)
      sharing.push(at)
    }
    return others
  })
}
