import { line } from 'd3-shape'

/** The path of a line from point to point, as SVG’s `d`; '' without a point. */
export const linePath = <Point>(
  points: readonly Point[],
  x: (point: Point) => number,
  y: (point: Point) => number,
): string => line<Point>(x, y).digits(1)(points) ?? ''
