import type { CurvePoint, TriageProgress } from '../../review/index.ts'
import { numberTicks } from './number-ticks.ts'
import { numberWords } from './words.ts'

const width = 720
const height = 320
const margin = { left: 56, right: 34, top: 22, bottom: 46 }
/** Rows of the table beside: enough to follow the line, few enough to read. */
const tableRows = 8

export interface FoundChart {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly found: string
  readonly expected: string | null
  readonly here: { readonly x: number; readonly y: number }
  readonly across: readonly { readonly x: number; readonly label: string }[]
  readonly up: readonly { readonly y: number; readonly label: string }[]
  readonly rows: readonly (CurvePoint & { readonly kind: 'found' | 'expected' })[]
  readonly summary: string
}

/**
 * Cases found against cases read: a solid line for what was, a dashed one for what is expected. It
 * reaches to all cases, but while little is read and nothing expected it would be a stroke at the edge.
 */
export function foundChart(progress: TriageProgress): FoundChart {
  const { cases, read, found, curve, expected } = progress
  const most = Math.max(1, found, ...(expected ?? []).map((point) => point.found))
  const last = expected || 4 * read >= cases ? cases : Math.min(cases, Math.max(100, 2 * read))
  const [across, up] = [numberTicks(last, 6), numberTicks(most)]
  const scale = (value: number, top: number, room: number) => round((value / top) * room)
  const x = (value: number) =>
    margin.left + scale(value, Math.max(1, last), width - margin.left - margin.right)
  const bottom = height - margin.bottom
  const y = (value: number) => round(bottom - scale(value, up.at(-1)!, bottom - margin.top))
  const line = (points: readonly CurvePoint[]) =>
    points.map((point) => `${x(point.read)},${y(point.found)}`).join(' ')
  return {
    width,
    height,
    left: margin.left,
    right: width - margin.right,
    top: margin.top,
    bottom,
    found: line([{ read: 0, found: 0 }, ...curve]),
    expected: expected && line(expected),
    here: { x: x(read), y: y(found) },
    across: across
      .filter((value) => value <= last)
      .map((value) => ({ x: x(value), label: numberWords(value) })),
    up: up.map((value) => ({ y: y(value), label: numberWords(value) })),
    rows: [
      ...some(curve).map((point) => ({ ...point, kind: 'found' as const })),
      ...some(expected?.slice(1) ?? []).map((point) => ({
        read: point.read,
        found: Math.round(point.found),
        kind: 'expected' as const,
      })),
    ],
    summary: `${numberWords(found)} found in ${numberWords(read)} of ${numberWords(cases)} cases read.`,
  }
}

const round = (pixels: number) => Math.round(pixels * 10) / 10

function some(points: readonly CurvePoint[]): readonly CurvePoint[] {
  if (points.length <= tableRows) return points
  const step = (points.length - 1) / (tableRows - 1)
  return Array.from({ length: tableRows }, (_, at) => points[Math.round(at * step)]!)
}
