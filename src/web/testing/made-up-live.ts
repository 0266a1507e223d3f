import type { LiveCases } from '../../casework/index.ts'

const view: LiveCases = {
  since: '2026-01-05',
  weeks: [
    { from: '2026-01-05', cases: 4, aboutReview: 1, casesSince: 4, aboutReviewSince: 1 },
    { from: '2026-01-12', cases: 0, aboutReview: 0, casesSince: 4, aboutReviewSince: 1 },
    { from: '2026-01-19', cases: 2, aboutReview: 0, casesSince: 6, aboutReviewSince: 1 },
  ],
  notCompared: 2,
  rows: [
    {
      liveCaseId: 1,
      source: 'norvale-live',
      ref: 'NV/77/26',
      kind: 'crime',
      recordedOn: '2026-01-06',
      category: 'Sexual offence',
      compared: true,
      aboutReview: true,
      cases: [{ caseId: 1, ref: 'NV/10001/14', itemId: 2, probability: 0.99 }],
    },
    {
      liveCaseId: 2,
      source: 'norvale-live',
      ref: 'NV/78/26',
      kind: 'missing',
      recordedOn: '2026-01-07',
      category: '',
      compared: true,
      aboutReview: false,
      cases: [],
    },
    {
      liveCaseId: 3,
      source: 'norvale-live',
      ref: 'NV/79/26',
      kind: 'referral',
      recordedOn: '2026-01-20',
      category: '',
      compared: false,
      aboutReview: false,
      cases: [],
    },
  ],
}

/** What the made-up review answers of live cases. */
export const liveAnswers = {
  liveCases: async () => view,
  receiveLive: async () => ({ received: 2, unchanged: 0 }),
}
