import { scaleUtc } from 'd3-scale'
import { monthWords } from '../model/index.ts'
import type { Axis, Tick } from './axis.ts'
import { linear } from './scale.ts'

const dayMs = 86_400_000
const usualLabels = 7
/** More run into each other. */
const mostLabels = 13

const firstDays = (times: readonly Date[]): readonly Date[] =>
  times.filter((time) => time.getTime() % dayMs === 0 && time.getUTCDate() === 1)

/**
 * Days since 1970 along a line, with the first days of months written where the time is short, else
 * of years.
 */
export function timeAxis(
  domain: readonly [number, number],
  range: readonly [number, number],
): Axis {
  const scale = linear(domain, range)
  const times = scaleUtc(
    domain.map((day) => day * dayMs),
    range,
  )
  let firsts = firstDays(times.ticks(usualLabels))
  // How many are asked for is a wish: of thirty-nine months it takes every third, and the first.
  for (let wish = usualLabels; firsts.length > mostLabels && wish > 1; wish--)
    firsts = firstDays(times.ticks(wish - 1))
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
