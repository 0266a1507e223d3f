import type { MeasureCounts, MeasuresOfCase } from '../../casework/index.ts'

const ofCase: MeasuresOfCase = {
  ref: 'NV/10001/14',
  measures: [
    {
      measureId: 1,
      kind: 'secureAccommodation',
      step: 'refused',
      reason: 'cost',
      reasonWords: 'Too costly for the time left of the budget year.',
      child: 'Robin Ashdown',
      decidedBy: 'A head of service',
      decidedOn: '2014-03',
      record: 'Strategy note, page 2',
      happened: 'oldFile',
      recordedBy: 'Ann Reyes',
      recordedAt: '2026-02-01T09:00:00.000Z',
      documents: [
        {
          documentId: 7,
          name: 'NV_10001_14 strategy note.txt',
          sha256: '4be2a1f0'.repeat(8),
          changed: false,
          putBy: 'Ann Reyes',
          putAt: '2026-02-03T10:00:00.000Z',
        },
      ],
    },
    {
      measureId: 2,
      kind: 'disruptionNotice',
      step: 'granted',
      reason: 'notRecorded',
      reasonWords: '',
      child: '',
      decidedBy: '',
      decidedOn: '',
      record: 'Closing report',
      happened: 'oldFile',
      recordedBy: 'Ann Reyes',
      recordedAt: '2026-02-01T09:05:00.000Z',
      documents: [],
    },
  ],
  documents: [{ documentId: 7, name: 'NV_10001_14 closing report.txt' }],
  proposals: [
    {
      documentId: 7,
      document: 'NV_10001_14 closing report.txt',
      hash: 'abc',
      kind: 'treatmentPlace',
      step: 'withdrawn',
      reason: 'cost',
      sentence: 'Funding for the treatment place was stopped.',
    },
  ],
}

const none = { considered: 0, refused: 0, refusedForCost: 0, granted: 0, withdrawn: 0 }

/** Measures of a case and their counts, for pages. */
export const madeUpMeasures = {
  ofCase,
  measureCounts: async (): Promise<MeasureCounts> => ({
    kinds: [
      { kind: 'emergencyProtection', ...none, considered: 4, refused: 3, refusedForCost: 2 },
      { kind: 'secureAccommodation', ...none, refused: 5, refusedForCost: 4 },
      { kind: 'disruptionNotice', ...none, granted: 7 },
      { kind: 'treatmentPlace', ...none, withdrawn: 2 },
    ],
    reasons: [
      { reason: 'cost', refused: 6, withdrawn: 2 },
      { reason: 'notRecorded', refused: 2, withdrawn: 0 },
    ],
    cases: 14,
  }),
}
