import { hash } from 'node:crypto'

/** SHA-256 as 32 bytes. */
export type Hash = Uint8Array

/** RFC 9162 §2.1.1: the root of no entries. */
const emptyRoot: Hash = hash('sha256', '', 'buffer')

// Node gives a digest as text three times as fast as it makes a Buffer of it; a million entries
// take ten million digests.
const digest = (bytes: Uint8Array | string): string => hash('sha256', bytes, 'binary')

/** RFC 9162 §2.1.1: SHA-256(0x00 ‖ body), the body in UTF-8. */
export const leafHash = (body: string): Hash => Buffer.from(digest(`\u0000${body}`), 'latin1')

const node = Buffer.alloc(65)
node[0] = 1

/** RFC 9162 §2.1.1: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  node.set(left, 1)
  node.set(right, 33)
  return Buffer.from(digest(node), 'latin1')
}

/** Complete subtrees, largest first, joined from the right into one root. */
export function foldRight(nodes: readonly Hash[]): Hash {
  const last = nodes.at(-1)
  if (last === undefined) return emptyRoot
  if (nodes.length === 1) return last
  node.set(last, 33)
  let root = ''
  for (let i = nodes.length - 2; i >= 0; i--) {
    node.set(nodes[i] as Hash, 1)
    root = digest(node)
    node.write(root, 33, 'latin1')
  }
  return Buffer.from(root, 'latin1')
}

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
export const fromHex = (text: string): Hash => Buffer.from(text, 'hex')
export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
