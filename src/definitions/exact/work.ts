/** How much may still be gone through before an answer is given up; counted, so that it is the same on any machine. */
export interface Work {
  /** Takes one step, if one is left. */
  isLeft(): boolean
  /** Ways for one set of people to turn out. */
  readonly mostWays: number
}

/** Steps for one answer: each asks an expression once. Enough for any definition published so far a hundred times over. */
const mostSteps = 20_000
const mostWays = 4096

export function someWork(steps: number = mostSteps): Work {
  let left = steps
  return { isLeft: () => --left >= 0, mostWays }
}
