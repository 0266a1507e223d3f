import { numberTicks } from './number-ticks.ts'
import { numberWords } from './words.ts'

const height = 240
const margin = { left: 52, right: 8, top: 24, bottom: 44 }
const room = 520 - margin.left - margin.right
const widest = 44

/** Cases of one year, counted by both definitions, by the first alone, by the second alone. */
interface Year {
  readonly key: number | null
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
}

export interface YearsApart {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly barWidth: number
  readonly bars: readonly {
    readonly x: number
    readonly middle: number
    readonly label: string | null
    /** From the bottom up: both, the first alone, the second alone. */
    readonly parts: readonly {
      readonly of: 'both' | 'a' | 'b'
      readonly y: number
      readonly height: number
    }[]
  }[]
  readonly up: readonly { readonly y: number; readonly label: string }[]
  readonly summary: string
}

/** A column for each year from the first to the last, those without a case included; null without a year. */
export function yearsApart(rows: readonly Year[]): YearsApart | null {
  const counted = new Map(
    rows.flatMap((row) =>
      row.key !== null && row.both + row.onlyA + row.onlyB > 0 ? [[row.key, row]] : [],
    ),
  )
  if (counted.size === 0) return null
  const [first, last] = [Math.min(...counted.keys()), Math.max(...counted.keys())]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const most = Math.max(...[...counted.values()].map((row) => row.both + row.onlyA + row.onlyB))
  const up = numberTicks(most, 4)
  const bottom = height - margin.bottom
  const y = (value: number) => round(bottom - (value / up.at(-1)!) * (bottom - margin.top))
  const step = Math.min(widest, room / years.length)
  const every = Math.ceil(years.length / 10)
  const width = round(margin.left + margin.right + step * Math.max(years.length, 5))
  return {
    width,
    height,
    left: margin.left,
    right: width - margin.right,
    bottom,
    barWidth: round(step * 0.76),
    bars: years.map((year, at) => {
      const { both, onlyA, onlyB } = counted.get(year) ?? { both: 0, onlyA: 0, onlyB: 0 }
      const x = round(margin.left + at * step + step * 0.12)
      const part = (of: 'both' | 'a' | 'b', from: number, count: number) => ({
        of,
        y: y(from + count),
        height: round(y(from) - y(from + count)),
      })
      return {
        x,
        middle: round(x + step * 0.38),
        label: at % every === 0 ? `${year}` : null,
        parts: [
          part('both', 0, both),
          part('a', both, onlyA),
          part('b', both + onlyA, onlyB),
        ].filter((one) => one.height > 0),
      }
    }),
    up: up.map((value) => ({ y: y(value), label: numberWords(value) })),
    summary: `${first === last ? first : `${first} to ${last}`}, at most ${numberWords(most)} cases a year counted by either.`,
  }
}

const round = (pixels: number) => Math.round(pixels * 10) / 10
