import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leafHash, nodeHash, toHex } from './hash.ts'
import { consistencyPath, inclusionPath, verifyConsistency, verifyInclusion } from './proofs.ts'
import { rootOfLeaves } from './tree.ts'

/** RFC 9162 §2.1.1 as it stands there, to hold the compact range against. */
function definition(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return createHash('sha256').digest()
  if (leaves.length === 1) return leaves[0] as Uint8Array
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return nodeHash(definition(leaves.slice(0, split)), definition(leaves.slice(split)))
}

const leavesOf = (n: number) => Array.from({ length: n }, (_, i) => leafHash(`entry ${i}`))

describe('the tree', () => {
  it('has the roots that Certificate Transparency’s reference tree has', () => {
    // The ASCII-safe leaves of the reference data: "", NUL, 0x10, "␠!", "01", "@ABC", "PQRSTUVW", "`a…o".
    const inputs = ['', '\u0000', '\u0010', ' !', '01', '@ABC', 'PQRSTUVW', '`abcdefghijklmno']
    const roots = [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
      'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
      '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    ]
    const found = inputs.map((_, i) => toHex(rootOfLeaves(inputs.slice(0, i + 1).map(leafHash))))
    expect(found).toEqual(roots)
    expect(toHex(rootOfLeaves([]))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
  })

  it('is the RFC’s for every size', () => {
    for (let n = 0; n < 130; n++) {
      expect(toHex(rootOfLeaves(leavesOf(n)))).toBe(toHex(definition(leavesOf(n))))
    }
  })
})

const sizes = fc.integer({ min: 1, max: 200 })
const bit = fc.nat(255)

describe('proofs', () => {
  it('prove every entry of every size, and nothing after any bit was flipped', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), bit, fc.nat(), (size, place, flipped, which) => {
        const leaves = leavesOf(size)
        const index = place % size
        const root = rootOfLeaves(leaves)
        const leaf = leaves[index] as Uint8Array
        const proof = inclusionPath(leaves, index)
        expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true)
        expect(verifyInclusion(flip(leaf, flipped), index, size, proof, root)).toBe(false)
        expect(verifyInclusion(leaf, index, size, proof, flip(root, flipped))).toBe(false)
        expect(verifyInclusion(leaf, index, size, [...proof, root], root)).toBe(false)
        expect(verifyInclusion(leaf, index + size, size, proof, root)).toBe(false)
        expect(verifyInclusion(leaf.subarray(1), index, size, proof, root)).toBe(false)
        if (proof.length === 0) return
        const spoilt = proof.with(which % proof.length, flip(proof[which % proof.length]!, flipped))
        expect(verifyInclusion(leaf, index, size, spoilt, root)).toBe(false)
        expect(verifyInclusion(leaf, index, size, proof.slice(1), root)).toBe(false)
      }),
    )
  })

  it('prove that the log only grew', () => {
    fc.assert(
      fc.property(sizes, sizes, bit, fc.nat(), (a, b, flipped, which) => {
        const [small, large] = a < b ? [a, b] : [b, a]
        const leaves = leavesOf(large)
        const first = { size: small, root: rootOfLeaves(leaves.slice(0, small)) }
        const second = { size: large, root: rootOfLeaves(leaves) }
        const proof = consistencyPath(leaves, small)
        expect(verifyConsistency(first, second, proof)).toBe(true)
        const other = { ...first, root: flip(first.root, flipped) }
        expect(verifyConsistency(other, second, proof)).toBe(false)
        expect(verifyConsistency({ ...first, size: 0 }, second, [])).toBe(false)
        const short = { ...first, root: first.root.subarray(1) }
        expect(verifyConsistency(short, short, [])).toBe(false)
        if (small < large) expect(verifyConsistency(second, first, proof)).toBe(false)
        if (proof.length === 0) return
        const spoilt = proof.with(which % proof.length, flip(proof[which % proof.length]!, flipped))
        expect(verifyConsistency(first, second, spoilt)).toBe(false)
        expect(verifyConsistency(first, second, proof.slice(1))).toBe(false)
      }),
    )
  })
})

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[at >> 3] = (changed[at >> 3] ?? 0) ^ (1 << (at & 7))
  return changed
}
