import type { Patterns } from './outcome-patterns.ts'

/** How much likelier two levels are together among different people than each by itself; 1 or more. */
export interface Together {
  readonly one: number
  readonly other: number
  readonly factors: readonly (readonly number[])[]
}

export interface Parameters {
  readonly m: readonly (readonly number[])[]
  readonly u: readonly (readonly number[])[]
  readonly together: readonly Together[]
}

const nobody: ReadonlySet<number> = new Set()

/** Likelihood of a pattern among different people over that among same people, comparisons in `silent` left out. */
export function likelihoodRatio(
  { width, outcomes }: Patterns,
  at: number,
  { m, u, together }: Parameters,
  silent: ReadonlySet<number> = nobody,
): readonly [ifMatch: number, ifNot: number] {
  const from = at * width
  let ifMatch = 1
  let ifNot = 1
  for (let c = 0; c < width; c++) {
    const outcome = outcomes[from + c]!
    if (outcome === 0 || silent.has(c)) continue
    ifMatch *= m[c]![outcome - 1]!
    ifNot *= u[c]![outcome - 1]!
  }
  for (const { one, other, factors } of together) {
    const [a, b] = [outcomes[from + one]!, outcomes[from + other]!]
    if (a === 0 || b === 0 || silent.has(one) || silent.has(other)) continue
    ifNot *= factors[a - 1]![b - 1]!
  }
  return [ifMatch, ifNot]
}
