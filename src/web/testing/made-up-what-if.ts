import type { WhatIfView } from '../../reading/index.ts'

/** The answer of the made-up review: half the time with twice the officers of now, no end with none. */
export function whatIfOf(readers: number): WhatIfView {
  const weeks = (many: number) => {
    const times = readers === 0 ? null : (many * 4) / readers
    return { p50: times, p85: times === null ? null : times * 1.2 }
  }
  const hours = readers === 0 ? { p50: null, p85: null } : { p50: 2400, p85: 2900 }
  const end = (what: WhatIfView['ends'][number]['what'], left: number, many: number) => ({
    what,
    left,
    asNow: { p50: many, p85: many * 1.2 },
    planned: weeks(many),
    hours,
    cost: hours.p50 === null ? hours : { p50: hours.p50 * 31, p85: hours.p85 * 31 },
  })
  return {
    at: '2026-03-02T09:00:00.000Z',
    weeks: Array.from({ length: 12 }, (_, at) => ({ readings: 60 + at, readers: 4 })),
    readersNow: 4,
    pace: 0.8,
    beyond: readers > 100,
    ends: [end('certified', 455, 6), end('inOrder', 610, 8), end('all', 1930, 25)],
    why: null,
  }
}
