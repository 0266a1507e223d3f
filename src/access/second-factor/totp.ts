import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Seconds a code holds, and its digits: what every authenticator app assumes. */
const period = 30
const digits = 6
/** So many periods before and after now are taken too, for clocks that differ (RFC 6238, 5.2). */
const tolerance = 1

/** 160 bits, as long as the hash it goes into (RFC 4226, 4). */
export const newSecret = (): Uint8Array => randomBytes(20)

/**
 * A one-time password by counter: RFC 4226, 5.3, with HMAC-SHA-1.
 *
 * @returns decimal digits, as many as asked for
 */
export function hotp(secret: Uint8Array, counter: number, length = digits): string {
  const moving = Buffer.alloc(8)
  moving.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac('sha1', secret).update(moving).digest()
  const offset = mac[mac.length - 1]! & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fffffff
  return `${number % 10 ** length}`.padStart(length, '0')
}

/** The period a moment lies in (RFC 6238, 4.2). @param now milliseconds since 1970 */
export const stepAt = (now: number): number => Math.floor(now / 1000 / period)

/**
 * The period whose code was given; null where it is none that holds now. Every one of them is computed
 * and compared, so that the time it takes says nothing.
 *
 * @param now milliseconds since 1970
 */
export function stepOf(secret: Uint8Array, code: string, now: number): number | null {
  const given = Buffer.from(code.padEnd(digits).slice(0, digits))
  let found: number | null = null
  for (let step = stepAt(now) - tolerance; step <= stepAt(now) + tolerance; step++) {
    const right = timingSafeEqual(given, Buffer.from(hotp(secret, step)))
    if (right && code.length === digits) found = step
  }
  return found
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base32 without padding (RFC 4648, 6), which apps read and people type. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = bits.match(/.{1,5}/g) ?? []
  return letters.map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/** What an authenticator app reads from a picture, in the form all of them take (`otpauth://totp/…`). */
export const authenticatorAddress = (secret: Uint8Array, username: string): string => {
  const label = `Lookback:${encodeURIComponent(username)}`
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=Lookback&algorithm=SHA1&digits=${digits}&period=${period}`
}
