import type { Patterns } from './outcome-patterns.ts'

/** How much likelier two levels are together among different people than apart; 1 or more. */
export interface Dependence {
  readonly one: number
  readonly other: number
  readonly factors: readonly (readonly number[])[]
}

export interface Parameters {
  readonly m: readonly (readonly number[])[]
  readonly u: readonly (readonly number[])[]
  readonly dependences: readonly Dependence[]
}

const none: ReadonlySet<number> = new Set()

/** Likelihood of a pattern among pairs of one person and among pairs of different people. */
export function likelihoods(
  { width, outcomes, vetoed }: Patterns,
  at: number,
  { m, u, dependences }: Parameters,
  excluded: ReadonlySet<number> = none,
): readonly [ifMatch: number, ifNot: number] {
  const from = at * width
  let ifMatch = vetoed?.[at] === 1 ? 0 : 1
  let ifNot = 1
  for (let c = 0; c < width; c++) {
    const outcome = outcomes[from + c]!
    if (outcome === 0 || excluded.has(c)) continue
    ifMatch *= m[c]![outcome - 1]!
    ifNot *= u[c]![outcome - 1]!
  }
  for (const { one, other, factors } of dependences) {
    const [a, b] = [outcomes[from + one]!, outcomes[from + other]!]
    if (a === 0 || b === 0 || excluded.has(one) || excluded.has(other)) continue
    ifNot *= factors[a - 1]![b - 1]!
  }
  return [ifMatch, ifNot]
}
