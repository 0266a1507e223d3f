/** Sizes of a set between which no question about its size tells apart. */
export interface Sizes {
  readonly from: number
  readonly to: number
}

/** The sizes from `low` to `high`, cut at each number that sizes are compared with. */
export function sizesApart(
  comparedWith: readonly number[],
  low: number,
  high: number,
): readonly Sizes[] {
  const cuts = comparedWith.flatMap((to) => [to, to + 1]).filter((cut) => cut > low && cut <= high)
  const starts = [...new Set([low, ...cuts])].sort((a, b) => a - b)
  return starts.map((from, place) => ({ from, to: (starts[place + 1] ?? high + 1) - 1 }))
}
