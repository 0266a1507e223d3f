import { emptyRange, rootOf, withLeaf } from './compact-range.ts'
import type { Hash } from './hash.ts'

/** The root over leaf hashes (RFC 9162 §2.1.1). */
export const rootOfLeaves = (leaves: readonly Hash[]): Hash =>
  rootOf(leaves.reduce(withLeaf, emptyRange))
