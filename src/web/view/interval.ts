import type { Figure } from '../../review/index.ts'

const width = 400

export interface IntervalBar {
  readonly width: number
  readonly met: number
  readonly undetermined: number
  readonly words: string
}

type Counts = Pick<Figure, 'population' | 'lower' | 'upper'>

/** From nothing to the whole population: met solid, then what cannot be determined, hatched. */
export function intervalBar({ population, lower, upper }: Counts): IntervalBar {
  const share = (count: number) =>
    population === 0 ? 0 : Math.round((count / population) * width * 10) / 10
  return {
    width,
    met: share(lower),
    undetermined: Math.round((share(upper) - share(lower)) * 10) / 10,
    words: `Between ${lower} and ${upper} of ${population} cases`,
  }
}
