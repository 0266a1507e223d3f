import type { Tick } from './axis.ts'
import { type Frame, frameOf } from './frame.ts'
import { pixels } from './scale.ts'
import { timeAxis } from './time-axis.ts'

const width = 760
const line = 48
const barHeight = 22
/** Of the name of a month and its year. */
const labelWidth = 90

/** One line of the picture: who had it from when to when; null: no day is recorded. */
export interface SpellLine {
  readonly ref: string
  readonly spells:
    | readonly {
        /** Null: nobody. */
        readonly holder: string | null
        /** ISO days. */
        readonly from: string
        readonly to: string
      }[]
    | null
}

interface Bar {
  readonly x: number
  readonly width: number
  /** Nobody is recorded as holding it. */
  readonly nobody: boolean
  /** Which holder it is, from 1, in the order of the legend: written into the bar where there is room. */
  readonly number: number | null
}

export interface SpellBars {
  readonly frame: Frame
  readonly ticks: readonly Tick[]
  readonly rows: readonly {
    readonly y: number
    readonly label: string
    readonly bars: readonly Bar[]
  }[]
  readonly barHeight: number
  readonly holders: readonly string[]
}

const dayOf = (date: string) => Date.parse(date) / 86_400_000

/** Each file as one line of bars, one a spell; null where no day is recorded. */
export function spellBars(files: readonly SpellLine[]): SpellBars | null {
  const drawn = files.flatMap((file) =>
    file.spells === null ? [] : [{ ...file, spells: file.spells }],
  )
  const days = drawn.flatMap(({ spells }) =>
    spells.flatMap(({ from, to }) => [dayOf(from), dayOf(to)]),
  )
  if (days.length === 0) return null
  const holders = [
    ...new Set(drawn.flatMap(({ spells }) => spells.flatMap(({ holder }) => holder ?? []))),
  ]
  const frame = frameOf(width, drawn.length * line + 40, { left: 4, right: 4, top: 4, bottom: 30 })
  const axis = timeAxis([Math.min(...days), Math.max(...days)], [frame.left, frame.right])
  const every = Math.ceil((axis.ticks.length * labelWidth) / (frame.right - frame.left))
  return {
    frame,
    ticks: axis.ticks.filter((_, at) => at % every === 0),
    holders,
    barHeight,
    rows: drawn.map(({ ref, spells }, at) => ({
      y: pixels(frame.top + at * line + (line - barHeight)),
      label: ref,
      bars: spells.map(({ holder, from, to }) => {
        const x = axis.scale(dayOf(from))
        return {
          x,
          width: pixels(Math.max(2, axis.scale(dayOf(to)) - x)),
          nobody: holder === null,
          number: holder === null ? null : holders.indexOf(holder) + 1,
        }
      }),
    })),
  }
}
