import { stack } from 'd3-shape'
import {
  columns,
  countAxis,
  type Frame,
  frameOf,
  labelled,
  pixels,
  type Tick,
} from '../../../charts/index.ts'
import { numberWords } from '../../../words/index.ts'

const height = 240
const margin = { left: 52, right: 8, top: 24, bottom: 44 }
const widest = 44
/** So that the words under the axis have room where years are few. */
const fewest = 5
/** From the bottom up. */
const parts = ['both', 'onlyA', 'onlyB'] as const

/** Cases of one year, counted by both definitions, by the first alone, by the second alone. */
interface Year {
  readonly key: number | null
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
}

export interface YearsApart extends Frame {
  readonly barWidth: number
  readonly bars: readonly {
    readonly x: number
    readonly middle: number
    readonly label: string | null
    /** Both, the first alone, the second alone. */
    readonly parts: readonly {
      readonly of: (typeof parts)[number]
      readonly y: number
      readonly height: number
    }[]
  }[]
  readonly up: readonly Tick[]
  readonly summary: string
}

/** A column for each year from the first to the last, those without a case included; null without a year. */
export function yearsApart(rows: readonly Year[]): YearsApart | null {
  const counted = new Map(
    rows.flatMap((row) => (row.key !== null && sumOf(row) > 0 ? [[row.key, row]] : [])),
  )
  if (counted.size === 0) return null
  const [first, last] = [Math.min(...counted.keys()), Math.max(...counted.keys())]
  const years = Array.from({ length: last - first + 1 }, (_, at) => {
    const none = { key: first + at, both: 0, onlyA: 0, onlyB: 0 }
    return counted.get(first + at) ?? none
  })
  const most = Math.max(...years.map(sumOf))
  const widestFrame = frameOf(520, height, margin)
  const across = columns(years.length, [widestFrame.left, widestFrame.right], { widest })
  const frame = frameOf(
    margin.left + margin.right + across.step * Math.max(years.length, fewest),
    height,
    margin,
  )
  const up = countAxis(most, [frame.bottom, frame.top], 4)
  const stacked = stack<Year, (typeof parts)[number]>().keys(parts)(years)
  return {
    ...frame,
    barWidth: across.width,
    bars: years.map((_, at) => ({
      x: across.left(at),
      middle: across.middle(at),
      label: labelled(at, years.length, 10) ? `${first + at}` : null,
      parts: stacked
        .map((layer) => {
          const [from, to] = layer[at]!
          const y = up.scale(to)
          return { of: layer.key, y, height: pixels(up.scale(from) - y) }
        })
        .filter((part) => part.height > 0),
    })),
    up: up.ticks,
    summary: `${first === last ? first : `${first} to ${last}`}, at most ${numberWords(most)} cases a year counted by either.`,
  }
}

const sumOf = ({ both, onlyA, onlyB }: Year): number => both + onlyA + onlyB
