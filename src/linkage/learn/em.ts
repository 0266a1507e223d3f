import { type Dependence, likelihoods } from './likelihood.ts'
import { monotone } from './monotone.ts'
import type { Patterns } from './outcome-patterns.ts'

/** Pairs that one blocking rule proposed, and the comparisons that teach nothing among them. */
export interface RulePatterns {
  readonly patterns: Patterns
  readonly excluded: ReadonlySet<number>
}

export interface EmOptions {
  readonly u: readonly (readonly number[])[]
  readonly dependences: readonly Dependence[]
  /** What is assumed of m before data, counted as `caution` pairs. */
  readonly assumed: readonly (readonly number[])[]
  readonly caution: number
  /** Comparisons whose weights are given. */
  readonly fixed: ReadonlySet<number>
  readonly restarts: number
  /** The result of the round before; tried first. */
  readonly from?: readonly (readonly number[])[]
}

export interface EmResult {
  readonly m: readonly (readonly number[])[]
  readonly likelihood: number
  readonly iterations: number
}

const mostIterations = 200

/** m by expectation maximisation over all blocks at once, best of several starts. */
export function estimateM(blocks: readonly RulePatterns[], options: EmOptions): EmResult {
  let best: EmResult | null = null
  for (let start = 0; start < options.restarts; start++) {
    const from = start === 0 && options.from ? options.from : startingPoint(options.assumed, start)
    const result = climb(blocks, options, from)
    if (!best || result.likelihood > best.likelihood + 1e-9) best = result
  }
  return best!
}

/** The assumed m, and for later starts the same blurred towards even, each start further. */
function startingPoint(assumed: EmOptions['assumed'], start: number): number[][] {
  const blur = start === 0 ? 0 : 0.5 * (start / (start + 2))
  return assumed.map((levels, comparison) => {
    const tilted = levels.map(
      (m, at) => (1 - blur) * m + (blur * (1 + ((start * 7 + comparison * 3 + at * 5) % 4))) / 10,
    )
    const sum = tilted.reduce((a, b) => a + b, 0)
    return tilted.map((m) => m / sum)
  })
}

function climb(
  blocks: readonly RulePatterns[],
  options: EmOptions,
  from: EmOptions['u'],
): EmResult {
  let m = from
  const lambdas = blocks.map(() => 0.2)
  let likelihood = Number.NEGATIVE_INFINITY
  let iterations = 0
  while (iterations++ < mostIterations) {
    const sums = m.map((levels) => levels.map(() => 0))
    let next = assumedLikelihood(m, options)
    blocks.forEach((block, at) => {
      next += expect(block, m, options, lambdas, at, sums)
    })
    if (next - likelihood < 1e-7 * Math.abs(next) && iterations > 3) break
    likelihood = next
    m = m.map((levels, comparison) =>
      options.fixed.has(comparison) ? levels : maximise(sums[comparison]!, comparison, options),
    )
  }
  return { m, likelihood, iterations }
}

function maximise(sums: readonly number[], comparison: number, options: EmOptions): number[] {
  const assumed = options.assumed[comparison]!
  const counts = sums.map((sum, at) => sum + options.caution * assumed[at]!)
  const total = counts.reduce((a, b) => a + b, 0)
  if (total <= 0) return [...assumed]
  return monotone(
    counts.map((count) => Math.max(count / total, 1e-6)),
    options.u[comparison]!,
  )
}

const assumedLikelihood = (m: readonly (readonly number[])[], options: EmOptions) => {
  let sum = 0
  options.assumed.forEach((levels, comparison) => {
    levels.forEach((assumed, at) => {
      sum += options.caution * assumed * Math.log(Math.max(m[comparison]![at]!, 1e-12))
    })
  })
  return sum
}

/** Adds expected matches per level to `sums`, moves the block's own prior, returns its likelihood. */
function expect(
  { patterns, excluded }: RulePatterns,
  m: readonly (readonly number[])[],
  { u, dependences }: EmOptions,
  lambdas: number[],
  block: number,
  sums: number[][],
): number {
  const { width, outcomes, counts } = patterns
  const lambda = lambdas[block]!
  let matches = 0
  let total = 0
  let likelihood = 0
  for (let at = 0; at < counts.length; at++) {
    const [ifMatch, ifNot] = likelihoods(patterns, at, { m, u, dependences }, excluded)
    const either = lambda * ifMatch + (1 - lambda) * ifNot
    if (!(either > 0)) continue
    const count = counts[at]!
    const expected = (count * lambda * ifMatch) / either
    matches += expected
    total += count
    likelihood += count * Math.log(either)
    for (let c = 0; c < width; c++) {
      const outcome = outcomes[at * width + c]!
      if (outcome > 0 && !excluded.has(c)) sums[c]![outcome - 1]! += expected
    }
  }
  if (total > 0) lambdas[block] = Math.min(0.999, Math.max(1e-7, matches / total))
  return likelihood
}
