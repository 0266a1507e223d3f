import { describe, expect, it } from 'vitest'
import {
  lockPrivateKey,
  newContentKey,
  newKeyPair,
  newReceipt,
  openText,
  receiptHash,
  sealText,
  unlockPrivateKey,
  unwrapKey,
  wrapKey,
} from './sealing.ts'

const about = 'outside:1'
const changed = (bytes: Uint8Array, at: number) => {
  const copy = Uint8Array.from(bytes)
  copy[at] = copy[at]! ^ 1
  return copy
}

describe('sealing', () => {
  it('opens for the custodian it is sealed to, and for no other', () => {
    const [mine, other] = [newKeyPair(), newKeyPair()]
    const key = newContentKey()
    const wrapped = wrapKey(key, mine.publicKey, about)
    expect(Buffer.from(unwrapKey(wrapped, mine, about)!)).toEqual(Buffer.from(key))
    expect(unwrapKey(wrapped, other, about)).toBeNull()
    expect(unwrapKey(wrapped, mine, 'outside:2')).toBeNull()
    expect(unwrapKey(new Uint8Array(3), mine, about)).toBeNull()
    for (const at of [0, 31, 40, wrapped.length - 1]) {
      expect(unwrapKey(changed(wrapped, at), mine, about)).toBeNull()
    }
  })

  it('tells nothing by its length, and notices every change', () => {
    const key = newContentKey()
    const sealed = sealText('Zoë Marlowe', key, about)
    expect(openText(sealed, key, about)).toBe('Zoë Marlowe')
    expect(sealed).toHaveLength(sealText('Al', key, about).length)
    expect(openText(sealed, newContentKey(), about)).toBeNull()
    expect(openText(changed(sealed, 20), key, about)).toBeNull()
    expect(openText(sealed, key, 'outside:2')).toBeNull()
    const long = 'n'.repeat(5_000)
    expect(openText(sealText(long, key, about), key, about)).toBe(long)
  })

  it('wraps a private key by its passphrase, however the letters are written', async () => {
    const pair = newKeyPair()
    const locked = await lockPrivateKey(pair, 'caf\u00e9 under the stairs')
    const again = await unlockPrivateKey(locked, pair.publicKey, 'cafe\u0301 under the stairs')
    expect(Buffer.from(again!.privateKey)).toEqual(Buffer.from(pair.privateKey))
    expect(await unlockPrivateKey(locked, pair.publicKey, 'another passphrase')).toBeNull()
    expect(Buffer.from(locked).includes(Buffer.from(pair.privateKey))).toBe(false)
  })

  it('gives a receipt that is never the same, read however it is typed', () => {
    const receipt = newReceipt()
    expect(receipt).toMatch(/^([2-9A-HJKMNP-TV-Z]{5}-){5}[2-9A-HJKMNP-TV-Z]{5}$/)
    expect(newReceipt()).not.toBe(receipt)
    expect(receiptHash(receipt.toLowerCase().replaceAll('-', ' '))).toBe(receiptHash(receipt))
  })
})
