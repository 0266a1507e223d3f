/**
 * Cases that matter which a tail would have to hold for the target to be missed, when `found` were
 * found and the draw finds none: ⌊found / target⌋ + 1 − found.
 */
export const leastMissed = (found: number, target: number): number =>
  Math.floor(found / target + 1e-9) + 1 - found

/**
 * The floor of any distribution-free rule: the share of a tail to be drawn, none of it mattering,
 * before a miss of the target can be ruled out at error α: 1 − α^(1/K).
 */
export const tailShare = (found: number, target: number, alpha: number): number =>
  1 - alpha ** (1 / leastMissed(found, target))

/** Cases read in all if the tail is frozen now and its draw finds nothing. */
export const readingIfFrozen = (
  read: number,
  found: number,
  cases: number,
  target: number,
  alpha: number,
): number => read + Math.ceil(tailShare(found, target, alpha) * (cases - read))

/**
 * Whether freezing the tail now is worth while: going on in order has stopped making the whole
 * reading shorter for `patience` cases. Any rule may be used here, the certificate does not
 * depend on it.
 *
 * @param answers whether each case read matters, in the order read
 */
export function worthFreezing(
  answers: readonly boolean[],
  cases: number,
  target: number,
  alpha: number,
  patience = 100,
): boolean {
  let found = 0
  let best = Number.POSITIVE_INFINITY
  let bestAt = 0
  answers.forEach((matters, i) => {
    if (matters) found += 1
    const reading = readingIfFrozen(i + 1, found, cases, target, alpha)
    if (reading < best) {
      best = reading
      bestAt = i + 1
    }
  })
  return found > 0 && answers.length - bestAt >= patience
}
