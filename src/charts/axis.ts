import { scaleLinear } from 'd3-scale'
import { linear, type Scale } from './scale.ts'
import { numberWords } from './words.ts'

/** A place on an axis, in pixels, with what is written there. */
export interface Tick {
  readonly at: number
  readonly label: string
}

export interface Axis {
  readonly scale: Scale
  readonly ticks: readonly Tick[]
}

/** From 0 to a round number at or above `most`, about `about` whole numbers written along it. */
export function countAxis(most: number, range: readonly [number, number], about = 5): Axis {
  const nice = scaleLinear([0, Math.max(1, most)], range).nice(about)
  const [, top] = nice.domain() as [number, number]
  const scale = linear([0, top], range)
  const ticks = nice.ticks(about).filter(Number.isInteger)
  return { scale, ticks: ticks.map((value) => ({ at: scale(value), label: numberWords(value) })) }
}

/** From 0 to exactly `most`, so that the last value stands at the edge; round numbers within. */
export function countAxisTo(most: number, range: readonly [number, number], about = 5): Axis {
  const scale = linear([0, Math.max(1, most)], range)
  const ticks = scaleLinear([0, Math.max(1, most)], range)
    .ticks(about)
    .filter(Number.isInteger)
  return { scale, ticks: ticks.map((value) => ({ at: scale(value), label: numberWords(value) })) }
}

/** From none to all. */
export function shareAxis(range: readonly [number, number]): Axis {
  const scale = linear([0, 1], range)
  const ticks = [0, 0.5, 1].map((share) => ({ at: scale(share), label: `${share * 100}%` }))
  return { scale, ticks }
}
