import type { PassageView } from '../../casework/index.ts'

const file: PassageView['files'][number] = {
  caseId: 1,
  ref: 'NV/10001/14',
  source: 'norvale',
  agency: 'Norvale Police',
  opened: '2014-01-05',
  closed: '2014-12-20',
  spells: [
    { holder: 'Response', from: '2014-01-05', to: '2014-02-20', days: 46 },
    { holder: 'District CID', from: '2014-02-20', to: '2014-05-02', days: 71 },
    { holder: null, from: '2014-05-02', to: '2014-08-11', days: 101 },
    { holder: 'Response', from: '2014-08-11', to: '2014-12-20', days: 131 },
  ],
  handOffs: 3,
  returns: 1,
  daysWithNobody: 101,
  breaks: 0,
  outside: 0,
  ours: 1,
}
const sums = { handOffs: 3, returns: 1, daysWithNobody: 101, breaks: 0, ours: 1 }

const ofCase: PassageView = { name: null, ...sums, files: [file] }
const ofChild: PassageView = {
  name: 'Robin Ashdown',
  ...sums,
  handOffs: 4,
  files: [
    file,
    {
      ...file,
      caseId: 2,
      ref: 'QR-000012',
      agency: 'Quenmarsh Council',
      opened: '2014-06-01',
      closed: '2014-10-01',
      spells: [{ holder: 'Duty and Assessment', from: '2014-06-01', to: '2014-10-01', days: 122 }],
      handOffs: 0,
      returns: 0,
      daysWithNobody: 0,
      ours: 0,
    },
    { ...file, caseId: 3, ref: 'NV/10003/14', opened: null, closed: null, spells: null },
  ],
}

/** Files and a child that were passed around, for pages. */
export const madeUpPassages = {
  passedAround: async () => ({
    workedOutAt: '2026-03-02T09:30:00.000Z',
    isOld: false,
    passedOn: 12,
    withNobody: 1,
    returned: 2,
    files: [
      {
        caseId: 1,
        ref: 'NV/10001/14',
        source: 'norvale',
        agency: 'Norvale Police',
        holders: ['Response', 'District CID'],
        ...sums,
      },
    ],
    children: [{ personId: 'P1', name: 'Robin Ashdown', files: 2, ...sums }],
  }),
  ofCase,
  passageOfChild: async () => ofChild,
}
