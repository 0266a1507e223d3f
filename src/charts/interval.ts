import { linear, pixels } from './scale.ts'

const width = 400

export interface IntervalBar {
  readonly width: number
  readonly met: number
  readonly undetermined: number
  readonly words: string
}

export interface Bounds {
  readonly population: number
  readonly lower: number
  readonly upper: number
}

/** From nothing to the whole population: met solid, then what cannot be determined, hatched. */
export function intervalBar({ population, lower, upper }: Bounds): IntervalBar {
  const x = linear([0, population], [0, width])
  return {
    width,
    met: x(lower),
    undetermined: pixels(x(upper) - x(lower)),
    words: `Between ${lower} and ${upper} of ${population} cases`,
  }
}
