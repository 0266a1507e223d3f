import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Double-submit tokens bound to the session: the form carries an HMAC, under a key only this process
 * knows, of a random value in an HttpOnly cookie together with the session's token. A form made
 * for another session, or by another site, does not match (OWASP CSRF cheat sheet, signed variant).
 * In each answer it is masked anew: pages are sent compressed, and how long an answer is then says
 * nothing of it (breachattack.com, "masking secrets").
 */
export interface FormTokens {
  newSeed(): string
  tokenFor(seed: string, session: string | null): string
  matches(token: unknown, seed: string | undefined, session: string | null): boolean
}

export function createFormTokens(key: Buffer = randomBytes(32)): FormTokens {
  const secretOf = (seed: string, session: string | null) =>
    createHmac('sha256', key)
      .update(JSON.stringify([seed, session]))
      .digest()
  return {
    newSeed: () => randomBytes(18).toString('base64url'),
    tokenFor: (seed, session) => masked(secretOf(seed, session)),
    matches(token, seed, session) {
      if (typeof token !== 'string' || seed === undefined) return false
      const given = unmasked(token)
      return given !== null && timingSafeEqual(given, secretOf(seed, session))
    },
  }
}

/** Bytes of an HMAC-SHA-256, and of the mask before it. */
const secretBytes = 32

const apart = (bytes: Buffer, mask: Buffer) => bytes.map((byte, at) => byte ^ (mask[at] ?? 0))

function masked(secret: Buffer): string {
  const mask = randomBytes(secretBytes)
  return Buffer.concat([mask, apart(secret, mask)]).toString('base64url')
}

function unmasked(token: string): Uint8Array | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 2 * secretBytes) return null
  return apart(bytes.subarray(secretBytes), bytes.subarray(0, secretBytes))
}
