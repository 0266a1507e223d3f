/** How many bits of 32 are set (Warren, "Hacker's Delight", 5-1). */
function bitsSet(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Encodings of one view beside one another, so that millions of pairs read memory in order. */
export interface PackedEncodings {
  /** Whose each is. */
  readonly owners: Int32Array
  readonly words: Uint32Array
}

export function packed(
  encodings: readonly (readonly (Uint32Array | null)[])[],
  view: number,
  width: number,
): PackedEncodings {
  const having = encodings.flatMap((each, at) => (each[view] ? [at] : []))
  const words = new Uint32Array(having.length * width)
  for (const [place, at] of having.entries()) words.set(encodings[at]![view]!, place * width)
  return { owners: Int32Array.from(having), words }
}

/** Up to where a pair can be given up early: after so many words, more than so many bits apart. */
export interface EarlyEnd {
  readonly words: number
  readonly most: number
}

/** Bits that differ, or -1 where they are given up. */
export function bitsApart(
  left: Uint32Array,
  from: number,
  right: Uint32Array,
  to: number,
  ends: readonly EarlyEnd[],
): number {
  let [apart, at] = [0, 0]
  for (const { words, most } of ends) {
    for (; at < words; at++) apart += bitsSet(left[from + at]! ^ right[to + at]!)
    if (apart > most) return -1
  }
  return apart
}
