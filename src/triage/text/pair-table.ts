/** Numbers for pairs of words: open addressing in typed arrays, since a Map of pairs is ten times slower. */
export interface PairTable {
  /** The number kept for the pair, or what `next()` gives the first time it is seen. */
  numberOf(a: number, b: number, next: () => number): number
  /** The number kept for the pair, or -1. */
  find(a: number, b: number): number
}

const mix = (a: number, b: number) => {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

export function pairTable(initialBits = 16): PairTable {
  let mask = 2 ** initialBits - 1
  let firsts = new Int32Array(mask + 1).fill(-1)
  let seconds = new Int32Array(mask + 1)
  let numbers = new Int32Array(mask + 1)
  let held = 0

  const slotOf = (a: number, b: number) => {
    let slot = mix(a, b) & mask
    while (firsts[slot] !== -1 && (firsts[slot] !== a || seconds[slot] !== b)) {
      slot = (slot + 1) & mask
    }
    return slot
  }
  const grow = () => {
    const before = [firsts, seconds, numbers] as const
    mask = (mask + 1) * 2 - 1
    firsts = new Int32Array(mask + 1).fill(-1)
    seconds = new Int32Array(mask + 1)
    numbers = new Int32Array(mask + 1)
    before[0].forEach((a, i) => {
      if (a === -1) return
      const slot = slotOf(a, before[1][i]!)
      firsts[slot] = a
      seconds[slot] = before[1][i]!
      numbers[slot] = before[2][i]!
    })
  }

  return {
    numberOf(a, b, next) {
      let slot = slotOf(a, b)
      if (firsts[slot] !== -1) return numbers[slot]!
      held += 1
      if (held * 2 > mask) {
        grow()
        slot = slotOf(a, b)
      }
      firsts[slot] = a
      seconds[slot] = b
      const number = next()
      numbers[slot] = number
      return number
    },
    find(a, b) {
      const slot = slotOf(a, b)
      return firsts[slot] === -1 ? -1 : numbers[slot]!
    },
  }
}
