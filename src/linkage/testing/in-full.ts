import type { ScoredPair } from '../records/link-record.ts'

/** Pairs with what they say as a property of their own, so that two of them can be compared whole. */
export const inFull = (pairs: readonly ScoredPair[]): readonly ScoredPair[] =>
  pairs.map((pair) => ({ ...pair, evidence: pair.evidence }))
