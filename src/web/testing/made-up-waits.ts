import type { Waits, WaitsOfKind } from '../../review/index.ts'
import { hostile } from './made-up-case.ts'

export const noWaits: Waits = { total: 0, kinds: [] }

export const waits: Waits = {
  total: 24,
  kinds: [
    {
      name: 'risk',
      words: 'open risks',
      count: 2,
      href: '/risks',
      rows: [
        {
          title: 'Somebody knows where the child lives',
          href: '/items/2',
          since: '2026-03-02T09:00:00.000Z',
          due: '2026-03-03T09:00:00.000Z',
        },
        { title: hostile.script, href: '/items/3', since: '2026-03-02T09:30:00.000Z', due: null },
      ],
    },
    {
      name: 'authorise',
      words: 'decisions to authorise',
      count: 22,
      href: '/decisions',
      rows: Array.from({ length: 20 }, (_, at) => ({
        title: `NV/${10_001 + at}/14`,
        href: `/cases/${at + 1}`,
        since: '2026-03-01T09:00:00.000Z',
        due: null,
      })),
    },
  ],
}

export function waitsOfKind(name: Waits['kinds'][number]['name'], page: number): WaitsOfKind {
  const kind = waits.kinds.find((one) => one.name === name)
  const words = kind?.words ?? 'of them'
  if (!kind) return { rows: [], page, pages: 1, total: 0, words, href: '/' }
  return { rows: kind.rows, page, pages: 2, total: 40, words, href: kind.href }
}
