import { createHash } from 'node:crypto'

/**
 * Where each band of match weight begins; the last has no end. The second ends and the third begins
 * where people are cut (`peopleSettings().cluster.cut`), so no band holds both sides of it.
 */
export const bandEdges = [-3, -1, 1, 3, 6, 10, 20] as const

/**
 * Pairs of each band in one round of asking: most where the weight says least. The sure bands have
 * their turn too, or nobody would know how sure they are.
 */
const perRound = [2, 3, 3, 2, 1, 1, 1] as const
const rounds = 100

export interface DrawnPair {
  readonly turn: number
  readonly band: number
  readonly place: number
  readonly a: number
  readonly b: number
}

/** Bands count from 1; what rounding leaves below the first edge belongs to the first. */
export const bandOf = (weight: number): number =>
  Math.max(
    0,
    bandEdges.findLastIndex((edge) => weight >= edge),
  ) + 1

/**
 * A random sample within each band, without replacement: the pairs whose SHA-256 of `seed:a:b` is
 * smallest. The same seed gives the same order, and a pair keeps its rank among those that stay.
 * Within a round the bands are mixed, so that the order tells nobody how a pair was scored.
 */
export function drawOrder(
  pairs: readonly { readonly a: number; readonly b: number; readonly weight: number }[],
  seed: string,
): readonly DrawnPair[] {
  const ranked = pairs
    .map(({ a, b, weight }) => ({ a, b, band: bandOf(weight), digest: digestOf(seed, a, b) }))
    .sort((x, y) => (x.digest < y.digest ? -1 : 1))
  const placed = [...Map.groupBy(ranked, ({ band }) => band).values()].flatMap((inBand) =>
    inBand.map((pair, at) => ({ ...pair, place: at + 1 })),
  )
  const round = ({ band, place }: { readonly band: number; readonly place: number }) =>
    Math.ceil(place / perRound[band - 1]!)
  return placed
    .filter((pair) => round(pair) <= rounds)
    .sort((x, y) => round(x) - round(y) || (x.digest < y.digest ? -1 : 1))
    .map(({ a, b, band, place }, at) => ({ turn: at + 1, band, place, a, b }))
}

const digestOf = (seed: string, a: number, b: number): string =>
  createHash('sha256').update(`${seed}:${a}:${b}`).digest('hex')
