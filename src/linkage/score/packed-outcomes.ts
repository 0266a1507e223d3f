/** Sixteen outcomes a comparison, so that fifteen comparisons fit one whole number of 64 bits. */
export const packBase = 16

export function unpackOutcomes(packed: bigint | number, comparisons: number): Uint8Array {
  const outcomes = new Uint8Array(comparisons)
  let rest = BigInt(packed)
  for (let at = 0; at < comparisons; at++) {
    outcomes[at] = Number(rest % BigInt(packBase))
    rest /= BigInt(packBase)
  }
  return outcomes
}

export function packOutcomes(outcomes: ArrayLike<number>): bigint {
  let packed = 0n
  for (let at = outcomes.length - 1; at >= 0; at--) {
    packed = packed * BigInt(packBase) + BigInt(outcomes[at]!)
  }
  return packed
}

/** Outcomes of comparisons 0 to 7, four bits each. */
export function packedLow(outcomes: Uint8Array): number {
  let packed = 0
  for (let at = Math.min(8, outcomes.length) - 1; at >= 0; at--)
    packed = (packed << 4) | outcomes[at]!
  return packed
}

/** Outcomes of comparisons 8 to 14, four bits each. */
export function packedHigh(outcomes: Uint8Array): number {
  let packed = 0
  for (let at = outcomes.length - 1; at >= 8; at--) packed = (packed << 4) | outcomes[at]!
  return packed
}
