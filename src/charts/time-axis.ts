import { scaleUtc } from 'd3-scale'
import { monthWords } from '../model/index.ts'
import type { Axis, Tick } from './axis.ts'
import { linear } from './scale.ts'

const dayMs = 86_400_000

/**
 * Days since 1970 along a line, with the first days of months written where the time is short, else
 * of years.
 */
export function timeAxis(
  domain: readonly [number, number],
  range: readonly [number, number],
): Axis {
  const scale = linear(domain, range)
  const firsts = scaleUtc(
    domain.map((day) => day * dayMs),
    range,
  )
    .ticks(7)
    .filter((time) => time.getTime() % dayMs === 0 && time.getUTCDate() === 1)
  const yearly = firsts.every((time) => time.getUTCMonth() === 0)
  const ticks = firsts.map((time): Tick => {
    const day = time.toISOString().slice(0, 10)
    return {
      at: scale(time.getTime() / dayMs),
      label: yearly ? day.slice(0, 4) : monthWords(day),
    }
  })
  return { scale, ticks }
}
