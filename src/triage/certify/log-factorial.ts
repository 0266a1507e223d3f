/** ln(n!) for n = 0 … the largest asked for so far: a table, since certificates ask millions of times. */
let table = Float64Array.of(0)

export function logFactorials(upTo: number): Float64Array {
  if (upTo < table.length) return table
  const longer = new Float64Array(Math.max(upTo + 1, table.length * 2))
  longer.set(table)
  for (let n = table.length; n < longer.length; n += 1) longer[n] = longer[n - 1]! + Math.log(n)
  table = longer
  return table
}

/** ln of the number of ways to choose k from n; -Infinity where there is none. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n || n < 0) return Number.NEGATIVE_INFINITY
  const log = logFactorials(n)
  return log[n]! - log[k]! - log[n - k]!
}

/** P(X = hits) when `draws` are taken without replacement from `size` of which `marked` are marked. */
export const hypergeometric = (hits: number, draws: number, marked: number, size: number): number =>
  Math.exp(
    logChoose(marked, hits) + logChoose(size - marked, draws - hits) - logChoose(size, draws),
  )

/** P(X ≤ hits), same arguments; 0 where more are marked than there are. */
export function hypergeometricAtMost(
  hits: number,
  draws: number,
  marked: number,
  size: number,
): number {
  let sum = 0
  for (let x = 0; x <= Math.min(hits, draws, marked); x += 1) {
    sum += hypergeometric(x, draws, marked, size)
  }
  return Math.min(1, sum)
}

/** P(X ≤ successes) of `trials` with the given probability. */
export function binomialAtMost(successes: number, trials: number, probability: number): number {
  if (successes < 0) return 0
  if (successes >= trials || probability <= 0) return 1
  let sum = 0
  for (let x = 0; x <= successes; x += 1) {
    sum += Math.exp(
      logChoose(trials, x) + x * Math.log(probability) + (trials - x) * Math.log1p(-probability),
    )
  }
  return Math.min(1, sum)
}
