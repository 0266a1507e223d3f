import type { LedgerRow } from '../../access/index.ts'
import type { ExtractRow, NotedRow, QuarantineRow } from '../../archive/index.ts'
import type { DefinitionView, Figure } from '../../figures/index.ts'
import { pageOf } from '../../model/index.ts'
import type { GroupView, LinkView, PersonRow, PersonView, Resembling } from '../../people/index.ts'
import type { ReviewStatus } from '../../review/index.ts'
import { caseRow, groups, hostile } from './made-up-case.ts'
import { careful } from './made-up-contact.ts'

export const root = '9f2c41d07b7e8a5518d6c3f2e4b09a7716c5d8e3f0a1b2c3d4e5f60718293a4b'

export const status: ReviewStatus = {
  cases: 1284,
  read: 311,
  decided: 87,
  listed: { all: 1284, unread: 973, read: 224, decided: 87 },
  awaitingAuthorisation: 6,
  openItems: 214,
  openRisks: 2,
  risksRaised: 19,
  risksTold: 19,
  risksAcknowledged: 18,
  risksClosed: 17,
  authorisedWithoutOwner: 1,
  endedWithoutResult: 0,
  readingsWithoutRisk: 0,
  quarantined: 42,
  extracts: 8,
  mentions: 4912,
  people: 3120,
  groups: 57,
  unreadableRules: [],
  ledgerEntries: 10_452,
  ledgerRoot: root,
  refreshedAt: '2026-03-02T06:30:00.000Z',
}

const link: LinkView = {
  a: 11,
  b: 31,
  weight: 11.4,
  probability: 0.99963,
  evidence: [
    { comparison: 'prior', level: 'before any evidence', weight: -9.2, left: null, right: null },
    {
      comparison: 'givenNames',
      level: 'one letter differs',
      weight: 5.1,
      left: 'Robin',
      right: 'Robyn',
    },
    { comparison: 'familyName', level: 'the same', weight: 8.7, left: 'Ashdown', right: 'Ashdown' },
    {
      comparison: 'birth',
      level: 'the same day',
      weight: 9.3,
      left: '1999-08-14',
      right: '1999-08-14',
    },
    { comparison: 'postcode', level: 'different', weight: -2.5, left: 'ZZ1 1AA', right: 'ZZ4 2BB' },
    { comparison: 'phones', level: 'not compared', weight: 0, left: null, right: '00000 000101' },
  ],
}

const personRow: PersonRow = {
  personId: 'P1',
  name: 'Robin Ashdown',
  birth: '1999-08-14',
  mentions: 3,
  sources: ['Norvale crime system', 'Norvale missing persons system', 'Aldermoor case system'],
}

export const person: PersonView = {
  ...personRow,
  contact: careful,
  mentionsList: [
    mention(11, 'Norvale crime system', 'Norvale Police', 'victim', 1, 'Robin Ashdown'),
    mention(
      31,
      'Norvale missing persons system',
      'Norvale Police',
      'subject',
      null,
      'Robyn Ashdown',
    ),
    mention(41, 'Aldermoor case system', 'Aldermoor Council', 'victim', 3, hostile.script),
  ],
  links: [
    link,
    {
      ...link,
      b: 41,
      weight: 6.3,
      probability: 0.9875,
      evidence: link.evidence
        .slice(0, 3)
        .concat({ ...link.evidence[3]!, weight: 1.7, level: 'the same year' }),
    },
  ],
  linkDecisions: [
    {
      linkDecisionId: 9,
      kind: 'join',
      reason: 'The same school and address on both records.',
      by: 'Sam Okell',
      at: '2026-02-20T09:00:00.000Z',
      undone: null,
    },
    {
      linkDecisionId: 8,
      kind: 'split',
      reason: 'Two children of one household.',
      by: 'Sam Okell',
      at: '2026-02-18T09:00:00.000Z',
      undone: { by: 'Ana Whitcombe', at: '2026-02-19T09:00:00.000Z', reason: 'It was one child.' },
    },
  ],
  groups: [groups[0]!],
  items: [
    {
      ...{ itemId: 4, title: 'Ask the home', kind: 'action', state: 'underWay' },
      owner: 'Ana Whitcombe',
    },
  ],
  near: [
    {
      personId: 'P7',
      name: 'R Ashdown',
      birth: null,
      mentions: 1,
      sources: ['Aldermoor case system'],
      probability: 0.62,
      keptApart: null,
    },
  ],
}

function mention(
  mentionId: number,
  source: string,
  agency: string,
  role: string,
  caseId: number | null,
  name: string,
) {
  return {
    mentionId,
    source,
    agency,
    ref: `V${mentionId}`,
    role,
    caseId,
    caseRef: caseId === null ? null : `NV/${10_000 + caseId}/14`,
    name,
    aliases: mentionId === 11 ? ['Rob Ashdown'] : [],
    birth: mentionId === 41 ? null : '1999-08-14',
    address: mentionId === 31 ? null : '4 Harbour Lane',
    identifiers: mentionId === 41 ? ['upn A123456789012'] : [],
    phones: mentionId === 31 ? ['00000 000101'] : [],
    vehicles: [],
    from: [{ file: `${source}-2014.csv`, line: 100 + mentionId }],
    probability: mentionId === 41 ? 0.9912 : 0.9997,
  }
}

