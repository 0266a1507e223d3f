import type { Patterns } from './outcome-patterns.ts'

/** What an engine counts among the records for training. */
export interface OutcomeCounts {
  /** Pairs drawn at random from all there are. */
  readonly random: Patterns
  /** One in `step` of the pairs that blocking proposes, each once. */
  readonly candidates: Patterns
  readonly step: number
  /** By rule: pairs that share its key. */
  readonly ofRules: readonly Patterns[]
  /** By comparison: the chance that two records hold equal values, where it is known from counts. */
  readonly equal: readonly (number | null)[]
  /** Records of each source. */
  readonly sourceSizes: readonly number[]
}

/** So many times what one rule's pairs may come to are looked at of all rules' pairs together. */
const candidateShare = 4

/** Of how many pairs one is looked at, so that no more than the settings allow are. */
export function samplingSteps(pairsOfRules: readonly number[], pairsPerRule: number) {
  const all = pairsOfRules.reduce((sum, pairs) => sum + pairs, 0)
  return {
    candidates: Math.max(1, Math.ceil(all / (pairsPerRule * candidateShare))),
    ofRules: pairsOfRules.map((pairs) => Math.max(1, Math.ceil(pairs / pairsPerRule))),
  }
}
