import { countAxis, type Tick } from './axis.ts'
import { columns, labelled } from './columns.ts'
import { type Frame, frameOf } from './frame.ts'
import { pixels } from './scale.ts'

const height = 196
const width = 520
const margin = { left: 44, right: 8, top: 22, bottom: 44 }
const widest = 40

export interface CountBar {
  readonly name: string
  readonly count: number
  readonly x: number
  readonly middle: number
  readonly y: number
  readonly height: number
  /** What is written below; null where there is no room for every name. */
  readonly label: string | null
}

/** One bar a count, in the order given. */
export interface CountBars extends Frame {
  readonly barWidth: number
  readonly bars: readonly CountBar[]
  readonly up: readonly Tick[]
}

/** @param mostLabels so many names at most are written below the bars */
export function countBars(
  counts: readonly { readonly name: string; readonly count: number }[],
  mostLabels: number,
): CountBars {
  const room = frameOf(width, height, margin)
  const across = columns(counts.length, [room.left, room.right], { widest })
  const frame = frameOf(across.end + margin.right, height, margin)
  const most = counts.reduce((most, { count }) => Math.max(most, count), 0)
  const up = countAxis(most, [frame.bottom, frame.top], 4)
  return {
    ...frame,
    barWidth: across.width,
    bars: counts.map(({ name, count }, at) => ({
      name,
      count,
      x: across.left(at),
      middle: across.middle(at),
      y: up.scale(count),
      height: pixels(frame.bottom - up.scale(count)),
      label: labelled(at, counts.length, mostLabels) ? name : null,
    })),
    up: up.ticks,
  }
}
