import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Double-submit tokens bound to the session: the form carries an HMAC, under a key only this process
 * knows, of a random value in an HttpOnly cookie together with the session's token. A form made
 * for another session, or by another site, does not match (OWASP CSRF cheat sheet, signed variant).
 */
export interface FormTokens {
  newSeed(): string
  tokenFor(seed: string, session: string | null): string
  matches(token: unknown, seed: string | undefined, session: string | null): boolean
}

export function createFormTokens(key: Buffer = randomBytes(32)): FormTokens {
  const tokenFor = (seed: string, session: string | null) =>
    createHmac('sha256', key)
      .update(JSON.stringify([seed, session]))
      .digest('base64url')
  return {
    newSeed: () => randomBytes(18).toString('base64url'),
    tokenFor,
    matches(token, seed, session) {
      if (typeof token !== 'string' || seed === undefined) return false
      const given = Buffer.from(token)
      const wanted = Buffer.from(tokenFor(seed, session))
      return given.length === wanted.length && timingSafeEqual(given, wanted)
    },
  }
}
