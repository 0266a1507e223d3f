import { linear, pixels } from './scale.ts'
import { signed } from './words.ts'

interface Layout {
  readonly width: number
  /** 0: the label stands above its bar. */
  readonly labelWidth: number
  readonly rowHeight: number
}
const wide: Layout = { width: 520, labelWidth: 180, rowHeight: 26 }
/** For a phone, where nothing runs off the side. */
const slim: Layout = { width: 290, labelWidth: 0, rowHeight: 46 }
/** What the number after each bar needs. */
const numberWidth = 62

export interface SumBar {
  readonly label: string
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly direction: 'for' | 'against' | 'total'
}
export interface SumPicture {
  readonly width: number
  readonly height: number
  readonly zero: number
  readonly bars: readonly SumBar[]
}
export interface SumBars extends SumPicture {
  readonly slim: SumPicture
  readonly summary: string
}

interface Part {
  readonly label: string
  readonly value: number
}

/** Each bar begins where the one above ended; the last is their sum. */
export const sumBars = (parts: readonly Part[], total: number): SumBars => ({
  ...pictureOf(parts, total, wide),
  slim: pictureOf(parts, total, slim),
  summary: `${parts.length} parts add up to ${signed(total)}.`,
})

function pictureOf(
  parts: readonly Part[],
  total: number,
  { width, labelWidth, rowHeight }: Layout,
): SumPicture {
  let running = 0
  const steps = parts.map(({ label, value }) => {
    const from = running
    running += value
    return { label, from, to: running }
  })
  const edges = [0, total, ...steps.map(({ to }) => to)]
  const x = linear([Math.min(...edges), Math.max(...edges)], [labelWidth, width - numberWidth])
  const bar = (label: string, from: number, to: number, i: number, all = false) => ({
    label,
    words: signed(all ? to : to - from),
    x: Math.min(x(from), x(to)),
    y: i * rowHeight,
    width: Math.max(1, pixels(Math.abs(x(to) - x(from)))),
    direction: all ? ('total' as const) : to >= from ? ('for' as const) : ('against' as const),
  })
  return {
    width,
    height: (steps.length + 1) * rowHeight + 4,
    zero: x(0),
    bars: [
      ...steps.map(({ label, from, to }, i) => bar(label, from, to, i)),
      bar('All together', 0, total, steps.length, true),
    ],
  }
}
