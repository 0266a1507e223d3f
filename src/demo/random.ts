/**
 * A small seeded generator (sfc32, Chris Doty-Humphrey's PractRand), so that the same seed writes
 * the same world everywhere. Nothing in this room asks the machine for chance or for the time.
 */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole, both ends included. */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** Items with weights; the weights need not add up to one. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T
  shuffled<T>(items: readonly T[]): T[]
  digits(count: number): string
}

/** A 32-bit hash (FNV-1a with a finisher) to turn a label into a seed. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** A generator of its own for each label: what one stream draws never moves another. */
export function randomFor(seed: number, label: string): Random {
  let a = hashOf(`${seed}/${label}/a`)
  let b = hashOf(`${seed}/${label}/b`)
  let c = hashOf(`${seed}/${label}/c`)
  let counter = 1

  function next(): number {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4294967296
  }
  for (let warm = 0; warm < 12; warm++) next()

  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!

  function weighted<T>(choices: readonly (readonly [T, number])[]): T {
    let total = 0
    for (const [, weight] of choices) total += weight
    let left = next() * total
    for (const [item, weight] of choices) {
      left -= weight
      if (left < 0) return item
    }
    return choices[choices.length - 1]![0]
  }

  function shuffled<T>(items: readonly T[]): T[] {
    const out = [...items]
    for (let at = out.length - 1; at > 0; at--) {
      const other = Math.floor(next() * (at + 1))
      const swapped = out[at]!
      out[at] = out[other]!
      out[other] = swapped
    }
    return out
  }

  function digits(count: number): string {
    let out = ''
    for (let at = 0; at < count; at++) out += Math.floor(next() * 10)
    return out
  }

  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick,
    weighted,
    shuffled,
    digits,
  }
}
