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
  const all = of + othersOf
  const yes = reached + othersReached
  const [least, most] = [Math.max(0, yes - othersOf), Math.min(of, yes)]
  const whole = logChoose(all, of)
  const chance = (count: number) =>
    Math.exp(logChoose(yes, count) + logChoose(all - yes, of - count) - whole)
  const seen = chance(reached)
  let below = seen / 2
  let above = seen / 2
  for (let count = least; count < reached; count += 1) below += chance(count)
  for (let count = reached + 1; count <= most; count += 1) above += chance(count)
  return Math.min(1, 2 * Math.min(below, above))
}

const logFactorials: number[] = [0]

function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next += 1) {
    logFactorials.push(logFactorials[next - 1]! + Math.log(next))
  }
  return logFactorials[n]!
}

const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k)
