import { createHash, hash } from 'node:crypto'

/** SHA-256 as 32 bytes. */
export type Hash = Uint8Array

const leafPrefix = Uint8Array.of(0)

/** RFC 9162 §2.1.1: the root of no entries. */
export const emptyRoot: Hash = hash('sha256', '', 'buffer')

/** RFC 9162 §2.1.1: SHA-256(0x00 ‖ body). */
export const leafHash = (body: string | Uint8Array): Hash =>
  createHash('sha256').update(leafPrefix).update(body).digest()

const pair = new Uint8Array(65)
pair[0] = 1

/** RFC 9162 §2.1.1: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  pair.set(left, 1)
  pair.set(right, 33)
  return hash('sha256', pair, 'buffer')
}

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
export const fromHex = (text: string): Hash => new Uint8Array(Buffer.from(text, 'hex'))
export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
