import type { Custodians, ReferralRow, ReferralView } from '../../casework/index.ts'

const row: ReferralRow = {
  referralId: 1,
  channel: 'whistleblower',
  title: 'Files of one unit closed in one week',
  receivedOn: '2026-01-05',
  itemId: 1,
  owner: 'Ann Reyes',
  hasSource: true,
  acknowledgeBy: '2026-01-12',
  acknowledgedOn: null,
  answerBy: '2026-04-05',
  answeredOn: null,
  withdrawn: false,
  acknowledgedLate: true,
  answeredLate: true,
  promises: 1,
  promisesOpen: 1,
}

const view: ReferralView = {
  ...row,
  text: 'In March 2012 the files of one unit were closed in a single week.\nNobody was asked.',
  textHash: '3f'.repeat(32),
  originalHash: '9a'.repeat(32),
  originalPlace: 'Safe of the review, envelope 12',
  original: { name: 'letter.pdf', bytes: 48_112, sha256: '9a'.repeat(32), sealed: false },
  receivedBy: 'Ann Reyes',
  means: null,
  result: null,
  record: null,
  promised: [
    {
      promisedBy: 'The office of a made-up commissioner',
      promisedOn: '2026-01-20',
      words: 'The files of that week will be read again.',
      itemId: 3,
      dueAt: '2026-02-17T00:00:00.000Z',
      result: null,
      closed: false,
    },
  ],
  cases: [
    {
      caseId: 1,
      ref: 'NV/10001/14',
      source: 'norvale',
      why: 'Closed in that week by that unit.',
      linkedBy: 'Ann Reyes',
    },
  ],
  requests: [
    {
      requestId: 2,
      askedBy: 'Ben Ito',
      own: false,
      purpose: 'ask',
      reason: 'Only the source can say which week.',
      hours: 4,
      askedAt: '2026-02-01T09:00:00.000Z',
      answer: null,
      words: '',
      answeredBy: null,
      openedUntil: null,
      views: 0,
    },
    {
      requestId: 1,
      askedBy: 'Ann Reyes',
      own: true,
      purpose: 'safeguarding',
      reason: 'A child may live there still.',
      hours: 24,
      askedAt: '2026-01-08T09:00:00.000Z',
      answer: 'opened',
      words: '',
      answeredBy: 'Sam Okell',
      openedUntil: '2026-01-09T10:00:00.000Z',
      views: 2,
    },
  ],
  isCustodian: true,
}

const custodians: Custodians = {
  custodians: [
    { accountId: 'a-ann', name: 'Ann Reyes', appointedBy: 'Chris Vale', hasKey: true },
    { accountId: 'a-sam', name: 'Sam Okell', appointedBy: 'Chris Vale', hasKey: false },
  ],
  colleagues: [{ accountId: 'a-ben', name: 'Ben Ito' }],
  own: true,
}

const letter = { name: 'letter.pdf', sha256: '9a'.repeat(32), content: 'JVBERg==' }

/** What a stand-in answers of referrals from outside. */
export const outsideAnswers = {
  referrals: async () => ({
    counts: {
      all: 2,
      open: 1,
      answered: 1,
      withdrawn: 0,
      acknowledgementOverdue: 1,
      answerOverdue: 1,
    },
    list: {
      rows: [
        row,
        {
          ...row,
          referralId: 2,
          channel: 'inspection' as const,
          title: 'Case study 4 of an inspection',
          hasSource: false,
          acknowledgedOn: '2026-01-07',
          acknowledgedLate: false,
          answeredOn: '2026-02-20',
          answeredLate: false,
          promises: 0,
          promisesOpen: 0,
        },
      ],
      page: 1,
      pages: 1,
      total: 2,
    },
  }),
  referral: async () => view,
  receiveReferral: async () => ({
    referralId: 1,
    itemId: 1,
    receipt: 'ABCDE-FGHJK-MNPQR-STVWX-YZ234-56789',
  }),
  acknowledgeReferral: async () => {},
  recordPromise: async () => ({ itemId: 3 }),
  linkReferral: async () => {},
  custodians: async () => custodians,
  appointCustodian: async () => {},
  makeCustodianKey: async () => {},
  askForSource: async () => ({ requestId: 2 }),
  answerSourceRequest: async () => ({ opened: true }),
  viewSource: async () => ({
    name: 'Made-up Name',
    reach: '',
    about: '',
    staffId: '',
    openedUntil: '2026-02-02T09:00:00.000Z',
    hasOriginal: true,
  }),
  openOriginal: async () => letter,
  openSealedOriginal: async () => letter,
  sourceReceipt: async () => ({ opened: ['2026-01-08T10:00:00.000Z'] }),
  matchDescription: async () => ({
    files: 9_000,
    found: [
      {
        caseId: 1,
        ref: 'NV/10001/14',
        source: 'norvale',
        score: 12,
        facts: [
          { fact: 'age' as const, level: 'agrees' as const, weight: 2 },
          { fact: 'year' as const, level: 'near' as const, weight: 1 },
          { fact: 'place' as const, level: 'differs' as const, weight: -2 },
        ],
        notRecorded: ['adults' as const],
        words: ['taxi', 'footage'],
      },
    ],
  }),
}
