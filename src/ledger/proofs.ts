import { type Hash, nodeHash, sameHash } from './hash.ts'
import { rootOfLeaves } from './tree.ts'

/** The hashes a verifier needs beside what it has, nearest the leaves first. */
export type Proof = readonly Hash[]

/** RFC 9162 §2.1.3.1: that the leaf at `index` is in the tree over all of `leaves`. */
export function inclusionPath(leaves: readonly Hash[], index: number): Proof {
  const size = leaves.length
  if (size <= 1) return []
  const split = splitOf(size)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  return index < split
    ? [...inclusionPath(left, index), rootOfLeaves(right)]
    : [...inclusionPath(right, index - split), rootOfLeaves(left)]
}

/** RFC 9162 §2.1.4.1: that the tree over the first `size` leaves is the start of that over all. */
export function consistencyPath(leaves: readonly Hash[], size: number): Proof {
  return size === leaves.length ? [] : subproof(leaves, size, true)
}

function subproof(leaves: readonly Hash[], size: number, complete: boolean): Proof {
  if (size === leaves.length) return complete ? [] : [rootOfLeaves(leaves)]
  const split = splitOf(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  return size <= split
    ? [...subproof(left, size, complete), rootOfLeaves(right)]
    : [...subproof(right, size - split, false), rootOfLeaves(left)]
}

/** RFC 9162 §2.1.3.2, and what it leaves out: hashes are 32 bytes, and the index is in the tree. */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  size: number,
  proof: Proof,
  root: Hash,
): boolean {
  if (!places(index, size) || index >= size || !whole([leaf, root, ...proof])) return false
  let place = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash)
      while (place % 2 === 0 && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && sameHash(hash, root)
}

/** RFC 9162 §2.1.4.2, and what it leaves out: nothing is consistent with a tree of no entries. */
export function verifyConsistency(
  first: { readonly size: number; readonly root: Hash },
  second: { readonly size: number; readonly root: Hash },
  proof: Proof,
): boolean {
  if (!places(first.size, second.size) || !whole([first.root, second.root, ...proof])) return false
  if (first.size === 0 || first.size > second.size) return false
  if (first.size === second.size) return proof.length === 0 && sameHash(first.root, second.root)

  const path = isPowerOfTwo(first.size) ? [first.root, ...proof] : proof
  const [start, ...rest] = path
  if (start === undefined || proof.length === 0) return false
  let place = first.size - 1
  let last = second.size - 1
  while (place % 2 === 1) {
    place = half(place)
    last = half(last)
  }
  let older = start
  let newer = start
  for (const hash of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      older = nodeHash(hash, older)
      newer = nodeHash(hash, newer)
      while (place % 2 === 0 && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      newer = nodeHash(newer, hash)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && sameHash(older, first.root) && sameHash(newer, second.root)
}

const half = (n: number) => Math.floor(n / 2)
const places = (...numbers: readonly number[]) =>
  numbers.every((n) => Number.isSafeInteger(n) && n >= 0)
const whole = (hashes: readonly Hash[]) => hashes.every(({ length }) => length === 32)
const isPowerOfTwo = (n: number) => Number.isInteger(Math.log2(n))

/** The largest power of two below `size`. */
const splitOf = (size: number): number => 2 ** Math.floor(Math.log2(size - 1))
