import { likelihoodRatio, type Parameters } from './likelihood.ts'
import type { Patterns } from './outcome-patterns.ts'

/**
 * Chance that two records drawn at random are one person: the expected matches among all pairs that
 * blocking proposes, over all pairs there are; pairs it does not propose are taken for non-matches.
 */
export function estimatePrior(
  candidates: Patterns,
  parameters: Parameters,
  allPairs: number,
  weightOfSample: number,
  assumed: number,
): number {
  const { counts } = candidates
  const ratios = new Float64Array(counts.length)
  for (let at = 0; at < counts.length; at++) {
    const [ifMatch, ifNot] = likelihoodRatio(candidates, at, parameters)
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
    const held = Math.min(0.5, Math.max(next, 1e-12))
    if (Math.abs(held - prior) < 1e-9 * prior) return held
    prior = held
  }
  return prior
}