export const group: GroupView = {
  ...groups[0]!,
  members: [
    ['P1', 'Robin Ashdown', 'harmed'],
    ['P2', 'Lee Corran', 'suspected'],
    ['P3', 'Jo Tarrant', 'suspected'],
    ['P4', 'Kit Ferrow', 'harmed'],
    ['P5', 'Max Ilden', 'suspected'],
    ['P6', hostile.long.slice(0, 90), 'seen with'],
  ].map(([personId = '', name = '', part = ''], i) => ({
    personId,
    name,
    part,
    cases: 1 + (i % 3),
    near: i === 1 ? [{ personId: 'P9', name: 'Leigh Corran', probability: 0.87 }] : [],
  })),
  harmed: [
    { personId: 'P1', name: 'Robin Ashdown', cases: 2 },
    { personId: 'P4', name: 'Kit Ferrow', cases: 1 },
  ],
  places: [{ place: '3 Harbour Lane, Norvale', cases: 2 }],
  casesList: [caseRow(1), caseRow(2), caseRow(3), caseRow(4)],
  ties: pageOf(
    [
      tie('P1', 'P2', 'Victim and suspect of case NV/10001/14', ['Norvale crime system']),
      tie('P2', 'P3', 'Both suspects of case NV/10002/14, and seen together on a missing episode', [
        'Norvale crime system',
        'Norvale missing persons system',
      ]),
      tie('P3', 'P4', 'One telephone on two records', ['Aldermoor case system']),
      tie('P4', 'P5', 'Alleged person of a referral', ['Aldermoor case system']),
      tie('P5', 'P6', 'One vehicle on two records', ['Norvale missing persons system']),
      tie('P6', 'P2', 'One address on two records', [
        'Norvale crime system',
        'Aldermoor case system',
      ]),
    ],
    1,
    6,
  ),
  files: [
    {
      fileId: 3,
      name: 'Group around Harbour Lane',
      state: 'lookedAt',
      item: { itemId: 1, owner: 'Ana Whitcombe', open: true },
      steps: [
        {
          ...{ step: 'look', words: '', name: '', state: 'lookedAt' },
          ...{ by: 'Ana Whitcombe', at: '2026-02-03T10:00:00.000Z' },
        },
        {
          ...{ step: 'note', name: '', state: 'lookedAt' },
          ...{ words: hostile.script, by: 'Ana Whitcombe', at: '2026-02-04T10:00:00.000Z' },
        },
      ],
      moves: ['handOver', 'close'],
      came: ['Max Ilden'],
      went: [],
    },
  ],
  mayWork: true,
}

function tie(a: string, b: string, words: string, sources: readonly string[]) {
  const [before = '', after = ''] = words.split('case NV/10001/14')
  const parts =
    before === words
      ? [{ text: words, caseId: null }]
      : [
          { text: before, caseId: null },
          { text: 'case NV/10001/14', caseId: 1 },
          ...(after ? [{ text: after, caseId: null }] : []),
        ]
  return { a, b, kind: 'case', parts, sources }
}

const bounds = (met: number, undetermined: number) => ({
  population: 1284,
  met,
  notMet: 1284 - met - undetermined,
  undetermined,
  lower: met,
  upper: met + undetermined,
})

const none = { population: 0, met: 0, notMet: 0, undetermined: 0, lower: 0, upper: 0 }
const ofLive = { population: 21, met: 4, notMet: 9, undetermined: 8, lower: 4, upper: 12 }

const figure = (
  definition: string,
  title: string,
  authority: string,
  met: number,
  undetermined: number,
): Figure => ({
  definition,
  version: 1,
  title,
  authority,
  population: 1284,
  met,
  notMet: 1284 - met - undetermined,
  undetermined,
  lower: met,
  upper: met + undetermined,
  counts: 'review',
  ofReview: bounds(met, undetermined),
  ofLive: none,
  uses: 'either',
  asRecorded: bounds(met - 3, undetermined + 9),
  asRead: bounds(met, undetermined),
  ledgerRoot: root,
  ledgerSize: 10_452,
  counted: true,
  recompute: `npx lookback figures --definition ${definition} --root ${root}`,
})

export const figures: readonly Figure[] = [
  figure('iicsa-organised-network', 'Organised network', 'IICSA 2022', 64, 212),
  figure('dfe-cse-2017', 'Child sexual exploitation (statutory, 2017)', 'DfE 2017', 143, 401),
  figure('group-based-2013', 'Group-based sexual offending', 'Berelowitz et al. 2013', 171, 188),
  figure('intra-familial', 'Intra-familial', 'Lookback', 302, 96),
  figure('peer-on-peer', 'Peer on peer', 'Lookback', 88, 240),
  figure('institutional', 'Institutional', 'Lookback', 41, 77),
  {
    ...figure('our-child-victims', 'Child victims, then and now', 'Force A', 41, 77),
    ...{ population: 1305, met: 45, notMet: 1175, undetermined: 85, lower: 45, upper: 126 },
    counts: 'both',
    ofLive,
  },
  {
    ...figure('our-live-referrals', 'Referrals made since', 'Force A', 0, 0),
    ...ofLive,
    counts: 'live',
    ofReview: none,
    ofLive,
    asRecorded: ofLive,
    asRead: ofLive,
  },
]

