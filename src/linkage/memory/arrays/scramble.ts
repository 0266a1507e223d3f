/** A whole number below 2^32 that looks drawn at random, always the same for the same input. */
export function scrambled(value: number): number {
  let mixed = Math.imul(value + 0x9e3779b9, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
