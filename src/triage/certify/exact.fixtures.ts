/** The number of ways to choose k from n, exactly; 0 where there is none. */
export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  let ways = 1n
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i)
  return ways
}

/** A share of two whole numbers, rounded once. */
export const share = (of: bigint, all: bigint): number => Number(of) / Number(all)

/** Whole numbers from … to `last`. */
export const upTo = (last: number, from = 0): readonly number[] =>
  Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => from + i)

/** P(X ≤ hits) of `draws` without replacement from `size` of which `marked` are marked, counted. */
export const drawnAtMost = (hits: number, draws: number, marked: number, size: number): number =>
  share(
    upTo(hits).reduce((sum, x) => sum + choose(marked, x) * choose(size - marked, draws - x), 0n),
    choose(size, draws),
  )

/** P(X ≤ successes) of `trials` that each succeed `of` times in `all`, counted. */
export const succeedAtMost = (
  successes: number,
  trials: number,
  [of, all]: readonly [number, number],
): number =>
  share(
    upTo(Math.min(successes, trials)).reduce(
      (sum, x) =>
        sum + choose(trials, x) * BigInt(of) ** BigInt(x) * BigInt(all - of) ** BigInt(trials - x),
      0n,
    ),
    BigInt(all) ** BigInt(trials),
  )
