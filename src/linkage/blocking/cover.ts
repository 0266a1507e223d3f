/** A rule as choosing sees it. */
export interface Choice {
  /** Pairs it would compare. */
  readonly pairs: number
  /** Matches it proposes, by place. */
  readonly covers: Int32Array
}

/**
 * Choices that together cover most matches within a budget of pairs: the one with most new matches a
 * pair first (Khuller, Moss and Naor 1999, with the best single choice as their remedy for it).
 * Pairs that two rules share count twice, so the budget holds. Stops when nothing adds `least`.
 */
export function chooseWithin(
  choices: readonly Choice[],
  matches: number,
  limits: { readonly budget: number; readonly most: number; readonly least: number },
): readonly number[] {
  const covered = new Uint8Array(matches)
  const chosen: number[] = []
  let left = limits.budget
  while (chosen.length < limits.most) {
    let best = -1
    let worth = 0
    choices.forEach(({ pairs, covers }, at) => {
      if (pairs > left || chosen.includes(at)) return
      const gain = newIn(covers, covered)
      const each = gain / Math.max(1, pairs)
      if (gain >= limits.least && each > worth) [best, worth] = [at, each]
    })
    if (best < 0) break
    chosen.push(best)
    left -= choices[best]!.pairs
    for (const match of choices[best]!.covers) covered[match] = 1
  }
  const total = covered.reduce((sum, each) => sum + each, 0)
  const single = bestSingle(choices, limits.budget)
  return single >= 0 && choices[single]!.covers.length > total ? [single] : chosen
}

const newIn = (covers: Int32Array, covered: Uint8Array) => {
  let count = 0
  for (const match of covers) count += 1 - covered[match]!
  return count
}

const bestSingle = (choices: readonly Choice[], budget: number) =>
  choices.reduce(
    (best, { pairs, covers }, at) =>
      pairs <= budget && covers.length > (choices[best]?.covers.length ?? 0) ? at : best,
    -1,
  )
