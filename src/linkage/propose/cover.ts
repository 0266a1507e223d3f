/** One of the things to choose from. */
export interface Choice {
  /** Pairs it would compare. */
  readonly pairs: number
  /** Matches it proposes, by place. */
  readonly covers: Int32Array
}

export interface CoverLimits {
  readonly budget: number
  /** How many may be chosen. */
  readonly most: number
  /** A choice that adds fewer matches is not worth having. */
  readonly least: number
}

/** How much the pairs that new matches cost count: fully (1) to not at all (0). */
const costExponents = [1, 0.75, 0.5, 0.25, 0]

/**
 * Choices that together cover most matches within a budget of pairs: several greedy covers, of which
 * the one that covers most is taken, and of equals the cheapest. (Counting matches for each pair alone
 * is known to end far from the best; Khuller, Moss and Naor 1999.) Pairs that two choices share count
 * twice, so the budget holds.
 */
export function chooseWithin(
  choices: readonly Choice[],
  matches: number,
  limits: CoverLimits,
): readonly number[] {
  const tried = costExponents.map((exponent) => {
    const chosen = greedy(choices, matches, limits, exponent)
    const covered = new Set(chosen.flatMap((at) => [...choices[at]!.covers])).size
    return { chosen, covered, pairs: chosen.reduce((sum, at) => sum + choices[at]!.pairs, 0) }
  })
  return tried.toSorted((x, y) => y.covered - x.covered || x.pairs - y.pairs)[0]!.chosen
}

function greedy(
  choices: readonly Choice[],
  matches: number,
  limits: CoverLimits,
  exponent: number,
): readonly number[] {
  const covered = new Uint8Array(matches)
  const chosen: number[] = []
  let left = limits.budget
  while (chosen.length < limits.most) {
    let best = -1
    let worth = 0
    choices.forEach(({ pairs, covers }, at) => {
      if (pairs > left || chosen.includes(at) || covers.length < limits.least) return
      const gain = newIn(covers, covered)
      const each = gain / Math.max(1, pairs) ** exponent
      if (gain >= limits.least && each > worth) [best, worth] = [at, each]
    })
    if (best < 0) break
    chosen.push(best)
    left -= choices[best]!.pairs
    for (const match of choices[best]!.covers) covered[match] = 1
  }
  return chosen
}

const newIn = (covers: Int32Array, covered: Uint8Array) => {
  let count = 0
  for (const match of covers) count += 1 - covered[match]!
  return count
}
