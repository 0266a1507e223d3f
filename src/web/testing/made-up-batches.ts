import type { Batches } from '../../reading/index.ts'

/** One batch that runs, one of which nobody is at work, one that was given back. */
export const madeUpBatches: Batches = {
  rows: [
    {
      ...{ batchId: 1, team: 'North', officers: [], specialism: 'online', until: '2026-03-20' },
      ...{ reason: 'They know the area.', givenBy: 'Helen Marsh' },
      ...{ givenAt: '2026-03-01T09:00:00.000Z', ended: null, runs: true, atWork: ['Ben Ito'] },
      ...{ cases: 50, unread: 31, read: 15, decided: 4 },
    },
    {
      ...{ batchId: 2, team: '', officers: ['Sam Okell'], specialism: '', until: '2026-03-20' },
      ...{ reason: 'Read the group together.', givenBy: 'Helen Marsh' },
      ...{ givenAt: '2026-02-27T09:00:00.000Z', ended: null, runs: true, atWork: [] },
      ...{ cases: 12, unread: 12, read: 0, decided: 0 },
    },
    {
      ...{ batchId: 3, team: '', officers: [], specialism: 'online', until: '2026-03-20' },
      ...{ reason: 'To try it.', givenBy: 'Helen Marsh', givenAt: '2026-02-26T09:00:00.000Z' },
      ended: { by: 'Ivo Brand', at: '2026-02-26T12:00:00.000Z', reason: 'Too early.' },
      ...{ runs: false, atWork: [], cases: 5, unread: 5, read: 0, decided: 0 },
    },
  ],
  teams: ['North', 'Archive team'],
  officers: [
    { accountId: 'a-ben', name: 'Ben Ito', team: 'North', specialisms: ['online'] },
    { accountId: 'a-sam', name: 'Sam Okell', team: '', specialisms: [] },
  ],
  specialisms: ['online'],
  rules: [{ source: 'Northbridge Police', specialism: 'online' }],
}
