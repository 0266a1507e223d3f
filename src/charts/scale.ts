import { scaleLinear } from 'd3-scale'

/** From a value to its place in pixels, to a tenth of one. */
export type Scale = (value: number) => number

/** A tenth of a pixel is finer than any screen, and keeps the pages small. */
export const pixels = (place: number): number => Math.round(place * 10) / 10

/**
 * The first of `domain` at the first of `range`, the second at the second. Values outside stay on the
 * edge. A domain without extent, as of no cases at all, puts everything at the start.
 */
export function linear(domain: readonly [number, number], range: readonly [number, number]): Scale {
  if (domain[0] === domain[1]) return () => pixels(range[0])
  const scale = scaleLinear(domain, range).clamp(true)
  return (value) => pixels(scale(value))
}
