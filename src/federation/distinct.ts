/**
 * The fewest different things there can be in sets of at least these sizes, where any two of them have at most `shared(i, j)` in
 * common.
 *
 * Taken one after another, each set adds what it cannot share with those before it. That holds in whatever order, so several are
 * tried and the best counts: from each set in turn, always the one that adds most next. Nothing known, `shared` is no limit, and it
 * is the largest size; nothing shared, it is their sum.
 */
export function leastDistinct(
  sizes: readonly number[],
  shared: (first: number, second: number) => number,
): number {
  const common = sizes.map((one, i) =>
    sizes.map((other, j) => (i === j ? one : Math.min(one, other, shared(i, j)))),
  )
  return Math.max(0, ...sizes.map((_, start) => from(start, sizes, common)))
}

function from(
  start: number,
  sizes: readonly number[],
  common: readonly (readonly number[])[],
): number {
  const left = new Set(sizes.keys())
  /** Of each set, what it adds after those taken. */
  const adds = [...sizes]
  let total = 0
  let next: number | null = start
  while (next !== null) {
    const taken: number = next
    left.delete(taken)
    total += adds[taken] ?? 0
    next = null
    for (const each of left) {
      adds[each] = (adds[each] ?? 0) - (common[taken]?.[each] ?? 0)
      if ((adds[each] ?? 0) > Math.max(0, next === null ? 0 : (adds[next] ?? 0))) next = each
    }
  }
  return total
}
