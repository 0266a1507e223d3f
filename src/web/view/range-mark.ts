const width = 252
/** Room for the mark itself at either end. */
const edge = 6

/** A value with its interval on a line from `least` to `most`; null where it could not be counted. */
export interface RangeMark {
  readonly width: number
  readonly left: number
  readonly right: number
  readonly zero: number
  readonly value: number
  readonly from: number
  readonly to: number
}

export function rangeMark(
  { value, lower, upper }: { value: number | null; lower: number | null; upper: number | null },
  [least, most]: readonly [number, number] = [-1, 1],
): RangeMark | null {
  if (value === null) return null
  const x = (share: number) =>
    Math.round(
      edge +
        ((Math.min(most, Math.max(least, share)) - least) / (most - least)) * (width - 2 * edge),
    )
  return {
    width,
    left: x(least),
    right: x(most),
    zero: x(0),
    value: x(value),
    from: x(lower ?? value),
    to: x(upper ?? value),
  }
}
