import type { Areas, ChartRow, ChartView } from '../../explorer/index.ts'
import { hostile } from './made-up-case.ts'

export const chartRow: ChartRow = {
  chartId: 1,
  name: 'Around Harbour Lane',
  state: 'open',
  owner: 'Ana Whitcombe',
  changedAt: '2026-02-03T10:00:00.000Z',
}

const node = (
  key: string,
  kind: ChartView['nodes'][number]['kind'],
  label: string,
  at: number,
) => ({
  ...{ key, kind, label, x: at % 2 === 0 ? at * 70 : at * 50, y: at * 55 },
  contact:
    kind === 'phone'
      ? {
          state: 'asPlanned' as const,
          words: ['Only Ana Whitcombe makes contact.', 'Telephone: do not use.'],
        }
      : null,
  href: kind === 'person' ? '/people/P2' : null,
  day: kind === 'case' ? '2014-02-12' : null,
  area: kind === 'case' ? 'Norvale East' : null,
})
const tie = (a: string, b: string, words: string, probability: number | null = null) => ({
  ...{ a, b, words, records: 2, probability, near: words === 'may be one person' },
  sources:
    b === 'thing:2'
      ? ['Norvale crime system', 'Norvale missing persons system']
      : ['Norvale crime system'],
})

export const chartView: ChartView = {
  ...chartRow,
  note: hostile.script,
  nodes: [
    node('person:P2', 'person', 'Lee Corran', 0),
    node('person:P3', 'person', hostile.script, 1),
    node('person:P1', 'child', 'Robin Ashdown', 2),
    node('case:1', 'case', 'NV/10001/14', 3),
    { ...node('case:2', 'case', 'NV/10002/14', 8), day: null, area: null },
    node('thing:1', 'place', '3 Harbour Lane, Norvale', 4),
    node('thing:2', 'phone', '07700 900123', 5),
    node('thing:3', 'vehicle', 'KX12 ABC', 6),
    node('person:P9', 'person', 'Leigh Corran', 7),
  ],
  ties: [
    tie('case:1', 'person:P2', 'suspect'),
    tie('case:1', 'person:P1', 'victim'),
    tie('case:1', 'person:P3', 'suspect', 0.971),
    tie('case:1', 'thing:1', 'recorded in the case'),
    tie('person:P2', 'thing:2', 'recorded with them'),
    tie('person:P3', 'thing:2', 'recorded with them'),
    tie('person:P3', 'thing:3', 'recorded with them'),
    tie('person:P2', 'person:P9', 'may be one person', 0.87),
  ],
  on: null,
  behind: null,
  steps: [
    {
      ...{ number: 1, words: 'Opened with the people of group G1', by: 'Ana Whitcombe' },
      ...{ at: '2026-02-03T10:00:00.000Z', undone: false },
    },
    {
      ...{ number: 2, words: 'Added, tied to Lee Corran: 3 cases', by: 'Ana Whitcombe' },
      ...{ at: '2026-02-03T10:05:00.000Z', undone: true },
    },
  ],
  mayUndo: true,
  mayWork: true,
}

/** As asked for: with a node chosen, and with the records behind a tie. */
export const chartAsked = ({
  on,
  a,
  b,
}: {
  readonly on?: string | undefined
  readonly a?: string | undefined
  readonly b?: string | undefined
}): ChartView => ({
  ...chartView,
  on:
    on === undefined
      ? null
      : {
          key: on,
          more: [
            { kind: 'case', count: 3 },
            { kind: 'phone', count: 61 },
          ],
        },
  behind:
    a === undefined || b === undefined
      ? null
      : {
          ...{ a, b },
          evidence: [
            {
              ...{ source: 'Norvale crime system', ref: 'N7', role: 'suspect', name: 'Lee Corran' },
              ...{ caseId: 1, caseRef: 'NV/10001/14', probability: 0.971 },
            },
          ],
        },
})

export const chartAreas: Areas = {
  width: 600,
  height: 1000,
  areas: [
    {
      name: 'Norvale East',
      rings: [
        [
          [300, 0],
          [600, 80],
          [600, 1000],
          [280, 700],
          [300, 0],
        ],
      ],
    },
    {
      name: 'Norvale West',
      rings: [
        [
          [0, 40],
          [300, 0],
          [280, 700],
          [0, 900],
          [0, 40],
        ],
      ],
    },
  ],
}
