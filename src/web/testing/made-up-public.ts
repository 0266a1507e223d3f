import type {
  FigureQuestion,
  FigureThen,
  PublishedFigure,
  StatementCount,
  StatementRow,
} from '../../review/index.ts'
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

export const figureThen = (question: FigureQuestion): FigureThen => {
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

const published: PublishedFigure = {
  ...dfe,
  figureId: 1,
  asOf: { trueOn: null, onRecord: null, receivedBy: '2026-03-02T11:00:00.000Z' },
  links: true,
  surely: bounds(812, 3964, 4224),
  atMost: bounds(812, 3964, 4224),
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
    surely: bounds(41, 1764, 195),
    atMost: bounds(160, 880, 960),
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

export const statementCount: StatementCount = {
  ...dfe,
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
