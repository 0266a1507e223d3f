/** A rule as choosing sees it. */
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
  /** What adds fewer matches is not worth a rule. */
  readonly least: number
}

/** From new matches counted by the pair (1) to new matches whatever they cost (0). */
const thrifts = [1, 0.75, 0.5, 0.25, 0]

/**
 * Choices that together cover most matches within a budget of pairs: greedy covers, from the
 * thriftiest to the boldest (by pair alone is known to end far from the best; Khuller, Moss and Naor
 * 1999), whichever covers most, and of equals the cheapest. Pairs that two rules share count twice,
 * so the budget holds.
 */
export function chooseWithin(
  choices: readonly Choice[],
  matches: number,
  limits: CoverLimits,
): readonly number[] {
  const tried = thrifts.map((thrift) => {
    const chosen = greedy(choices, matches, limits, thrift)
    const covered = new Set(chosen.flatMap((at) => [...choices[at]!.covers])).size
    return { chosen, covered, pairs: chosen.reduce((sum, at) => sum + choices[at]!.pairs, 0) }
  })
  return tried.toSorted((x, y) => y.covered - x.covered || x.pairs - y.pairs)[0]!.chosen
}

function greedy(
  choices: readonly Choice[],
  matches: number,
  limits: CoverLimits,
  thrift: number,
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
      const each = gain / Math.max(1, pairs) ** thrift
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
