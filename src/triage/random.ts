/** A stream of numbers in [0, 1), the same for the same seed on every machine. Not for draws to be audited. */
export type Random = () => number

/** Mulberry32 over a seed scrambled first, so that seeds 1, 2, 3 give unrelated streams. */
export function randomFrom(seed: number): Random {
  let state = Math.imul((seed ^ 0x9e3779b9) | 0, 0x85ebca6b) ^ (seed * 0x2545f491)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from 0 to n - 1. */
export const below = (random: Random, n: number): number => Math.floor(random() * n)

/** Standard normal, by Box and Muller. */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Gamma with the given shape and scale 1 (Marsaglia & Tsang 2000). */
export function gamma(random: Random, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/** Poisson with the given mean: by multiplication up to 30, above that as a rounded normal with the mean's own spread. */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)))
  const limit = Math.exp(-mean)
  let product = 1 - random()
  let n = 0
  while (product > limit) {
    product *= 1 - random()
    n += 1
  }
  return n
}
