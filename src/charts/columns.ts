import { scaleBand } from 'd3-scale'
import { pixels } from './scale.ts'

export interface Columns {
  /** Of each column, and of the room each takes. */
  readonly width: number
  readonly step: number
  /** Where the columns end: short of the frame where they are few and would grow too wide. */
  readonly end: number
  /** The left edge and the middle of the column at this place. */
  readonly left: (at: number) => number
  readonly middle: (at: number) => number
}

/** `count` columns beside each other, `gap` of each one’s room left free, none wider than `widest`. */
export function columns(
  count: number,
  [from, to]: readonly [number, number],
  { gap = 0.24, widest = Number.POSITIVE_INFINITY } = {},
): Columns {
  const step = Math.min(widest, (to - from) / Math.max(1, count))
  const end = from + step * count
  const scale = scaleBand<number>(
    Array.from({ length: count }, (_, at) => at),
    [from, end],
  )
    .paddingInner(gap)
    .paddingOuter(gap / 2)
  const left = (at: number) => scale(at) ?? from
  return {
    width: pixels(scale.bandwidth()),
    step,
    end: pixels(end),
    left: (at) => pixels(left(at)),
    middle: (at) => pixels(left(at) + scale.bandwidth() / 2),
  }
}

/** A label for every so many of `count`, so that no more than `most` are written. */
export const labelled = (at: number, count: number, most: number): boolean =>
  at % Math.ceil(count / most) === 0
