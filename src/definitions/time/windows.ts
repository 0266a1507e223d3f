import type { Tri } from '../logic/three-valued.ts'
import { type Dated, earliest, latest, type Timeline } from './dated.ts'

/** More events than this and whether they can all be kept apart is not gone into. */
const mostApart = 400

/**
 * Whether `count` events lie within `days` of one another: yes and no are of every way for the dates to turn out. Null
 * too where more than `mostApart` imprecise events would have to be kept apart.
 */
export function within(timeline: Timeline, count: number, days: number): Tri {
  const sure = timeline.events.filter((one) => one.sure)
  if (sure.length >= count && !canBeApart(sure, count, days)) return true
  return mostTogether(timeline, days) >= count ? null : false
}

/** The most events that one window can hold, each placed where it suits. */
function mostTogether({ events, unlisted }: Timeline, days: number): number {
  if (unlisted) {
    if (unlisted.most === null) return Number.POSITIVE_INFINITY
    // A window that holds a day of one unlisted event holds them all.
    const one = { spans: unlisted.spans, sure: false, id: '', at: [], isOpen: true }
    return mostPierced([...events, ...Array.from({ length: unlisted.most }, () => one)], days)
  }
  return mostPierced(events, days)
}

/** A window from day t holds a span from its first day less the window's length to its last. */
function mostPierced(events: readonly Dated[], days: number): number {
  const steps: (readonly [number, number])[] = []
  for (const { spans } of events) {
    let open: { from: number; to: number } | null = null
    for (const { from, to } of spans) {
      if (open && from - days <= open.to + 1) open.to = Math.max(open.to, to)
      else {
        if (open) steps.push([open.from, 1], [open.to + 1, -1])
        open = { from: from - days, to }
      }
    }
    if (open) steps.push([open.from, 1], [open.to + 1, -1])
  }
  // What leaves on a day leaves before what enters on it.
  steps.sort(([a, up], [b, other]) => a - b || up - other)
  let [most, now] = [0, 0]
  for (const [, step] of steps) {
    now += step
    most = Math.max(most, now)
  }
  return most
}

/**
 * Whether the events can be placed so that no window of so many days holds `count` of them: as jobs of days + 1 on
 * count - 1 machines, each to start within its span. By deadline first, with barriers: where a job comes too late, those
 * placed since the last one that could have waited must wait together for the first of their releases (Simons,
 * Multiprocessor scheduling of unit-time jobs, SIAM Journal on Computing 12, 1983; Simons and Warmuth, SIAM Journal on
 * Computing 18, 1989). An event that surely counts has one span.
 */
function canBeApart(events: readonly Dated[], count: number, days: number): boolean {
  const machines = count - 1
  if (machines === 0) return events.length === 0
  const jobs = events
    .map((one) => ({ release: earliest(one), due: latest(one) }))
    .sort((a, b) => a.release - b.release || a.due - b.due)
  if (jobs.every(({ release, due }) => release === due)) {
    return jobs.every((job, at) => at < machines || job.due - jobs[at - machines]!.due > days)
  }
  if (jobs.length > mostApart) return true
  const barriers = jobs.map(() => Number.NEGATIVE_INFINITY)
  for (;;) {
    const late = schedule(jobs, machines, days + 1, barriers)
    if (late === 'in time') return true
    if (late === null) return false
    barriers[late.place] = late.release
  }
}

interface Job {
  readonly release: number
  readonly due: number
}

/** A barrier to be raised; null: no barrier helps. */
function schedule(
  jobs: readonly Job[],
  machines: number,
  length: number,
  barriers: readonly number[],
): 'in time' | { readonly place: number; readonly release: number } | null {
  const starts: number[] = []
  const placed: Job[] = []
  const waiting: Job[] = []
  let next = 0
  for (let place = 0; place < jobs.length; place++) {
    const free = place < machines ? Number.NEGATIVE_INFINITY : starts[place - machines]! + length
    let start = Math.max(barriers[place]!, free, starts[place - 1] ?? Number.NEGATIVE_INFINITY)
    if (waiting.length === 0 && jobs[next]!.release > start) start = jobs[next]!.release
    while (next < jobs.length && jobs[next]!.release <= start) waiting.push(jobs[next++]!)
    let first = 0
    for (let at = 1; at < waiting.length; at++) {
      if (waiting[at]!.due < waiting[first]!.due) first = at
    }
    const [job] = waiting.splice(first, 1)
    if (start > job!.due) return raised(placed, job!)
    starts.push(start)
    placed.push(job!)
  }
  return 'in time'
}

function raised(
  placed: readonly Job[],
  late: Job,
): { readonly place: number; readonly release: number } | null {
  const place = placed.findLastIndex(({ due }) => due > late.due)
  if (place < 0) return null
  const release = Math.min(late.release, ...placed.slice(place + 1).map((job) => job.release))
  return { place, release }
}
