/** Before that what a run has taken says little of what it will. */
const leastSeconds = 3

/**
 * Guesses how many seconds are left once the first so many of some extracts are done, from the bytes of each.
 *
 * @param clock milliseconds
 * @returns of the number done: seconds; null where it is too early to say
 */
export function timeLeft(
  bytes: readonly number[],
  clock: () => number = () => performance.now(),
): (done: number) => number | null {
  const started = clock()
  const all = bytes.reduce((sum, one) => sum + one, 0)
  return (done) => {
    const seconds = (clock() - started) / 1000
    const taken = bytes.slice(0, done).reduce((sum, one) => sum + one, 0)
    if (seconds < leastSeconds || taken === 0) return null
    return (seconds * (all - taken)) / taken
  }
}
