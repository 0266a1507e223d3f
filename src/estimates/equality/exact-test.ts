/** Two groups and how many of each reached a step. */
export interface TwoCounts {
  readonly of: number
  readonly reached: number
  readonly othersOf: number
  readonly othersReached: number
}

/**
 * The probability of a difference at least as large where both groups have the same chance: Fisher’s
 * exact test, two-sided by doubling, with half of what was seen counted (mid-p; Lancaster, JASA 56,
 * 1961; Agresti, Categorical Data Analysis, 3.5). 1 where nobody, or everybody, reached the step:
 * what was seen is then all that could be.
 */
export function exactProbability({ of, reached, othersOf, othersReached }: TwoCounts): number {
  const yes = reached + othersReached
  /** How much likelier one more of the group is than so many, and one fewer; none where that cannot be. */
  const oneMore = (count: number) =>
    ((of - count) * (yes - count)) / ((count + 1) * (othersOf - yes + count + 1))
  const oneFewer = (count: number) =>
    (count * (othersOf - yes + count)) / ((of - count + 1) * (yes - count + 1))
  // As many times as likely as what was seen; beyond all numbers where that is as good as impossible.
  const sum = (step: 1 | -1, next: (count: number) => number) => {
    let all = 0.5
    let chance = 1
    for (let count = reached; chance > 0 && Number.isFinite(all); count += step) {
      chance *= next(count)
      all += chance
    }
    return all
  }
  const [above, below] = [sum(1, oneMore), sum(-1, oneFewer)]
  return (2 * Math.min(below, above)) / (below + above)
}
