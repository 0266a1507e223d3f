import { dayNumbers, dayWords } from '../model/index.ts'
import type { Tick } from './axis.ts'
import { pixels, type Scale } from './scale.ts'
import { timeAxis } from './time-axis.ts'

/** What a timeline draws of an event; whatever else it says is kept. */
interface Dated {
  readonly date: string | null
  readonly end: string | null
  readonly title: string
  readonly agency: string
  readonly own: boolean
}

/** Pixels of the picture. The lanes' names stand above their lanes, so that none is cut. */
const width = 880
const margin = { left: 12, right: 16, top: 8, axis: 24 }
const laneHead = 22
const rowHeight = 23
const mark = 20
const mostRows = 8

export interface TimelineMark {
  readonly number: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly span: boolean
  readonly own: boolean
  /** The day it began, and what it was. */
  readonly day: string
  readonly event: string
}
export interface TimelineLane {
  readonly agency: string
  readonly y: number
  readonly height: number
  readonly marks: readonly TimelineMark[]
}
export interface TimelinePicture<Entry extends Dated> {
  readonly width: number
  readonly height: number
  readonly lanes: readonly TimelineLane[]
  readonly ticks: readonly Tick[]
  /** In order of date, with the numbers the marks carry; undated ones last, without a mark. */
  readonly entries: readonly (Entry & { readonly number: number })[]
  readonly summary: string
}

/** One swim-lane an agency; marks that would overlap go to another row of their lane. */
export function timelinePicture<Entry extends Dated>(
  timeline: readonly Entry[],
): TimelinePicture<Entry> {
  const entries = timeline
    .toSorted((a, b) => (daysOf(a)?.[0] ?? Infinity) - (daysOf(b)?.[0] ?? Infinity) || 0)
    .map((entry, i) => ({ ...entry, number: i + 1 }))
  const dated = entries.filter((entry) => daysOf(entry) !== null)
  const days = dated.flatMap((entry) => daysOf(entry) ?? [])
  const first = days.length === 0 ? 0 : Math.min(...days)
  const last = Math.max(...days, first + 1)
  const time = timeAxis([first, last], [margin.left, width - margin.right - mark])
  let y = margin.top
  const lanes = [...Map.groupBy(dated, ({ agency }) => agency)].map(([agency, inLane]) => {
    const { marks, rows } = placeMarks(inLane, time.scale, y + laneHead)
    const lane = { agency, y, height: laneHead + rows * rowHeight + 6, marks }
    y += lane.height
    return lane
  })
  return {
    width,
    height: y + margin.axis,
    lanes,
    ticks: dated.length === 0 ? [] : time.ticks,
    entries,
    summary: summaryOf(entries, dated, lanes.length),
  }
}

/** The first and last day a mark stands for; of a month or a year, all of it. */
function daysOf({ date, end }: Dated): readonly [number, number] | null {
  const begun = dayNumbers(date)
  return begun && [begun[0], Math.max(begun[1], dayNumbers(end)?.[1] ?? begun[1])]
}

function placeMarks(
  entries: readonly (Dated & { readonly number: number })[],
  x: Scale,
  top: number,
): { readonly marks: readonly TimelineMark[]; readonly rows: number } {
  const ends: number[] = []
  const marks = entries.map((entry) => {
    const [first, last] = daysOf(entry)!
    const start = x(first)
    const long = Math.max(mark, x(last) - start)
    const free = ends.findIndex((taken) => taken + 2 <= start)
    const row = free >= 0 ? free : Math.min(ends.length, mostRows - 1)
    ends[row] = start + long
    return {
      number: entry.number,
      x: start,
      y: top + row * rowHeight,
      width: pixels(long),
      span: long > mark,
      own: entry.own,
      day: dayWords(entry.date),
      event: entry.title,
    }
  })
  return { marks, rows: Math.max(1, ends.length) }
}

function summaryOf(entries: readonly unknown[], dated: readonly Dated[], lanes: number): string {
  if (dated.length === 0) return `${entries.length} events, none with a date.`
  const undated = entries.length - dated.length
  const from = dayWords(dated[0]!.date)
  const to = dayWords(dated.at(-1)!.date)
  const rest = undated > 0 ? ` ${undated} more without a date.` : ''
  return `${dated.length} events of ${lanes} ${lanes === 1 ? 'agency' : 'agencies'}, ${from} to ${to}.${rest}`
}
