import type { ItemRow, ItemView, OpenRisk } from '../../casework/index.ts'
import { moveNames } from '../../items/index.ts'
import { victims } from './made-up-contact.ts'

const row: ItemRow = {
  itemId: 1,
  kind: 'request',
  state: 'underWay',
  priority: 'usual',
  title: 'Ask Norvale Police for the custody record',
  child: '',
  caseId: 1,
  ref: 'NV/10001/14',
  ownerId: 'a-sam',
  owner: 'Sam Okell',
  accepted: true,
  cover: null,
  receiver: null,
  raisedBy: 'Helen Marsh',
  raisedAt: '2026-03-02T09:00:00.000Z',
  dueAt: '2026-03-31T23:00:00.000Z',
  late: false,
  offeredTo: null,
}

const risk: OpenRisk = {
  ...row,
  itemId: 2,
  kind: 'risk',
  state: 'open',
  priority: 'urgent',
  title: 'Robyn Ashdown',
  child: 'Robyn Ashdown',
  owner: 'Ana Whitcombe',
  accepted: false,
  raisedBy: 'Ana Whitcombe',
  dueAt: '2026-03-03T09:00:00.000Z',
  late: true,
  minutesOpen: 72,
  minutesLeft: 48,
  ring: [{ name: 'Helen Marsh', telephone: '01632 960 001' }],
}

export const openRisks: readonly OpenRisk[] = [
  risk,
  {
    ...risk,
    itemId: 3,
    title: 'Kit Ferrow',
    child: 'Kit Ferrow',
    state: 'underWay',
    accepted: true,
    minutesLeft: null,
    ring: [],
    late: false,
  },
]

const { minutesOpen: _, minutesLeft: __, ring: ___, ...riskRow } = risk
export const itemRows: readonly ItemRow[] = [
  riskRow,
  { ...row, offeredTo: 'Made-up Police records' },
  {
    ...row,
    itemId: 4,
    kind: 'action',
    title: 'Open the reinvestigation',
    state: 'open',
    accepted: false,
    late: true,
    cover: 'Ben Ito',
  },
  {
    ...row,
    itemId: 5,
    kind: 'enquiry',
    title: 'Ask the council for its chronology',
    state: 'waiting',
    dueAt: null,
    receiver: 'Norvale Council',
  },
]

export const itemView: ItemView = {
  ...riskRow,
  details: 'A named person knows where the child lives.',
  deadline: 'oneDay',
  contacts: victims,
  told: { whom: 'Duty desk of the hub', at: '2026-03-02T08:50:00.000Z', means: 'telephone' },
  result: null,
  record: null,
  finishedBy: null,
  closedBy: null,
  closedAt: null,
  parent: null,
  children: [row],
  stops: [],
  steps: [
    {
      step: 'raise',
      state: 'open',
      owner: 'Ana Whitcombe',
      reason: '',
      by: 'Ana Whitcombe',
      at: '2026-03-02T09:00:00.000Z',
    },
    {
      step: 'offer',
      state: 'open',
      owner: 'Ana Whitcombe',
      reason: 'The child lives in their area.',
      by: 'Ana Whitcombe',
      at: '2026-03-02T09:05:00.000Z',
    },
  ],
  handOffs: [
    {
      handOffId: 7,
      state: 'offered',
      from: 'Ana Whitcombe',
      to: 'Norvale safeguarding hub',
      kind: 'outside',
      reason: 'The child lives in their area.',
      offeredBy: 'Ana Whitcombe',
      offeredAt: '2026-03-02T09:05:00.000Z',
      lapsesAt: '2026-03-03T09:05:00.000Z',
      answeredBy: null,
      answeredAt: null,
      answer: '',
      nextProposal: '',
      acceptedName: null,
      acceptedMeans: null,
      acceptedAt: null,
      mayAnswer: false,
      mayWithdraw: true,
      mayRecord: true,
    },
    {
      handOffId: 6,
      state: 'refused',
      from: 'Ana Whitcombe',
      to: 'Ben Ito',
      kind: 'person',
      reason: 'You know the area.',
      offeredBy: 'Ana Whitcombe',
      offeredAt: '2026-03-02T09:01:00.000Z',
      lapsesAt: '2026-03-03T09:01:00.000Z',
      answeredBy: 'Ben Ito',
      answeredAt: '2026-03-02T09:04:00.000Z',
      answer: 'The child has moved.',
      nextProposal: 'Offer it to the hub of Norvale.',
      acceptedName: null,
      acceptedMeans: null,
      acceptedAt: null,
      mayAnswer: false,
      mayWithdraw: false,
      mayRecord: false,
    },
  ],
  ladder: [
    {
      words: 'Manager of whoever raised it',
      at: '2026-03-02T09:00:00.000Z',
      reached: true,
      people: [{ name: 'Helen Marsh', telephone: '01632 960 001' }],
    },
    {
      words: 'The manager’s manager',
      at: '2026-03-02T10:00:00.000Z',
      reached: true,
      people: [{ name: 'Ivo Brand', telephone: '' }],
    },
    {
      words: 'Every lead of the review',
      at: '2026-03-02T11:00:00.000Z',
      reached: false,
      people: [
        { name: 'Helen Marsh', telephone: '01632 960 001' },
        { name: 'Ivo Brand', telephone: '' },
      ],
    },
  ],
  moves: ['take'],
  mayOffer: false,
  colleagues: [],
  teams: [],
}

/** One that its owner works on and may offer. */
export const ownItemView: ItemView = {
  ...itemView,
  ...row,
  details: '',
  deadline: 'twentyWorkingDays',
  told: null,
  children: [],
  handOffs: [],
  ladder: [],
  moves: ['stopClock', 'close', 'withdraw'],
  mayOffer: true,
  colleagues: [
    {
      accountId: 'a-ben',
      name: 'Ben Ito',
      role: 'reviewer',
      team: 'Records team',
      awayUntil: '2026-03-20',
    },
  ],
  teams: ['Records team'],
}

/** One on whose page every form stands, as on no real one. */
export const everyItemForm: ItemView = {
  ...ownItemView,
  moves: moveNames,
  handOffs: itemView.handOffs.map((row) => ({ ...row, mayAnswer: true })),
}