export const definition: DefinitionView = {
  id: 'dfe-cse-2017',
  version: 1,
  title: 'Child sexual exploitation (statutory, 2017)',
  authority: 'DfE 2017',
  published: '2017-02-16',
  current: true,
  provenance: {
    source: 'Guide for practitioners (2017), as summarised by the Independent Inquiry',
    page: 'Part C.3',
    notes: 'Seeming consent does not matter.',
    from: '2017-02-16',
    until: null,
  },
  yaml: 'id: dfe-cse-2017\nversion: 1\nclauses:\n  - id: child\n    when: victims.exists(v, v.age < 18)\n',
  clauses: [
    {
      id: 'child',
      words: 'The person harmed was under 18',
      expression: 'victims.exists(v, v.age < 18)',
    },
    { id: 'exchange', words: 'In exchange, or for advantage', expression: 'exchange || advantage' },
  ],
}

export const extracts: readonly ExtractRow[] = [
  extract('1', 'norvale-crime-2014.csv', 'Norvale crime system', 'police-crime', 3011, 2969, 0, 42),
  extract(
    '2',
    'aldermoor-referrals.xlsx',
    'Aldermoor case system',
    'council-case-system',
    910,
    0,
    910,
    0,
  ),
]

function extract(
  extractId: string,
  file: string,
  source: string,
  format: string,
  received: number,
  imported: number,
  unchanged: number,
  quarantined: number,
): ExtractRow {
  const receivedAt = '2026-03-01T20:00:00.000Z'
  return {
    ...{ extractId, file, source, format, receivedAt, received, imported, unchanged, quarantined },
    noted: 1,
    notRead: [{ what: 'unreadColumn', name: 'officer_notes', count: 12 }],
    dates: { order: 'dayFirst', by: 'map', dayFirst: 812, monthFirst: 0, either: 4021 },
  }
}

export const notedRows: readonly NotedRow[] = [
  {
    line: 7,
    kind: 'crime',
    key: 'NB/2014/000311|V1|S1',
    notes: [
      {
        field: 'victim_dob',
        value: '01/01/1900',
        rule: 'The first day of Excel’s calendar, written where none is known.',
        code: 'LB_VALUE_PLACEHOLDER',
        remedy: 'Leave the field empty in the source system, or record the month or year alone.',
      },
    ],
  },
]

export const quarantine: readonly QuarantineRow[] = [
  {
    line: 118,
    kind: 'crime',
    key: 'NV/20118/14',
    reasons: [
      {
        field: 'victim_dob',
        value: '31/02/1999',
        rule: 'a date that exists',
        code: 'dateImpossible',
        remedy: 'Correct the date at the source.',
      },
      {
        field: 'crime_ref',
        value: '',
        rule: 'required',
        code: 'fieldRequired',
        remedy: 'Give the crime its reference.',
      },
    ],
  },
  {
    line: 207,
    kind: 'crime',
    key: null,
    reasons: [
      {
        field: 'suspect_forename',
        value: hostile.script,
        rule: 'a name',
        code: 'fieldLength',
        remedy: 'Shorten the name.',
      },
    ],
  },
]

export const ledgerRows: readonly LedgerRow[] = [
  ledgerRow(10_451, 'consultation', 'case:1', 'review'),
  ledgerRow(10_450, 'alteration', 'case:4', 'secondReading'),
  ledgerRow(10_449, 'signIn', 'account:a2', null),
]

function ledgerRow(
  index: number,
  action: string,
  subject: string,
  purpose: string | null,
): LedgerRow {
  const at = '2026-03-02T10:15:00.000Z'
  const leaf = root.slice(index % 7)
  const ref = subject.startsWith('case:') ? `NV/1000${subject.slice(5)}/14` : null
  const details = action === 'signIn' ? [] : ['part: case']
  const who = { account: 'sam.okell', role: 'reviewer' } as const
  return { index, at, ...who, action, subject, ref, purpose, reason: null, details, leaf }
}

export const resembling: Resembling = {
  description: {
    givenNames: 'Robyn',
    familyName: hostile.script,
    birthDate: '1999-08-14',
    birthYear: '1999',
    postcode: null,
    phones: [],
    vehicles: [],
    identifiers: ['nhs:9434765919'],
  },
  linked: true,
  isOld: false,
  people: [
    { ...personRow, source: 'Norvale crime system', contact: careful, link: { ...link, a: 0 } },
    // Another of the same source: its evidence is called alike, and has to be told from the first.
    {
      ...{ ...personRow, personId: 'P7', source: 'Norvale crime system', contact: careful },
      link: { ...link, a: 0, b: link.b + 1 },
    },
  ],
}
