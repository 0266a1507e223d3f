import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSigningKey, readSigningKey, readVerifierKey } from '../index.ts'

/** The example of Go's golang.org/x/mod/sumdb/note, which defines the format C2SP signed-note took over. */
const published = {
  signer: 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz',
  verifier: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=',
} as const

describe('keys of signed notes', () => {
  it('read and sign the published example', () => {
    const signer = readSigningKey(published.signer)
    expect(signer.verifier.text).toBe(published.verifier)
    const signed = Buffer.concat([
      Buffer.from(signer.verifier.keyId, 'hex'),
      signer.sign(published.text),
    ])
    expect(signed.toString('base64')).toBe(published.signature)
    const verifier = readVerifierKey(published.verifier)
    const signature = Buffer.from(published.signature, 'base64').subarray(4)
    expect(verifier.holds(published.text, signature)).toBe(true)
    expect(verifier.holds(`${published.text}x`, signature)).toBe(false)
  })

  it('are made new each time, and read back with the verifier that belongs to them', () => {
    const line = newSigningKey('review.example/lookback')
    const signer = readSigningKey(`${line}\n`)
    expect(newSigningKey('review.example/lookback')).not.toBe(line)
    const verifier = readVerifierKey(signer.verifier.text)
    expect(verifier.holds('text\n', signer.sign('text\n'))).toBe(true)
    expect(line).not.toContain(signer.verifier.text)
  })

  it('are refused where a part is another, or the name is none', () => {
    const refused = { code: 'LB_LEDGER_KEY' }
    for (const text of [
      '',
      published.signer,
      published.verifier.replace('c74f20a3', 'c74f20a4'),
      published.verifier.replace('PeterNeumann', 'Peter Neumann'),
      // Another algorithm's number before the same key.
      published.verifier.replace('ARpc', 'Ahpc'),
      published.verifier.slice(0, -4),
    ]) {
      expect(() => readVerifierKey(text), text).toThrow(expect.objectContaining(refused))
    }
    for (const text of [
      published.verifier,
      published.signer.replace('PRIVATE', 'private'),
      published.signer.replace('c74f20a3', 'c74f20a4'),
    ]) {
      expect(() => readSigningKey(text), text).toThrow(expect.objectContaining(refused))
    }
    expect(() => newSigningKey('a name')).toThrow(expect.objectContaining(refused))
  })

  it('any other text is refused, never taken or thrown over', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readVerifierKey(text)).toThrow('LB_LEDGER_KEY')
      }),
    )
  })
})
