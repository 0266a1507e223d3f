import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import type { OriginalsKey } from '../keys/originals-key.ts'

/**
 * An original at rest: AES-256-GCM (NIST SP 800-38D) under a key of its own, drawn from the review’s by its content
 * (HKDF-SHA-256, RFC 5869). Two originals never share a key, so that a nonce that came twice would tell nothing; and one
 * put in the place of another does not open.
 */

const version = 1
const nonceBytes = 12
const tagBytes = 16
const cipherName = 'aes-256-gcm'

const about = (sha256: string): Buffer => Buffer.from(`lookback original ${version} ${sha256}`)
const ownKey = ({ secret }: OriginalsKey, sha256: string) =>
  createSecretKey(new Uint8Array(hkdfSync('sha256', secret, '', about(sha256), 32)))

/** @param sha256 of the body in clear, in hexadecimal digits */
export function sealOriginal(key: OriginalsKey, sha256: string, body: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(cipherName, ownKey(key, sha256), nonce)
  cipher.setAAD(about(sha256))
  const sealed = [cipher.update(body), cipher.final()]
  return Buffer.concat([Uint8Array.of(version), nonce, ...sealed, cipher.getAuthTag()])
}

/** The body; null where this key does not open it, or what stands there is not what was sealed. */
export function unsealOriginal(
  key: OriginalsKey,
  sha256: string,
  sealed: Uint8Array,
): Uint8Array | null {
  const [from, to] = [1 + nonceBytes, sealed.length - tagBytes]
  if (to < from || sealed[0] !== version) return null
  const decipher = createDecipheriv(cipherName, ownKey(key, sha256), sealed.subarray(1, from), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(about(sha256))
  decipher.setAuthTag(sealed.subarray(to))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(from, to)), decipher.final()])
  } catch {
    return null
  }
}
