import type {
  CertificateView,
  DrawCheck,
  KnownCaseRow,
  KnownCases,
  TriageView,
} from '../../reading/index.ts'

const certificate: CertificateView = {
  certified: false,
  target: 0.95,
  alpha: 0.05,
  recallAtLeast: 0.871,
  found: 204,
  unreadAtMost: 30,
  setAsideAtMost: 0,
  price: 412,
  grade: 'A',
  assumptions: [
    'Every case was read but the 1900 of the tail, and from the tail cases were drawn uniformly at random by a seed recorded beforehand.',
    'Every case marked as mattering does matter.',
  ],
}

export const triageView: TriageView = {
  terms: {
    target: 0.95,
    alpha: 0.05,
    secondShare: 0.05,
    doubtedShare: 0.02,
    costPerReading: 42,
    mostADay: 12,
    mostHardInRow: 3,
    lookingFor: 'a child named with adults in more than one record',
    stopping: 'Cases not read get a second look by search, and any new report reopens them.',
    set: { by: 'Helen Marsh', at: '2026-02-01T09:00:00.000Z' },
  },
  progress: {
    cases: 2400,
    read: 640,
    found: 204,
    openDifferences: 3,
    curve: [
      { read: 0, found: 0 },
      { read: 100, found: 61 },
      { read: 250, found: 128 },
      { read: 400, found: 177 },
      { read: 640, found: 204 },
    ],
    expected: [
      { read: 640, found: 204 },
      { read: 900, found: 216 },
      { read: 1400, found: 224 },
      { read: 2400, found: 229 },
    ],
    worthFreezing: true,
    ifFrozen: { least: 520, draws: 560 },
    tail: {
      number: 1,
      seed: '5eed5eed',
      reason: 'The order has stopped finding cases that matter.',
      by: 'Helen Marsh',
      at: '2026-02-20T09:00:00.000Z',
      size: 1900,
      drawn: 140,
      parts: [
        { name: 'norvale-crime, with text', size: 1500, drawn: 112, found: 4, unreadAtMost: 24 },
        { name: 'norvale-crime, without text', size: 400, drawn: 28, found: 2, unreadAtMost: 12 },
      ],
      asRead: certificate,
      corrected: { ...certificate, recallAtLeast: 0.842, setAsideAtMost: 11, price: null },
    },
    agreement: {
      readTwice: 38,
      differing: 3,
      measures: [
        { words: 'Krippendorff’s α', value: 0.81, lower: 0.62, upper: 0.95 },
        { words: 'Gwet’s AC1', value: 0.86, lower: 0.71, upper: 0.97 },
        { words: 'Cohen’s κ', value: 0.81, lower: 0.61, upper: 0.95 },
        { words: 'Positive agreement', value: null, lower: null, upper: null },
      ],
    },
    forecast: {
      weeks: [88, 120, 97, 131, 104, 100],
      costPerReading: 42,
      ends: [
        {
          what: 'certified',
          left: 520,
          weeks: { p10: 4, p50: 5, p85: 7 },
          cost: { p10: 21840, p50: 21840, p85: 21840 },
        },
        {
          what: 'all',
          left: 1890,
          weeks: { p10: 15, p50: 18, p85: null },
          cost: { p10: 79380, p50: 79380, p85: 79380 },
        },
      ],
      assumption:
        'The readers go on as they have: their number, hours and the kind of case stay as in the weeks counted.',
      coverage: { weeks: 5, share: 0.8 },
      why: null,
    },
  },
  readers: {
    prevalence: 0.11,
    readers: [
      {
        reader: 'Ana Whitcombe',
        readings: 320,
        sensitivity: 0.97,
        specificity: 0.98,
        known: { seeded: 9, marked: 9, low: 0.72, high: 1 },
        drift: 1.4,
      },
      {
        reader: 'Marcus Bell',
        readings: 318,
        sensitivity: 0.84,
        specificity: 0.99,
        known: { seeded: 8, marked: 6, low: 0.41, high: 0.93 },
        drift: 23.5,
      },
    ],
  },
  countedAt: '2026-03-02T11:00:00.000Z',
  mayLead: true,
  mayNameKnown: true,
}

const known: readonly KnownCaseRow[] = [
  {
    caseId: 4,
    ref: 'NC/2014/0004',
    source: 'Norvale crime system',
    matters: true,
    reason: 'A panel of three read it in full.',
    read: false,
  },
]

export const knownCases: KnownCases = {
  rows: known,
  sources: [
    { id: 'aldermoor-council', name: 'Aldermoor case system' },
    { id: 'norvale-crime', name: 'Norvale crime system' },
  ],
}

export const drawChecks: readonly DrawCheck[] = [
  {
    tail: 1,
    seed: '5eed5eed',
    by: 'Helen Marsh',
    at: '2026-02-20T09:00:00.000Z',
    entry: 812,
    entriesBefore: 812,
    digest: 'd1635700',
    cases: [
      { caseId: 4, part: 'norvale-crime, with text' },
      { caseId: 9, part: 'norvale-crime, without text' },
    ],
    holds: { seed: true, list: true, order: false },
  },
]
