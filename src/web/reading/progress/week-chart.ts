import { countAxis, type Tick } from '../../charts/axis.ts'
import { columns, labelled } from '../../charts/columns.ts'
import { type Frame, frameOf } from '../../charts/frame.ts'
import { pixels } from '../../charts/scale.ts'
import { numberWords } from '../../words/words.ts'

const height = 196
const margin = { left: 44, right: 8, top: 22, bottom: 44 }
const widest = 40
/** The last year: what was read before says little of the weeks to come. */
const mostWeeks = 52

export interface WeekChart extends Frame {
  readonly barWidth: number
  readonly bars: readonly {
    readonly week: number
    readonly readings: number
    readonly x: number
    readonly middle: number
    readonly y: number
    readonly height: number
    readonly label: string | null
  }[]
  readonly up: readonly Tick[]
  readonly summary: string
}

/** A bar for each whole week's readings. */
export function weekChart(weeks: readonly number[]): WeekChart | null {
  if (weeks.length === 0) return null
  const shown = weeks.slice(-mostWeeks)
  const first = weeks.length - shown.length + 1
  const widestFrame = frameOf(520, height, margin)
  const across = columns(shown.length, [widestFrame.left, widestFrame.right], { widest })
  const frame = frameOf(across.end + margin.right, height, margin)
  const up = countAxis(Math.max(...shown), [frame.bottom, frame.top], 4)
  return {
    ...frame,
    barWidth: across.width,
    bars: shown.map((readings, at) => ({
      week: first + at,
      readings,
      x: across.left(at),
      middle: across.middle(at),
      y: up.scale(readings),
      height: pixels(frame.bottom - up.scale(readings)),
      label: labelled(at, shown.length, 12) ? `${first + at}` : null,
    })),
    up: up.ticks,
    summary: `${weeks.length} whole weeks, ${numberWords(Math.min(...shown))} to ${numberWords(Math.max(...shown))} readings a week.`,
  }
}
