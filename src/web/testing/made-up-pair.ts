import type {
  BridgeRow,
  ChangedPerson,
  JudgedPair,
  LinkQuality,
  NextPair,
  RecordSide,
  UnlinkablePage,
} from '../../people/index.ts'
import { hostile } from './made-up-case.ts'
import { unasked } from './made-up-contact.ts'

const left: RecordSide = {
  recordId: 11,
  source: 'Norvale crime system',
  agency: 'Norvale Police',
  ref: 'V-2041',
  names: ['Robin Ashdown'],
  aliases: ['Rob Ashdown'],
  births: ['1999-08-14'],
  addresses: ['4 Orchard Row, Norvale'],
  postcodes: ['QX1 1AA'],
  phones: [],
  contact: unasked,
  vehicles: [],
  identifiers: ['nhs 943 476 5919'],
  appears: [{ role: 'victim', caseId: 1, caseRef: 'NC/2014/0001', opened: '2014-03-02' }],
  from: [{ file: 'crimes.csv', line: 2 }],
}
const right: RecordSide = {
  ...left,
  recordId: 12,
  source: 'Aldermoor case system',
  agency: 'Aldermoor Council',
  ref: 'C-77',
  names: ['Robyn Ashdown'],
  aliases: [],
  births: ['1999-03-14'],
  identifiers: [],
  appears: [{ role: 'child', caseId: 2, caseRef: 'AC/2013/77', opened: '2013-11-20' }],
  from: [{ file: 'referrals.csv', line: 9 }],
}

export const nextPair: NextPair = {
  state: 'pair',
  pair: { left, right },
  progress: {
    drawn: 240,
    judged: 31,
    byYouToday: 7,
    recent: [
      {
        judgementId: 1,
        left: 'Kit Ferrow',
        right: 'Kit Farrow',
        answer: 'same',
        at: '2026-03-02T10:40:00.000Z',
      },
    ],
  },
}

export const judgedPair: JudgedPair = {
  judgementId: 1,
  answer: 'same',
  by: 'Ana Whitcombe',
  own: true,
  at: '2026-03-02T10:41:00.000Z',
  undone: null,
  left,
  right,
  link: {
    a: 11,
    b: 12,
    weight: 6.2,
    probability: 0.987,
    evidence: [
      { comparison: 'prior', level: 'prior', weight: -9.1, left: null, right: null },
      {
        comparison: 'familyName',
        level: 'same',
        weight: 8.3,
        left: 'Ashdown',
        right: 'Ashdown',
      },
      { comparison: 'givenNames', level: 'close', weight: 4.9, left: 'Robin', right: 'Robyn' },
      {
        comparison: 'birth',
        level: 'one part differs',
        weight: 2.1,
        left: '1999-08-14',
        right: '1999-03-14',
      },
    ],
  },
  cut: 4,
  leftPerson: 'P1',
  rightPerson: 'P1',
}

const workedOut = { workedOutAt: '2026-03-02T09:30:00.000Z', isOld: false }
export const linkQuality: LinkQuality = {
  ...workedOut,
  bands: [
    band([-3, -1], 4200, 3, [0, 12, 1]),
    band([-1, 1], 910, 40, [5, 9, 0]),
    band([1, 6], 620, 560, [10, 2, 1]),
    band([6, 20], 3900, 3898, [12, 0, 0]),
    band([20, null], 8100, 8100, [0, 0, 0]),
  ],
  cut: 1,
  precision: { estimate: 0.982, low: 0.951, high: 0.996 },
  recall: { estimate: 0.944, low: 0.902, high: 0.971 },
  notBlind: 1,
  blocking: { known: 412, found: 405 },
  seed: 'f00d',
  drawnAt: '2026-03-01T08:00:00.000Z',
}

function band(
  [from, to]: readonly [number, number | null],
  pairs: number,
  joined: number,
  [same, different, cannotSay]: readonly [number, number, number],
) {
  const estimate = same / (same + different)
  const share = { estimate, low: Math.max(0, estimate - 0.2), high: Math.min(1, estimate + 0.2) }
  const judged = same + different > 0
  return { from, to, pairs, joined, same, different, cannotSay, share: judged ? share : null }
}

export const unlinkable: UnlinkablePage = {
  counted: workedOut,
  rows: [
    {
      recordId: 21,
      personId: 'P21',
      source: 'Norvale missing persons system',
      ref: 'C-3',
      name: 'Lee',
      birth: null,
      bestWeight: -4.7,
    },
    {
      recordId: 22,
      personId: 'P22',
      source: 'Norvale crime system',
      ref: 'V-9',
      name: 'Name not recorded',
      birth: '2001',
      bestWeight: 0.2,
    },
  ],
  page: 1,
  pages: 1,
  total: 2,
  records: 1930,
  bySource: [
    { source: 'Norvale crime system', records: 1210, unlinkable: 1 },
    { source: 'Norvale missing persons system', records: 720, unlinkable: 1 },
  ],
}

export const bridges: readonly BridgeRow[] = [
  {
    personId: 'P1',
    name: 'Robin Ashdown',
    weight: 1.4,
    a: { recordId: 11, source: 'Norvale crime system', name: 'Robin Ashdown' },
    b: { recordId: 12, source: 'Aldermoor case system', name: 'Robyn Ashdown' },
    left: 4,
    right: 2,
    smallerSide: [12, 13],
  },
]

const changed = (
  personId: string,
  name: string,
  change: Pick<ChangedPerson, 'kind' | 'before' | 'mentionsAdded'>,
): ChangedPerson => ({
  personId,
  name,
  birth: '1999-08-14',
  mentions: 4,
  sources: ['Norvale crime system'],
  ...change,
})
export const changedPeople: readonly ChangedPerson[] = [
  changed('P7', 'Kit Ferrow', { kind: 'regrouped', before: 2, mentionsAdded: 0 }),
  changed('P8', hostile.script, { kind: 'split', before: 1, mentionsAdded: 0 }),
  changed('P1', 'Robin Ashdown', { kind: 'joined', before: 2, mentionsAdded: 1 }),
  changed('P9', 'Max Ilden', { kind: 'grew', before: 1, mentionsAdded: 3 }),
]
