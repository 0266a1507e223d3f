import { likelihoods, type Parameters } from './likelihood.ts'
import type { Patterns } from './outcome-patterns.ts'

/**
 * Chance that two records drawn at random are one person: the expected matches among all pairs that
 * blocking proposes, over all pairs there are; pairs it does not propose are taken for non-matches.
 */
export function estimatePrior(
  candidates: Patterns,
  parameters: Parameters,
  {
    allPairs,
    weightOfSample,
    assumed,
  }: {
    readonly allPairs: number
    /** Pairs that each of the candidates stands for. */
    readonly weightOfSample: number
    readonly assumed: number
  },
): number {
  const { counts } = candidates
  const ratios = new Float64Array(counts.length)
  for (let at = 0; at < counts.length; at++) {
    const [ifMatch, ifNot] = likelihoods(candidates, at, parameters)
    ratios[at] = Math.min(ifMatch / ifNot, 1e200)
  }
  // A few pairs' worth of what is assumed keeps tiny inputs sensible.
  const caution = 2
  let prior = assumed
  for (let step = 0; step < 100; step++) {
    const odds = prior / (1 - prior)
    let matches = 0
    for (let at = 0; at < counts.length; at++) {
      const posterior = (odds * ratios[at]!) / (1 + odds * ratios[at]!)
      matches += counts[at]! * weightOfSample * posterior
    }
    const next = (matches + caution * assumed) / (allPairs + caution)
    const bounded = Math.min(0.5, Math.max(next, 1e-12))
    if (Math.abs(bounded - prior) < 1e-9 * prior) return bounded
    prior = bounded
  }
  return prior
}
