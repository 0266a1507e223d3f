import { type Tick, timeAxis } from '../../charts/index.ts'
import { dayNumbers } from '../../model/index.ts'
import type { DrawnChart, DrawnNode } from './chart-model.ts'

const width = 880
const margin = { left: 200, right: 24, top: 14, axis: 30 }
const rowHeight = 30
/** Days before the first and after the last: one day alone has its months around it. */
const around = 60

export interface TimeView {
  readonly width: number
  readonly height: number
  readonly bottom: number
  readonly ticks: readonly Tick[]
  /** A line for each person who stands in one of the cases. */
  readonly rows: readonly { readonly label: string; readonly y: number; readonly on: string }[]
  /** Each case on its day, with a mark on the line of each who stands in it. */
  readonly cases: readonly {
    readonly label: string
    readonly on: string
    readonly day: string
    readonly x: number
    readonly y1: number
    readonly y2: number
    readonly marks: readonly number[]
  }[]
  /** Cases in the order of their days; those without one last. */
  readonly listed: readonly DrawnNode[]
}

/** The cases of a chart along a line of time, and who stands in them. */
export function timeView({ nodes }: Pick<DrawnChart, 'nodes'>): TimeView {
  const cases = nodes.filter(({ kind }) => kind === 'case')
  const dated = cases.flatMap((node) => {
    const days = dayNumbers(node.day)
    return days === null ? [] : [{ node, day: days[0] }]
  })
  const inCases = new Set(dated.flatMap(({ node }) => node.ties.map(({ id }) => id)))
  const people = nodes.filter(
    ({ kind, id }) => (kind === 'person' || kind === 'child') && inCases.has(id),
  )
  const rows = people.map(({ label, on }, at) => ({
    label,
    on,
    y: margin.top + at * rowHeight + 14,
  }))
  const lineOf = new Map(people.map(({ id }, at) => [id, rows[at]!.y]))
  const bottom = margin.top + Math.max(1, rows.length) * rowHeight
  const days = dated.map(({ day }) => day)
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const time =
    days.length === 0
      ? null
      : timeAxis([first - around, last + around], [margin.left, width - margin.right])
  return {
    ...{ width, height: bottom + margin.axis, bottom, rows },
    ticks: time?.ticks ?? [],
    cases: dated.map(({ node, day }) => {
      const marks = node.ties.flatMap(({ id, near }) => (near ? [] : (lineOf.get(id) ?? [])))
      const [y1, y2] = marks.length === 0 ? [bottom - 8, bottom] : [Math.min(...marks), bottom]
      return { label: node.label, on: node.on, day: node.day!, x: time!.scale(day), y1, y2, marks }
    }),
    listed: cases.toSorted((one, other) => ((one.day ?? '9') < (other.day ?? '9') ? -1 : 1)),
  }
}
