import { numberTicks } from './number-ticks.ts'
import { numberWords } from './words.ts'

const height = 196
const margin = { left: 44, right: 8, top: 22, bottom: 44 }
const widest = 40
/** The last year: what was read before says little of the weeks to come. */
const mostWeeks = 52

export interface WeekChart {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly bars: readonly {
    readonly week: number
    readonly readings: number
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly label: string | null
  }[]
  readonly up: readonly { readonly y: number; readonly label: string }[]
  readonly bottom: number
  readonly summary: string
}

/** A bar for each whole week's readings. */
export function weekChart(weeks: readonly number[]): WeekChart | null {
  if (weeks.length === 0) return null
  const shown = weeks.slice(-mostWeeks)
  const first = weeks.length - shown.length + 1
  const room = 520 - margin.left - margin.right
  const step = Math.min(widest, room / shown.length)
  const up = numberTicks(Math.max(...shown), 4)
  const bottom = height - margin.bottom
  const y = (value: number) => round(bottom - (value / up.at(-1)!) * (bottom - margin.top))
  const every = Math.ceil(shown.length / 12)
  const width = round(margin.left + margin.right + step * shown.length)
  return {
    width,
    height,
    left: margin.left,
    right: width - margin.right,
    bottom,
    bars: shown.map((readings, at) => ({
      week: first + at,
      readings,
      x: round(margin.left + at * step + step * 0.12),
      y: y(readings),
      width: round(step * 0.76),
      height: round(bottom - y(readings)),
      label: at % every === 0 ? `${first + at}` : null,
    })),
    up: up.map((value) => ({ y: y(value), label: numberWords(value) })),
    summary: `${weeks.length} whole weeks, ${numberWords(Math.min(...shown))} to ${numberWords(Math.max(...shown))} readings a week.`,
  }
}

const round = (pixels: number) => Math.round(pixels * 10) / 10
