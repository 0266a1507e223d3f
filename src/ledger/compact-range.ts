import { foldRight, type Hash, nodeHash } from './hash.ts'

/**
 * The right edge of a tree: the roots of its complete subtrees, largest first, one for each bit set
 * in `size`. Enough to append and to give the root without reading the log.
 */
export interface CompactRange {
  readonly size: number
  readonly nodes: readonly Hash[]
}

export const emptyRange: CompactRange = { size: 0, nodes: [] }

/** One more leaf at the end: two subtrees of equal size become one, as often as there are two. */
export function withLeaf({ size, nodes }: CompactRange, leaf: Hash): CompactRange {
  const edge = [...nodes]
  let node = leaf
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    node = nodeHash(edge.pop() as Hash, node)
  }
  edge.push(node)
  return { size: size + 1, nodes: edge }
}

/** The root of the whole tree (RFC 9162 §2.1.1). */
export const rootOf = ({ nodes }: CompactRange): Hash => foldRight(nodes)
