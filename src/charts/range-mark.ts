import { linear } from './scale.ts'

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
  /** A tick beside the value: what was to be reached. */
  readonly target: number | null
}

/** What is marked: a limit that is null stands at the value itself. */
export interface Ranged {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly target?: number
}

export function rangeMark(
  { value, lower, upper, target }: Ranged,
  [least, most]: readonly [number, number] = [-1, 1],
): RangeMark | null {
  if (value === null) return null
  const x = linear([least, most], [edge, width - edge])
  return {
    width,
    left: x(least),
    right: x(most),
    zero: x(0),
    value: x(value),
    from: x(lower ?? value),
    to: x(upper ?? value),
    target: target === undefined ? null : x(target),
  }
}
