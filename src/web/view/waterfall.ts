import type { LinkView } from '../../review/index.ts'
import { camelWords, signed } from './words.ts'

type Part = LinkView['evidence'][number]

const width = 520
const labelWidth = 180
const rowHeight = 26

export interface WaterfallBar {
  readonly label: string
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly direction: 'for' | 'against' | 'total'
}
export interface Waterfall {
  readonly width: number
  readonly height: number
  readonly zero: number
  readonly bars: readonly WaterfallBar[]
  readonly rows: readonly (Part & { readonly running: number })[]
  readonly weight: number
  readonly summary: string
}

/** Each bar begins where the one above ended; the last is their sum, the link's weight. */
export function waterfall(link: LinkView): Waterfall {
  let running = 0
  const rows = link.evidence.map((part) => {
    running += part.weight
    return { ...part, running }
  })
  const edges = [0, link.weight, ...rows.map((row) => row.running)]
  const low = Math.min(...edges)
  const span = Math.max(Math.max(...edges) - low, 0.001)
  const x = (weight: number) =>
    Math.round((labelWidth + ((weight - low) / span) * (width - labelWidth - 62)) * 10) / 10
  const bar = (label: string, from: number, to: number, i: number, total = false) => ({
    label,
    words: signed(total ? to : to - from),
    x: Math.min(x(from), x(to)),
    y: i * rowHeight,
    width: Math.max(1, Math.abs(x(to) - x(from))),
    direction: total ? ('total' as const) : to >= from ? ('for' as const) : ('against' as const),
  })
  const bars = rows.map((row, i) =>
    bar(comparisonWords(row.comparison), row.running - row.weight, row.running, i),
  )
  return {
    width,
    height: (rows.length + 1) * rowHeight + 4,
    zero: x(0),
    bars: [...bars, bar('All together', 0, link.weight, rows.length, true)],
    rows,
    weight: link.weight,
    summary: `${rows.length} parts add up to ${signed(link.weight)}.`,
  }
}

/** 'givenNames' as 'Given names'; 'prior' as what it is. */
export function comparisonWords(comparison: string): string {
  if (comparison === 'prior') return 'Before any evidence'
  const words = camelWords(comparison.replaceAll(/[-_]/g, ' '))
  return words.length > 26 ? `${words.slice(0, 25)}…` : words
}
