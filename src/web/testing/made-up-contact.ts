import type {
  ContactNotice,
  ContactPlan,
  DuePlan,
  PersonContact,
  VictimContact,
} from '../../contact/index.ts'

export const careful: ContactNotice = {
  state: 'asPlanned',
  words: [
    'Only Ann Carr makes contact.',
    'Telephone call: may be used; leave no message, and nothing others could see or hear.',
    'Letter: do not use.',
    'Advocate: Rosa Quill, by the service’s own number.',
    'Wishes to be told what was decided in their case.',
  ],
}
export const unasked: ContactNotice = {
  state: 'notAsked',
  words: ['Nobody has asked this person how they may be reached.'],
}
const never: ContactNotice = {
  state: 'doNotContact',
  words: [
    'Do not contact. No contact by anybody.',
    'Said on 20 February 2026, by their mother.',
    ...careful.words,
    'A plan that asks for less waits for a second person; until then of each wish the stricter holds.',
  ],
}
export const victims: readonly VictimContact[] = [{ personId: 'P1', contact: careful }]

const plan: ContactPlan = {
  planId: 3,
  mentions: [11, 31, 41],
  confirmed: [11],
  confirmedBasis: 'Met in person, with the advocate.',
  namedContact: 'a-ann',
  namedContactName: 'Ann Carr',
  namedContactEnabled: true,
  channels: {
    call: 'noMessage',
    text: 'never',
    email: 'notAsked',
    letter: 'never',
    visit: 'notAsked',
  },
  wants: { decision: 'yes', progress: 'no', others: 'notAsked' },
  times: 'Weekday mornings',
  language: '',
  advocate: 'Rosa Quill, by the service’s own number',
  doNotContact: 'anyContact',
  saidBy: 'their mother',
  saidOn: '2026-02-20',
  note: 'Meets <b>only</b> with the advocate there.',
  reviewOn: '2026-06-01',
  state: 'standing',
  writtenBy: 'a-ann',
  writtenByName: 'Ann Carr',
  writtenAt: '2026-02-20T10:00:00.000Z',
  settledByName: null,
  settledReason: '',
}

/** A person who does not wish to be contacted, with everything there can be to settle. */
export const personContact: PersonContact = {
  personId: 'P1',
  name: 'Robin Ashdown',
  contact: never,
  plans: [plan],
  waiting: { ...plan, planId: 4, doNotContact: null, state: 'proposed' },
  waitingWords: careful.words,
  earlier: [
    {
      ...plan,
      planId: 2,
      state: 'returned',
      settledByName: 'Sam Okell',
      settledReason: 'Ask them again, with their advocate.',
    },
  ],
  overrides: [
    {
      overrideId: 2,
      mentions: [11],
      reason: 'childAtRisk',
      words: 'A younger child lives at the same address.',
      endsOn: '2026-03-04',
      state: 'proposed',
      askedBy: 'a-ann',
      askedByName: 'Ann Carr',
      askedAt: '2026-03-01T10:00:00.000Z',
      settledByName: null,
      settledReason: '',
    },
    {
      overrideId: 1,
      mentions: [11],
      reason: 'riskToLife',
      words: 'A threat was received.',
      endsOn: '2026-02-22',
      state: 'granted',
      askedBy: 'a-ann',
      askedByName: 'Ann Carr',
      askedAt: '2026-02-21T10:00:00.000Z',
      settledByName: 'Sam Okell',
      settledReason: '',
    },
  ],
  planSteps: ['authorise', 'return'],
  overrideSteps: ['grant', 'refuse'],
  ways: [],
  withheld: 'They do not wish to be contacted.',
  records: [
    {
      mentionId: 11,
      source: 'Norvale crime system',
      ref: 'V11',
      role: 'victim',
      name: 'Robin Ashdown',
      caseId: 1,
      caseRef: 'NV/10001/14',
      confirmed: true,
    },
    {
      mentionId: 31,
      source: 'Norvale missing persons system',
      ref: 'V31',
      role: 'subject',
      name: 'Robyn Ashdown',
      caseId: null,
      caseRef: null,
      confirmed: false,
    },
  ],
  colleagues: [
    { accountId: 'a-ann', name: 'Ann Carr' },
    { accountId: 'a-sam', name: 'Sam Okell' },
  ],
  mayPlan: true,
  mayAskOverride: true,
}

/** Somebody who may be reached. */
export const reachable: PersonContact = {
  ...personContact,
  personId: 'P7',
  name: 'Kit Ferrow',
  contact: careful,
  plans: [{ ...plan, doNotContact: null, saidBy: '', saidOn: null, note: '' }],
  waiting: null,
  waitingWords: [],
  earlier: [],
  overrides: [],
  planSteps: [],
  overrideSteps: [],
  ways: [
    {
      kind: 'telephone',
      value: '00000 000101',
      from: 'norvale-crime V11',
      words: [
        'Telephone call: may be used; leave no message, and nothing others could see or hear',
        'Text message: do not use',
      ],
    },
  ],
  withheld: null,
  mayAskOverride: false,
}

export const duePlans: readonly DuePlan[] = [
  {
    personId: 'P1',
    name: 'Robin Ashdown',
    why: 'overrideAsked',
    on: '2026-03-04',
    namedContact: null,
    doNotContact: true,
  },
  {
    personId: 'P1',
    name: 'Robin Ashdown',
    why: 'asksForLess',
    on: '2026-06-01',
    namedContact: 'Ann Carr',
    doNotContact: true,
  },
  {
    personId: 'P7',
    name: 'Kit Ferrow',
    why: 'review',
    on: '2026-03-01',
    namedContact: 'Ann Carr',
    doNotContact: false,
  },
]
