import { createHash } from 'node:crypto'

/**
 * Places of a list of `size`, drawn at random without replacement, in the order drawn: the first 48 bits of SHA-256 of
 * `seed:part:n` for n = 1, 2, …, modulo the size, those drawn before passed over. Anybody with the seed can draw again.
 */
export function drawPlaces(
  seed: string,
  part: string,
  size: number,
  wanted: number,
): readonly number[] {
  const drawn = new Set<number>()
  const count = Math.min(size, wanted)
  for (let n = 1; drawn.size < count; n += 1) {
    const hash = createHash('sha256').update(`${seed}:${part}:${n}`).digest()
    drawn.add(hash.readUIntBE(0, 6) % size)
  }
  return [...drawn]
}
