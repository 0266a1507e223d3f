import {
  countAxis,
  countAxisTo,
  type Frame,
  frameOf,
  linePath,
  type Tick,
} from '../../../charts/index.ts'
import type { CurvePoint, TriageProgress } from '../../../reading/index.ts'
import { numberWords } from '../../../words/index.ts'

const frame = frameOf(720, 320, { left: 56, right: 34, top: 22, bottom: 46 })
/** Rows of the table beside: enough to follow the line, few enough to read. */
const tableRows = 8

export interface FoundChart extends Frame {
  /** Paths, as SVG’s `d`. */
  readonly found: string
  readonly expected: string | null
  readonly here: { readonly x: number; readonly y: number }
  readonly across: readonly Tick[]
  readonly up: readonly Tick[]
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
  const across = countAxisTo(last, [frame.left, frame.right], 6)
  const up = countAxis(most, [frame.bottom, frame.top])
  const path = (points: readonly CurvePoint[]) =>
    linePath(
      points,
      (point) => across.scale(point.read),
      (point) => up.scale(point.found),
    )
  return {
    ...frame,
    found: path([{ read: 0, found: 0 }, ...curve]),
    expected: expected && path(expected),
    here: { x: across.scale(read), y: up.scale(found) },
    across: across.ticks,
    up: up.ticks,
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

function some(points: readonly CurvePoint[]): readonly CurvePoint[] {
  if (points.length <= tableRows) return points
  const step = (points.length - 1) / (tableRows - 1)
  return Array.from({ length: tableRows }, (_, at) => points[Math.round(at * step)]!)
}
