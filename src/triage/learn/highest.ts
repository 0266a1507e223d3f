/**
 * Places of the `most` highest numbers among those with a 1 in `keep`, highest first, equal ones in order of place.
 * Sorts numbers without a comparison function first: a million take a tenth of a second.
 */
export function highest(numbers: Float64Array, most: number, keep: Uint8Array): readonly number[] {
  const kept: number[] = []
  numbers.forEach((_, place) => {
    if (keep[place] === 1) kept.push(place)
  })
  const descending = (a: number, b: number) => numbers[b]! - numbers[a]! || a - b
  if (kept.length <= most) return kept.sort(descending)
  if (most <= 0) return []
  const sorted = Float64Array.from(kept, (place) => numbers[place]!).sort()
  const least = sorted[sorted.length - most]!
  return kept
    .filter((place) => numbers[place]! >= least)
    .sort(descending)
    .slice(0, most)
}
