import { createHmac } from 'node:crypto'

/** Draws whole numbers below a limit, from the secret and a text: nobody without the secret can. */
export function keyedNumbers(
  secret: Uint8Array,
  text: string,
  howMany: number,
  below: number,
): readonly number[] {
  const numbers: number[] = []
  // The largest multiple of `below`: what lies above would favour small numbers.
  const fair = 2 ** 32 - (2 ** 32 % below)
  for (let block = 0; numbers.length < howMany; block++) {
    const digest = createHmac('sha256', secret).update(`${block}|${text}`).digest()
    for (let at = 0; at < digest.length && numbers.length < howMany; at += 4) {
      const drawn = digest.readUInt32BE(at)
      if (drawn < fair) numbers.push(drawn % below)
    }
  }
  return numbers
}

/**
 * Sets in a Bloom filter the bits of each piece, which HMAC-SHA-256 draws with a secret the two forces share (Schnell, Bachteler, Reiher:
 * "Privacy-preserving record linkage using Bloom filters", BMC Medical Informatics and Decision Making 9:41, 2009).
 */
export class KeyedFilters {
  readonly #secret: Uint8Array
  readonly #bits: number
  readonly #known = new Map<string, readonly number[]>()

  constructor(secret: Uint8Array, bits: number) {
    this.#secret = secret
    this.#bits = bits
  }

  /** @param view each has bits of its own, so that nothing of one tells of another */
  add(filter: Uint32Array, view: string, piece: string, howMany: number): void {
    const key = `${view}|${piece}`
    let places = this.#known.get(key)
    if (!places) {
      places = keyedNumbers(this.#secret, `piece|${key}`, howMany, this.#bits)
      this.#known.set(key, places)
    }
    for (const place of places) filter[place >>> 5]! |= 1 << (place & 31)
  }
}

/** Tells two secrets apart, and nothing of either. */
export const secretDigest = (secret: Uint8Array): string =>
  createHmac('sha256', secret).update('digest of the secret').digest('hex').slice(0, 32)
