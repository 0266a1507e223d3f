import type {
  FigureAsOf,
  FigureQuestion,
  PublishedFigure,
  StatementCount,
  StatementRow,
} from '../../figures/index.ts'
import { root } from './made-up-lists.ts'

const bounds = (met: number, undetermined: number, notMet: number) => ({
  population: met + undetermined + notMet,
  met,
  notMet,
  undetermined,
  lower: met,
  upper: met + undetermined,
})

const dfe = {
  definition: 'dfe-cse-2017',
  version: 1,
  title: 'Child sexual exploitation (Department for Education, 2017)',
  authority: 'Department for Education',
}

export const caseHistory = {
  facts: [
    {
      label: 'Sexual activity or abuse',
      value: 'Yes',
      trueOn: '2014-01-05',
      from: '2014-01-28',
      by: '2014-06-01',
      received: '2026-03-02T11:00:00.000Z',
      standing: true,
    },
    {
      label: 'Suspect',
      value: '<b>Kit</b> Ferrow, born 1980-05-06, S1',
      trueOn: null,
      from: null,
      by: '2026-03-02',
      received: '2026-03-02T11:00:00.000Z',
      standing: false,
    },
  ],
  records: [
    {
      file: 'crimes.csv',
      line: 12,
      version: 1,
      from: '2014-01-28',
      by: '2014-06-01',
      received: '2026-03-02T11:00:00.000Z',
      current: true,
    },
  ],
} as const

export const figureAsOf = (question: FigureQuestion): FigureAsOf => {
  const { trueOn, onRecord, receivedBy, links } = question
  return {
    ...dfe,
    asOf: { trueOn, onRecord, receivedBy },
    links,
    surely: onRecord === null ? bounds(812, 3964, 4224) : bounds(41, 1764, 195),
    atMost: onRecord === null ? bounds(812, 3964, 4224) : bounds(160, 880, 960),
    ledgerRoot: root,
    ledgerSize: 1204,
    command: `npx lookback figures --definition dfe-cse-2017@1 --on-record ${onRecord ?? ''}`,
  }
}

const shows = (value: number) => ({ hidden: false, value, low: value, high: value }) as const
const about = (value: number) =>
  ({ hidden: false, value, low: value - 2, high: value + 2 }) as const
const within = (low: number, high: number) => ({ hidden: true, within: { low, high } }) as const
const told = (met: number, undetermined: number, notMet: number) => ({
  met: shows(met),
  undetermined: shows(undetermined),
  notMet: shows(notMet),
  upper: shows(met + undetermined),
  population: shows(met + undetermined + notMet),
})

const published: PublishedFigure = {
  ...dfe,
  figureId: 1,
  asOf: { trueOn: null, onRecord: null, receivedBy: '2026-03-02T11:00:00.000Z' },
  links: true,
  publicCounts: { surely: told(812, 3964, 4224), atMost: told(812, 3964, 4224) },
  counts: null,
  hidden: null,
  proof: { attacked: 0, fewest: null, leastValues: 8, against: { tables: [], figures: [] } },
  notes: ['Cases are counted under the definition <i>of the department</i>.'],
  ledgerRoot: root,
  ledgerSize: 1204,
  definitionHash: 'c0ffee'.repeat(10),
  digest: 'feed'.repeat(16),
  suppression: 'None needed: no count is from 1 to 9.',
  reason: 'For the interim report. <script>alert(1)</script>',
  proposedBy: 'Data manager',
  proposedAt: '2026-03-02T11:00:00.000Z',
  state: 'published',
  steps: [
    {
      step: 'published',
      reason: 'Checked against the archive.',
      by: 'Authoriser',
      at: '2026-03-03T09:00:00.000Z',
    },
  ],
  mayTake: [],
  recompute: 'npx lookback figures recompute 1',
}

export const publishedFigures: readonly PublishedFigure[] = [
  {
    ...published,
    figureId: 2,
    asOf: { ...published.asOf, trueOn: '2014-12-31', onRecord: '2014-12-31' },
    links: false,
    publicCounts: {
      surely: { ...told(4, 1801, 195), met: within(1, 9), undetermined: within(1000, 1999) },
      atMost: { ...told(160, 880, 960), population: about(2000) },
    },
    counts: { surely: bounds(4, 1801, 195), atMost: bounds(160, 880, 960) },
    hidden: ['Met, for certain on record: 1 to 9, for a small count'],
    proof: { attacked: 1, fewest: 9, leastValues: 8, against: { tables: [3], figures: [1] } },
    suppression: 'Counts from 1 to 9 are not shown as they are.',
    state: 'proposed',
    steps: [],
    mayTake: ['publish', 'decline'],
    recompute: 'npx lookback figures recompute 2',
  },
  published,
]

export const statement: StatementRow = {
  statementId: 1,
  saidOn: '2014-12-31',
  saidBy: 'A made-up office <b>of state</b>',
  words: 'We have had no reports of that kind. <img src=x onerror=alert(1)>\u202E',
  publishedIn: 'A made-up answer to a question, volume 1',
  note: 'Taken to mean the statutory definition.',
  definitions: [{ id: dfe.definition, version: 1, title: dfe.title }],
  enteredBy: 'Data manager',
  enteredAt: '2026-03-02T11:00:00.000Z',
  supersedes: null,
  supersededBy: null,
  correction: null,
}

const day = {
  surely: bounds(41, 1764, 195),
  atMost: bounds(160, 880, 960),
  now: bounds(290, 900, 845),
}

const { authority: _, ...dfeRow } = dfe

export const statementCount: StatementCount = {
  ...dfeRow,
  ...day,
  bySource: [
    { source: 'made-up-police', ...day },
    {
      source: 'made-up-council',
      surely: bounds(0, 0, 0),
      atMost: bounds(0, 0, 0),
      now: bounds(0, 3, 0),
    },
  ],
  ledgerRoot: root,
  ledgerSize: 1204,
  countedBy: 'Data manager',
  countedAt: '2026-03-02T11:00:00.000Z',
  commands: [
    'npx lookback figures --definition dfe-cse-2017@1 --true-on 2014-12-31 --on-record 2014-12-31 --own-records',
    'npx lookback figures --definition dfe-cse-2017@1 --true-on 2014-12-31',
  ],
}
