import type { Equality, EqualityGroup } from '../../figures/index.ts'

const group = (
  name: string | null,
  of: number,
  reached: number,
  ratio: readonly [number, number, number],
  more: Partial<EqualityGroup> = {},
): EqualityGroup => ({
  name,
  of,
  reached,
  rate: reached / of,
  compared: 'mayBeChance',
  ratio: { value: ratio[0], low: ratio[1], high: ratio[2] },
  adjusted: 0.6,
  ifMissing:
    name === null ? null : { rate: { low: 0.2, high: 0.7 }, ratio: { low: 0.5, high: 2.1 } },
  ...more,
})
const unseen = { rate: null, ratio: null, adjusted: null, ifMissing: null } as const

const tables = (step: 'read' | 'found'): Equality['tables'] => [
  {
    step,
    characteristic: 'ethnicity:dfe',
    title: 'Ethnicity, in the council’s returns (Department for Education codes)',
    saidBy: 'the child or a parent, as the council wrote it down',
    groups: [
      group('White', 1240, 560, [1.04, 0.94, 1.16]),
      group('Asian', 410, 124, [0.68, 0.58, 0.79], {
        compared: 'differs',
        adjusted: 0.0004,
        ifMissing: { rate: { low: 0.2, high: 0.4 }, ratio: { low: 0.49, high: 0.94 } },
      }),
      group('Mixed', 40, 4, [1, 1, 1], { ...unseen, reached: null, compared: 'hidden' }),
      group('Black', 6, 4, [1, 1, 1], { ...unseen, of: null, reached: null, compared: 'tooFew' }),
      group(null, 700, 310, [1.08, 0.97, 1.2]),
    ],
  },
  {
    step,
    characteristic: 'sex',
    title: 'Sex',
    saidBy: null,
    groups: [
      group('Female', 1700, 720, [1.02, 0.9, 1.2]),
      group('Male', 600, 250, [0.98, 0.8, 1.1]),
      group(null, 96, 70, [1.72, 1.5, 2], { compared: 'differs', adjusted: 0.001 }),
    ],
  },
]

export const equality: Equality = {
  definition: 'iicsa-organised-network',
  version: 1,
  title: 'Organised network',
  whose: 'children',
  cases: 2396,
  withNobody: 12,
  countedAt: '2027-03-01T10:12:00.000Z',
  compared: 96,
  hiddenDifferences: 1,
  absent: ['disability'],
  withheld: ['Ethnicity, officer-perceived'],
  rules:
    'Counts from 1 to 9 are hidden, and further counts where those could be worked out from what is shown. Others are shown as they are. A count of none is shown as 0.',
  tables: [...tables('read'), ...tables('found')],
}
